import type { Answers } from '@virtual-school/portal-kit';
import type { Confirmed } from './confirmed';
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

const isSame = (one: Answers, other: Answers): boolean => {
  const inOrder = (answers: Answers) => JSON.stringify(Object.entries(answers).sort(([a], [b]) => a.localeCompare(b)));
  return inOrder(one) === inOrder(other);
};

/** Is one of these duties answered without its words? Before 26 November 2026 words were kept only once the head teacher confirmed. */
export const lacksWords = (duties: readonly Duty[], { answers, wordings }: Answered): boolean => Object.keys(wordsOfAnswers(duties, answers)).some((code) => wordings[code] === undefined);

/** With the words that the head teacher confirmed, where nothing else says which were answered and the answer is still the one that was confirmed. */
export const withConfirmedWords = ({ answers, wordings }: Answered, confirmed: Confirmed): Answered => ({
  answers,
  wordings: { ...Object.fromEntries(confirmed.duties.filter((duty) => isSame(answersOf([duty], answers), answersOf([duty], confirmed.answers))).map(({ code, wording }) => [code, wording])), ...wordings },
});

/** Why an answer of last year does not stand in this year's return: it answered other words (these), nobody kept which, or the duty no longer offers it. */
export type NotBrought = { why: 'other-words'; words: string } | { why: 'no-words' } | { why: 'not-offered' };

const whyNot = (duty: Duty, { answers, wordings }: Answered): NotBrought | undefined => {
  const words = wordings[duty.code];
  if (answers[nameOf(duty)] === undefined) return undefined;
  if (words === undefined) return { why: 'no-words' };
  if (words !== duty.wording) return { why: 'other-words', words };
  return isOffered(duty, answers[nameOf(duty)]) ? undefined : { why: 'not-offered' };
};

/** The duties that have no answer yet and had one last year that was not brought over, by code. */
export const notBrought = (duties: readonly Duty[], now: Answers, last: Answered): ReadonlyMap<string, NotBrought> => new Map(duties.flatMap((duty) => {
  const why = now[nameOf(duty)] === undefined ? whyNot(duty, last) : undefined;
  return why ? [[duty.code, why] as const] : [];
}));
