import type { Answers } from '@virtual-school/portal-kit';
import { answersOf, nameOf, type Duty } from './duty';
import { isOffered } from './marks';

/** Answers and the words that they answered, by the code of the duty: a return, or one area of it. */
export type Answered = { answers: Answers; wordings: Readonly<Record<string, string>> };

/** The words of those of these duties of which something is said, if only a comment: the words go with what was said to them. */
export const wordsOfAnswers = (duties: readonly Duty[], answers: Answers): Record<string, string> =>
  Object.fromEntries(duties.filter((duty) => Object.keys(answersOf([duty], answers)).length > 0).map(({ code, wording }) => [code, wording]));

/** Does last year's answer answer this year's duty? Only where the words and the ways to answer are the same. Source: docs/rules/duties.md, rule 12. */
export const stillAnswers = (duty: Duty, last: Answered): boolean => {
  const answer = last.answers[nameOf(duty)];
  return last.wordings[duty.code] === duty.wording && (answer === undefined || isOffered(duty, answer));
};

/** Duties that have no answer yet and were answered last year in other words: those words, by code. */
export const otherWordsLastYear = (duties: readonly Duty[], now: Answers, last: Answered): ReadonlyMap<string, string> => new Map(duties.flatMap((duty) => {
  const before = last.wordings[duty.code];
  const isOther = now[nameOf(duty)] === undefined && last.answers[nameOf(duty)] !== undefined && before !== undefined && before !== duty.wording;
  return isOther ? [[duty.code, before] as const] : [];
}));
