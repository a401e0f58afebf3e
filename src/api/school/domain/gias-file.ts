const startsWith = (start: Buffer, ...bytes: number[]): boolean => bytes.every((byte, at) => start[at] === byte);
const again = 'the register is published in Windows-1252. Download it again without opening it in a spreadsheet.';

/** What is wrong with a file that is not this register, in one sentence; undefined for one that may be. `start` are its first bytes. */
export const problemWithFile = (start: Buffer): string | undefined => {
  if (start.length === 0) return 'The file is empty.';
  if (startsWith(start, 0xff, 0xfe) || startsWith(start, 0xfe, 0xff)) return `The file is in UTF-16; ${again}`;
  if (startsWith(start, 0xef, 0xbb, 0xbf)) return `The file is in UTF-8; ${again}`;
  return startsWith(start, 0x50, 0x4b) || start.includes(0) ? 'The file is not text: is it still zipped?' : undefined;
};

export const problemWithHeader = (columns: readonly string[], required: readonly string[], called = 'the register of schools'): string | undefined => {
  const missing = required.filter((column) => !columns.includes(column));
  if (missing.length === 0) return undefined;
  return `This is not ${called}: the column${missing.length > 1 ? 's' : ''} ${missing.slice(0, 4).join(', ')}${missing.length > 4 ? ' and others' : ''} ${missing.length > 1 ? 'are' : 'is'} missing.`;
};
