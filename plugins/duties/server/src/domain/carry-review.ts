import type { Answers } from '@virtual-school/portal-kit';
import { statementsIn, type Template } from './self-review';

/** Every question about a statement begins with its name and ends with one of these. */
const parts = ['', 'Held', 'Checked', 'Next'] as const;

/**
 * Last year's answers under this year's names: only where statement and levels have the same words, for an answer belongs
 * to the words that it answered.
 */
export const answersToSameWords = (now: Template, before: Template, answers: Answers): Answers => {
  if (now.levels.join('\n') !== before.levels.join('\n')) return {};
  const earlier = new Map(statementsIn(before).map(({ name, wording }) => [wording, name]));
  return Object.fromEntries(statementsIn(now).flatMap(({ name, wording }) => {
    const old = earlier.get(wording);
    return old === undefined ? [] : parts.flatMap((part) => {
      const answer = answers[`${old}${part}`];
      return answer === undefined ? [] : [[`${name}${part}`, answer] as const];
    });
  }));
};
