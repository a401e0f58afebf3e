/** One of the two files that the register comes in: how it is called here, what it should hold, by which columns it is known. */
export type FileKind = { called: string; holds: string; required: readonly string[] };

const startsWith = (start: Buffer, ...bytes: number[]): boolean => bytes.every((byte, at) => start[at] === byte);
const otherLetters = (letters: string): string => `is in ${letters} and not in Windows-1252, as the register is published: download it again, and do not save it from a spreadsheet.`;

export const inUtf8 = otherLetters('UTF-8');
export const withoutRows = 'has a header and no rows.';

/** What is wrong with a file that is not this register, the end of one sentence; undefined for one that may be. `start` are its first bytes. */
export const problemWithStart = (start: Buffer): string | undefined => {
  if (start.length === 0) return 'is empty.';
  if (startsWith(start, 0xff, 0xfe) || startsWith(start, 0xfe, 0xff)) return otherLetters('UTF-16');
  if (startsWith(start, 0xef, 0xbb, 0xbf)) return inUtf8;
  return startsWith(start, 0x50, 0x4b) || start.includes(0) ? 'is not text: is it still zipped?' : undefined;
};

export const problemWithHeader = (columns: readonly string[], { holds, required }: FileKind): string | undefined => {
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length === 0) return undefined;
  const named = `${missing.slice(0, 4).join(', ')}${missing.length > 4 ? ' and others' : ''}`;
  return `is not ${holds}: ${missing.length > 1 ? `the columns ${named} are` : `the column ${named} is`} missing.`;
};

export const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]?.trim() === '';

/** Why the cells of this row stand under the wrong columns; undefined when they do not. */
export const problemWithCells = (cells: readonly string[], columns: readonly string[]): string | undefined =>
  cells.length === columns.length ? undefined : `the row has ${cells.length} cells and the header ${columns.length}`;
