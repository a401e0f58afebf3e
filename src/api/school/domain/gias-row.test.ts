import { problemWithFile, problemWithHeader } from './gias-file';
import { readGiasDate, readGiasRow, requiredColumns } from './gias-row';

const cells = (more: Record<string, string> = {}) => {
  const row: Record<string, string> = { URN: '990001', EstablishmentName: 'An invented school', 'EstablishmentStatus (code)': '1', 'TypeOfEstablishment (code)': '01', 'PhaseOfEducation (code)': '2', 'PhaseOfEducation (name)': 'Primary', OpenDate: '', CloseDate: '', StatutoryLowAge: '4', ...more };
  return (column: string) => row[column];
};

test.each([['31-08-2021', '2021-08-31'], ['01-01-1900', null], ['', null], [undefined, null], ['31-02-2021', undefined], ['2021-08-31', undefined]])('the date %s is %s', (typed, expected) => {
  expect(readGiasDate(typed)).toBe(expected);
});

test('codes are texts and keep their leading zero', () => {
  expect(readGiasRow(cells())).toMatchObject({ kind: 'school', row: { type_code: '01', low_age: 4, closed_on: null } });
});

test.each([[{ URN: '12345' }, 'URN'], [{ OpenDate: '1 May 2020' }, 'OpenDate'], [{ 'EstablishmentStatus (code)': 'open' }, 'EstablishmentStatus']])('a row with %j is rejected with the column’s name', (more, column) => {
  expect(readGiasRow(cells(more))).toMatchObject({ kind: 'rejected', reason: expect.stringContaining(column) });
});

test.each(['25', '30', '37'])('type %s is no school of England', (type) => {
  expect(readGiasRow(cells({ 'TypeOfEstablishment (code)': type })).kind).toBe('left-out');
});

test('words that mean nothing are nothing', () => {
  expect(readGiasRow(cells({ Town: 'Not applicable', Street: '..' }))).toMatchObject({ row: { town: '', street: '' } });
});

test.each([[Buffer.alloc(0), 'empty'], [Buffer.from([0xff, 0xfe, 0x55, 0]), 'UTF-16'], [Buffer.from([0x50, 0x4b, 3, 4, 0]), 'not text'], [Buffer.from('"URN"'), undefined]])('a file of another kind gets one sentence', (start, expected) => {
  const problem = problemWithFile(start);
  if (expected) expect(problem).toContain(expected);
  else expect(problem).toBeUndefined();
});

test('a file with other headers says which are missing', () => {
  expect(problemWithHeader(['URN', 'LinkURN'], requiredColumns)).toContain('LA (code)');
  expect(problemWithHeader(requiredColumns, requiredColumns)).toBeUndefined();
});
