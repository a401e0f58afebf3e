/** Names that mean a device on Windows, with or without an ending. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
/** Marks that turn the direction of writing: "exe.pdf" can be made to look like "fdp.exe". Zero-width ones hide letters. */
const turning = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const longest = 120;

export type CleanName = { name: string; extension: string };

const shorten = (stem: string, extension: string): string => Array.from(stem).slice(0, longest - extension.length - 1).join('').trim();

/** An inner ending that looks like a program's loses its dot: "bill.exe.pdf" is "bill-exe.pdf"; "Year 5.2.pdf" stays. */
const withoutInnerEndings = (stem: string): string => stem.replace(/\.(?=[a-z][a-z0-9]{0,6}(\.|$))/gi, '-');

/**
 * A name to show and to save under, made of the one a browser sent: no path, no control characters, nothing that turns
 * the writing, no name a system keeps for itself, 120 characters at most. The ending is in small letters.
 */
export const cleanName = (sent: string): CleanName => {
  const bare = sent.normalize('NFC').split(/[\\/]/).at(-1) ?? '';
  const plain = bare.replace(turning, '').replace(/[\p{Cc}\p{Cs}<>:"|?*]/gu, ' ').replace(/\s+/g, ' ').replace(/^[.\s]+|[.\s]+$/g, '');
  const [, before = plain, ending = ''] = /^(.*)\.([a-z0-9]{1,8})$/i.exec(plain) ?? [];
  const extension = ending.toLowerCase();
  const stem = shorten(withoutInnerEndings(before).replace(/[.\s]+$/, ''), extension);
  const safe = stem === '' || reserved.test(stem) ? `file ${stem}`.trim() : stem;
  return { name: extension ? `${safe}.${extension}` : safe, extension };
};
