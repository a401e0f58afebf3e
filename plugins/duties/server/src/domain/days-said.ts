import { ok, refuse, type Answers, type Draft, type Problem, type Result } from '@virtual-school/portal-kit';
import { nameOf, type Duty } from './duty';

type Rule = { part: string; fits: (day: string, today: string) => boolean; message: string };

const rules: readonly Rule[] = [
  { part: 'On', fits: (day, today) => day <= today, message: 'the day on which it was done must be today or in the past' },
  { part: 'Checked', fits: (day, today) => day <= today, message: 'the day on which it was last checked must be today or in the past' },
  { part: 'When', fits: (day, today) => day >= today, message: 'the day by which it will be so must be today or later' },
  { part: 'Due', fits: (day, today) => day >= today, message: 'the day by which it will be done must be today or later' },
];

/** Days that do not fit what they say. What was kept before stays: a day by when passes by itself. */
const amiss = (duties: readonly Duty[], before: Answers, next: Answers, today: string): Problem[] =>
  duties.flatMap((duty) => rules.flatMap(({ part, fits, message }) => {
    const field = `${nameOf(duty)}${part}`;
    const day = next[field];
    return typeof day === 'string' && day !== before[field] && !fits(day, today) ? [{ field, message: `${duty.code}: ${message}` }] : [];
  }));

/** A draft without days that do not fit: refused ('invalid'), or left out while somebody types. */
export const withFittingDays = (duties: readonly Duty[], before: Answers, draft: Draft, { today, isAutosave }: { today: string; isAutosave: boolean }): Result<Draft> => {
  const problems = amiss(duties, before, draft.answers, today);
  if (problems.length === 0) return ok(draft);
  if (!isAutosave) return refuse('invalid', problems);
  const wrong = new Set(problems.map(({ field }) => field));
  const without = (answers: Answers, keep: (name: string) => boolean) => Object.entries(answers).filter(([name]) => keep(name));
  return ok({ answers: Object.fromEntries([...without(draft.answers, (name) => !wrong.has(name)), ...without(before, (name) => wrong.has(name))]), changed: draft.changed.filter((name) => !wrong.has(name)), leftOut: draft.leftOut ?? problems[0]?.message });
};
