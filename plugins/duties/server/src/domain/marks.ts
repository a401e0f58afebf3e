import type { Answers } from '@virtual-school/portal-kit';
import { nameOf, type AnswerKind, type Duty } from './duty';

/** What was answered to a duty, as a code that lists and boards can search. */
export type Mark = 'yes' | 'in-place' | 'partly' | 'done' | 'not-yet' | 'does-not-apply';

export const marksOf: Record<AnswerKind, readonly Mark[]> = {
  confirm: ['yes', 'not-yet', 'does-not-apply'],
  rate: ['in-place', 'partly', 'not-yet', 'does-not-apply'],
  'done-on': ['done', 'not-yet', 'does-not-apply'],
};

export const markWords: Record<Mark, string> = { yes: 'Yes', 'in-place': 'In place', partly: 'Partly', done: 'Done', 'not-yet': 'Not yet', 'does-not-apply': 'Does not apply' };

/** Answers after which nothing is left to do. */
export const isInPlace: readonly Mark[] = ['yes', 'in-place', 'done', 'does-not-apply'];

/** How many duties of a school are in place, of how many: what does not apply counts in neither number. Source: docs/rules/duties.md, rule 6. */
export const inPlaceOf = (asked: number, marks: readonly Pick<DutyMark, 'mark'>[]): { asked: number; inPlace: number } => {
  const apart = marks.filter(({ mark }) => mark === 'does-not-apply').length;
  return { asked: Math.max(0, asked - apart), inPlace: marks.filter(({ mark }) => isInPlace.includes(mark)).length - apart };
};

export type DutyMark = { code: string; mark: Mark; /** yyyy-mm-dd: by when, of what is not yet so. */ byWhen?: string };

const text = (answers: Answers, name: string): string | undefined => {
  const answer = answers[name];
  return typeof answer === 'string' && answer !== '' ? answer : undefined;
};

/** Is this an answer that the duty offers? An editor may ask in another way than before. */
export const isOffered = ({ answerKind }: Pick<Duty, 'answerKind'>, answer: unknown): boolean => marksOf[answerKind].some((mark) => mark === answer);

/** The marks that stand in the answers of these duties. */
export const marksIn = (duties: readonly Duty[], answers: Answers): DutyMark[] =>
  duties.flatMap((duty) => {
    const mark = marksOf[duty.answerKind].find((each) => each === text(answers, nameOf(duty)));
    const byWhen = mark === 'not-yet' ? text(answers, `${nameOf(duty)}When`) : undefined;
    return mark ? [{ code: duty.code, mark, ...(byWhen && { byWhen }) }] : [];
  });

export type Progress = { asked: number; answered: number; notYet: number };
/** How far a return has come. Not yet: answered, and not in place or only partly so. */
export const progressOf = (duties: readonly Duty[], answers: Answers): Progress => {
  const marks = marksIn(duties, answers);
  return { asked: duties.length, answered: marks.length, notYet: marks.filter(({ mark }) => mark === 'not-yet' || mark === 'partly').length };
};
