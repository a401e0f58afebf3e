/**
 * What a password must be: 12 to 128 characters of any script, not one that everybody tries first, nothing else.
 * No rule about kinds of characters, no expiry. Source: NCSC password guidance; docs/rules/passwords.md.
 */
export const shortest = 12;
export const longest = 128;

const common = ['password', 'passwort', 'letmein', 'welcome', 'iloveyou', 'sunshine', 'princess', 'football', 'liverpool', 'arsenal', 'chelsea', 'monkey', 'dragon', 'superman', 'batman', 'pokemon', 'charlie', 'michael', 'jessica', 'qwerty', 'qwertyuiop', 'asdfghjkl', 'zxcvbnm', 'abcdef', 'abcdefghijkl', 'administrator', 'changeme', 'secret', 'trustno', 'whatever', 'starwars', 'computer', 'internet', 'summer', 'winter', 'autumn', 'spring', 'monday', 'january', 'november', 'december', 'england', 'worcester', 'worcestershire'];
const ours = ['virtualschool', 'virtual', 'school', 'schoolportal', 'portal', 'teacher', 'designatedteacher', 'headteacher', 'socialworker', 'education', 'council', 'pupilpremium'];
const words = [...common, ...ours].sort((a, b) => b.length - a.length);
const rows = ['qwertyuiopasdfghjklzxcvbnm', 'abcdefghijklmnopqrstuvwxyz', '01234567890123456789', '09876543210987654321'];

/** One spelling of the same characters, however the keyboard made them. */
export const normalised = (password: string): string => password.normalize('NFC');

/** Letters as they were meant: without signs and digits at the end, and with the usual disguises taken off. */
const plain = (password: string): string => password.toLowerCase().replace(/[\x20-\x40]+$/u, '').replace(/[@4]/g, 'a').replace(/[0]/g, 'o').replace(/[$5]/g, 's').replace(/[1!]/g, 'i').replace(/3/g, 'e').replace(/[\x20-\x40[-`{-~]/g, '');

/** True when nothing is left but words from the list, signs and digits. */
const isOnlyKnownWords = (password: string): boolean => {
  if (/^[\x20-\x40]+$/.test(password)) return new Set(password).size < 8;
  let rest = plain(password);
  for (const word of words) rest = rest.split(word).join('');
  return rest.length < 4;
};

const isRun = (password: string): boolean => {
  const text = password.toLowerCase();
  return rows.some((row) => row.includes(text.slice(0, 10))) || new Set([...text]).size < 5;
};

/** What is wrong with it, in words that say what to do; undefined when it may be used. `about` are the person's own names. */
export const problemWithPassword = (password: string, about: readonly string[] = []): string | undefined => {
  const length = [...normalised(password)].length;
  if (length < shortest) return `Enter a password of at least ${shortest} characters. Three words in a row are good.`;
  if (length > longest) return `Enter a password of at most ${longest} characters`;
  const isOwnName = about.some((each) => each.length > 3 && plain(password).replace(plain(each), '').length < 6);
  if (isOwnName || isRun(password) || isOnlyKnownWords(password)) return 'Choose a password that is harder to guess. Three words that do not belong together are good.';
  return undefined;
};
