import { newPublicId } from '@virtual-school/strapi-plugin-school-portal/api';
import { ok, readAnswers, refuse, visibleQuestions, type Answer, type Answers, type Fields, type Problem, type Result, type RowValue, type Section } from '@virtual-school/portal-kit';
import { decidePartMove, type PartName } from '../domain/pep-life';
import { moversFor, type FoundPep } from './find-pep';
import type { PepNeeds } from './needs';

const isRows = (answer: Answer | undefined): answer is readonly RowValue[] => Array.isArray(answer) && answer.length > 0 && typeof answer[0] === 'object';

/**
 * Rows keep their identity: a decision on a request for money belongs to its target, wherever that stands in the table.
 * A row that a page has added does not know its own yet: the next save finds it in its place.
 */
const withIds = (answer: Answer, before: Answer | undefined): Answer => {
  if (!isRows(answer)) return answer;
  const known = isRows(before) ? before : [];
  const taken = new Set(answer.map((row) => row.id));
  return answer.map((row, at) => {
    if (row.id) return row;
    const earlier = known[at]?.id;
    return { ...row, id: earlier && !taken.has(earlier) ? earlier : newPublicId() };
  });
};

const same = (a: Answer | undefined, b: Answer | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** What this person could not see stays as it is; what they could see becomes what they entered. */
const merged = (section: Section, before: Answers, entered: Answers, found: FoundPep): Answers => {
  const theirs = new Set(visibleQuestions(section, { ...before, ...entered }, found.facts, found.audience).map((question) => question.name));
  const kept = Object.entries(before).filter(([name]) => !theirs.has(name));
  return Object.fromEntries([...kept, ...Object.entries(entered).filter(([name]) => theirs.has(name)).map(([name, answer]) => [name, withIds(answer, before[name])] as const)]);
};

/** `leftOut`: while somebody types, what cannot be kept as it stands (half a date, a text too long) waits; the rest is saved. */
export type Saved = { version: number; changed: readonly string[]; leftOut?: string };

const questionOf = (section: Section, field: string): string | undefined => section.questions.find(({ name }) => field === name || field.startsWith(`${name}-`) || field.startsWith(`${name}.`))?.name;

/** The entered answers, and for each question that holds a problem the answer from before. */
const keptBack = (section: Section, before: Answers, entered: Answers, problems: readonly Problem[]): Answers => {
  const wrong = new Set(problems.map(({ field }) => questionOf(section, field)));
  return Object.fromEntries([...Object.entries(before).filter(([name]) => wrong.has(name)), ...Object.entries(entered).filter(([name]) => !wrong.has(name))]);
};

/** A draft of one section. `seen` is the version it was read at: somebody else's save in between is never overwritten. */
export const saveSection = async ({ peps }: Pick<PepNeeds, 'peps'>, found: FoundPep, section: Section, seen: number, fields: Fields, by: number, isAutosave: boolean): Promise<Result<Saved>> => {
  const part = section.part as PartName;
  const step = decidePartMove(found.pep, part, 'save', moversFor(found.roles, part));
  if (!step.ok) return step;
  const record = found.pep.sections.get(section.name);
  const { answers, problems } = readAnswers(section, fields);
  if (problems.length > 0 && (!isAutosave || problems.some(({ field }) => field === ''))) return refuse('invalid', problems);

  if ((record?.version ?? 0) !== seen) return refuse('changed-meanwhile');
  const before = record?.answers ?? {};
  const next = merged(section, before, problems.length > 0 ? keptBack(section, before, answers, problems) : answers, found);
  const leftOut = problems[0]?.message;
  const changed = section.questions.map((question) => question.name).filter((name) => !same(record?.answers[name], next[name]));
  const confirms = !isAutosave && (record?.carried.length ?? 0) > 0;
  if (changed.length === 0 && record && !confirms) return ok({ version: seen, changed, leftOut });

  const wasReturned = found.pep.parts[part].state === 'returned';
  const marks = {
    carried: isAutosave ? (record?.carried ?? []).filter((name) => !changed.includes(name)) : [], // the button says: I have looked at it
    changed: wasReturned ? [...new Set([...(record?.changed ?? []), ...changed])] : [],
  };
  const saved = await peps.saveSection(found.pep, part, section.name, seen, next, marks, by);
  return saved === 'saved' ? ok({ version: seen + 1, changed, leftOut }) : refuse(saved);
};
