import { isBlank, problemWithCells, problemWithHeader, problemWithStart, type FileKind } from './gias-file';
import { linksFile } from './gias-link';
import { registerFile } from './gias-row';

test.each<[string, Buffer, string]>([
  ['nothing', Buffer.alloc(0), 'is empty.'],
  ['UTF-16, little end first', Buffer.from('\ufeff"URN"', 'utf16le'), 'is in UTF-16'],
  ['UTF-16, big end first', Buffer.from('\ufeff"URN"', 'utf16le').swap16(), 'is in UTF-16'],
  ['UTF-16 without a mark', Buffer.from('"URN"', 'utf16le'), 'is not text'],
  ['UTF-8 with a mark', Buffer.from('\ufeff"URN"'), 'is in UTF-8'],
  ['a zip', Buffer.from('PK\x03\x04anything'), 'is it still zipped?'],
  ['what is not text', Buffer.from('"URN"\0'), 'is not text'],
])('a file that begins with %s has a problem', (_name, start, problem) => {
  expect(problemWithStart(start)).toContain(problem);
});

test('text may be the register', () => {
  expect(problemWithStart(Buffer.from('"URN","LA (code)"\r\n', 'latin1'))).toBeUndefined();
});

test.each<[string, readonly string[], FileKind, string | undefined]>([
  ['the register’s columns are the register’s', registerFile.required, registerFile, undefined],
  ['columns may stand in any order, with others between', [...registerFile.required].reverse().flatMap((column) => [column, `${column} too`]), registerFile, undefined],
  ['one column is missing', registerFile.required.filter((column) => column !== 'Postcode'), registerFile, 'is not the register of schools: the column Postcode is missing.'],
  ['many are missing', ['URN'], registerFile, 'is not the register of schools: the columns LA (code), LA (name), EstablishmentName, TypeOfEstablishment (code) and others are missing.'],
  ['the register is not its file of links', registerFile.required, linksFile, 'is not the register’s file of links: the columns LinkURN, LinkType are missing.'],
])('%s', (_name, columns, kind, problem) => {
  expect(problemWithHeader(columns, kind)).toBe(problem);
});

test('a row has as many cells as the header', () => {
  expect(problemWithCells(['1', '2'], ['URN', 'Town'])).toBeUndefined();
  expect(problemWithCells(['1'], ['URN', 'Town'])).toBe('the row has 1 cells and the header 2');
});

test('a blank line is no row', () => {
  expect([[''], [' '], ['', ''], ['990001']].map(isBlank)).toEqual([true, true, false, false]);
});
