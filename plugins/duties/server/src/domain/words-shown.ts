import { wordsOfAnswers } from './answered-words';
import type { Duty } from './duty';
import type { Answers } from '@virtual-school/portal-kit';

/** The words that a page showed, by the code of each duty: those that it asked, and today's where they are others. */
export type WordsShown = Readonly<Record<string, { asked: string; now?: string }>>;

const wordingIn = (duties: readonly Duty[], code: string): string | undefined => duties.find((duty) => duty.code === code)?.wording;

export const wordsShown = (duties: readonly Duty[], current: readonly Duty[]): WordsShown => Object.fromEntries(duties.map(({ code, wording }) => {
  const now = wordingIn(current, code);
  return [code, { asked: wording, ...(now !== undefined && now !== wording && { now }) }];
}));

/**
 * The duties in the words that the person read: an answer is never kept under words that were published after the page
 * was opened. What was answered before keeps its words until the person takes the new ones (`takesNew`).
 */
export const asShown = (duties: readonly Duty[], shown: WordsShown, { kept, takesNew }: { kept: Readonly<Record<string, string>>; takesNew: boolean }): Duty[] => duties.map((duty) => {
  const read = shown[duty.code];
  const before = kept[duty.code] ?? read?.asked ?? duty.wording;
  return { ...duty, wording: takesNew ? read?.now ?? before : before };
});

/** Was a duty that is answered reworded since the page was opened? Then the person has not seen its words of today. */
export const areRewordedSince = (shown: WordsShown, current: readonly Duty[], answers: Answers): boolean =>
  Object.keys(wordsOfAnswers(current, answers)).some((code) => {
    const read = shown[code];
    return read !== undefined && (read.now ?? read.asked) !== wordingIn(current, code);
  });
