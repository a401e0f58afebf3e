import { commonWords, ourWords } from './common-passwords';

/**
 * What a password must be: 12 to 128 characters of any script, not one that everybody tries first, nothing else.
 * No rule about kinds of characters and no expiry. Source: NCSC password guidance; ASVS 5.0, 6.2.1 to 6.2.12.
 */
export const shortest = 12;
export const longest = 128;

const byLength = (a: string, b: string) => b.length - a.length;
const common = [...new Set(commonWords)].sort(byLength);
const ours = [...ourWords].sort(byLength);

const rows = ['qwertyuiopasdfghjklzxcvbnm', 'qazwsxedcrfvtgbyhnujmikolp', 'abcdefghijklmnopqrstuvwxyz', '1qaz2wsx3edc4rfv5tgb6yhn7ujm', '1q2w3e4r5t6y7u8i9o0p'];
const runs = [...rows, ...rows.map((row) => [...row].reverse().join(''))];

/** One spelling of the same characters, however the keyboard made them. */
export const normalised = (password: string): string => password.normalize('NFC');

/** Letters as they were meant: signs and digits at the end taken off, the usual disguises undone, other signs left out. */
const plain = (password: string): string =>
  password.toLowerCase().replace(/[\x20-\x40]+$/u, '').replace(/[@4]/g, 'a').replace(/0/g, 'o').replace(/[$5]/g, 's').replace(/[1!]/g, 'i').replace(/3/g, 'e').replace(/[\x20-\x40[-`{-~]/g, '');

/** Hardly anything is left once our own words and up to two common ones are taken out. Three common words in a row may stay. */
const isOnlyKnownWords = (password: string): boolean => {
  let rest = plain(password);
  for (const word of ours) rest = rest.split(word).join('');
  const found = common.filter((word) => {
    const isIn = rest.includes(word);
    rest = rest.split(word).join('');
    return isIn;
  });
  return rest.length < 4 && found.length <= 2;
};

const hasRun = (password: string): boolean => {
  const text = password.toLowerCase();
  return runs.some((run) => Array.from({ length: run.length - 7 }, (_, at) => run.slice(at, at + 8)).some((piece) => text.includes(piece)));
};

/** One character, or a few of them, over and over. */
const isRepeated = (password: string): boolean => new Set(password.toLowerCase()).size < 5 || /^(.{1,6})\1+.?$/su.test(password);

const isMostlySignsAndDigits = (password: string): boolean => /^[\x20-\x40]+$/.test(password) && new Set(password).size < 8;

const isOwnName = (password: string, about: readonly string[]): boolean => {
  const names = about.flatMap((each) => each.split(/[\s@._-]+/)).map(plain).filter((name) => name.length > 2).sort(byLength);
  return names.reduce((rest, name) => rest.split(name).join(''), plain(password)).length < 4;
};

/** What is wrong with it, in words that say what to do; undefined when it may be used. `about` are the person's own names. */
export const problemWithPassword = (password: string, about: readonly string[] = []): string | undefined => {
  const text = normalised(password);
  const length = [...text].length;
  if (length < shortest) return `Enter a password of at least ${shortest} characters. Three words in a row are good.`;
  if (length > longest) return `Enter a password of at most ${longest} characters`;
  const isEasy = isRepeated(text) || hasRun(text) || isMostlySignsAndDigits(text) || isOnlyKnownWords(text) || isOwnName(text, about);
  return isEasy ? 'Choose a password that is harder to guess. Three words that do not belong together are good.' : undefined;
};
