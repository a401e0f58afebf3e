import type { Why } from './why-refused';

/** Names of a PDF may be written with codes: /J#61vaScript is /JavaScript. */
const plain = (text: string): string => text.replace(/#([0-9a-f]{2})/gi, (_all, code: string) => String.fromCharCode(parseInt(code, 16)));

/** Long enough that none of them comes about by chance in 25 MB of pictures. */
const active = /\/(JavaScript|Launch|RichMedia|SubmitForm|ImportData|GoToE|EmbeddedFiles?|FileAttachment|XFA\b|Movie\b|Rendition\b|Sound\b\s*\/)/;
const locked = /\/Encrypt[\s<\d/]/;

/**
 * What a stretch of a PDF says that makes it more than paper: a program, a start of another one, a form that sends, a
 * file inside it, or a lock. Source: the action types of ISO 32000-1, 12.6.4, and its 7.11.4 and 7.6.
 */
export const pdfSays = (text: string): Why | undefined => {
  const written = text.includes('#') ? plain(text) : text;
  if (locked.test(written)) return 'locked';
  return active.test(written) ? 'active' : undefined;
};

/** Counts the streams that hold objects, plainly written or in codes. */
export const objectStreams = (text: string): { plainly: number[]; all: number } => ({
  plainly: [...text.matchAll(/\/ObjStm\b/g)].map((found) => found.index),
  all: [...plain(text).matchAll(/\/ObjStm\b/g)].length,
});

/** Where the bytes of the stream begin whose dictionary stands around `at`, and whether they are deflated and nothing else. */
export const streamAfter = (text: string, at: number): { begins: number; isDeflated: boolean; isReadable: boolean } | undefined => {
  const start = text.lastIndexOf('obj', at);
  const found = /stream\r?\n/.exec(text.slice(at));
  if (!found) return undefined;
  const dictionary = text.slice(Math.max(0, start), at + found.index);
  const filter = /\/Filter\s*(\[?)\s*\/(\w+)\s*(\]?)/.exec(dictionary);
  const isDeflated = filter?.[2] === 'FlateDecode' && (filter[1] === '') === (filter[3] === '');
  return { begins: at + found.index + found[0].length, isDeflated, isReadable: isDeflated || !dictionary.includes('/Filter') };
};
