import { readGiasDate, readGiasRow } from './gias-row';

const reading = (more: Record<string, string> = {}) => {
  const row: Record<string, string> = { URN: '990001', EstablishmentName: 'An invented school', 'EstablishmentStatus (code)': '1', 'TypeOfEstablishment (code)': '01', 'PhaseOfEducation (code)': '2', 'PhaseOfEducation (name)': 'Primary', OpenDate: '', CloseDate: '', StatutoryLowAge: '4', ...more };
  return readGiasRow((column) => row[column]);
};

test.each([['31-08-2021', '2021-08-31'], ['29-02-2024', '2024-02-29'], ['01-01-1900', null], ['', null], ['29-02-2023', undefined], ['2021-08-31', undefined], ['1-9-2021', undefined], ['31/08/2021', undefined]])('the date %j is %j', (typed, expected) => {
  expect(readGiasDate(typed)).toBe(expected);
});

test('codes are texts and keep their leading zero', () => {
  expect(reading({ 'LA (code)': '099', EstablishmentNumber: '0042' })).toMatchObject({ kind: 'school', row: { type_code: '01', la_code: '099', establishment_number: '0042', low_age: 4, closed_on: null } });
});

test('a column that this layout does not have is empty', () => {
  expect(reading()).toMatchObject({ row: { telephone: '', pupils: null, high_age: null } });
});

test.each([
  [{ URN: '12345' }, 'URN is not six figures'],
  [{ URN: '' }, 'URN is not six figures'],
  [{ OpenDate: '1 May 2020' }, 'OpenDate is not a date as dd-mm-yyyy'],
  [{ CloseDate: '31-02-2020' }, 'CloseDate is not a date as dd-mm-yyyy'],
  [{ 'EstablishmentStatus (code)': 'open' }, 'EstablishmentStatus (code) is not 1, 2, 3 or 4'],
  [{ 'EstablishmentStatus (code)': '' }, 'EstablishmentStatus (code) is not 1, 2, 3 or 4'],
  [{ EstablishmentName: 'x'.repeat(256) }, 'EstablishmentName has more than 255 characters'],
  [{ Town: 'a\0b' }, 'Town holds what is not text'],
])('a row with %j is rejected, and the reason names the column', (more, reason) => {
  expect(reading(more)).toEqual({ kind: 'rejected', reason });
});

test('255 characters are not too many', () => {
  expect(reading({ EstablishmentName: 'x'.repeat(255) }).kind).toBe('school');
});

test.each(['25', '30', '37'])('type %s is no school of England', (type) => {
  expect(reading({ 'TypeOfEstablishment (code)': type }).kind).toBe('left-out');
});

test('words that mean nothing are nothing', () => {
  expect(reading({ Town: 'Not applicable', Street: ' .. ', Locality: 'Not recorded' })).toMatchObject({ row: { town: '', street: '', locality: '' } });
});

test('a line break within a cell becomes a space', () => {
  expect(reading({ Street: 'The Old Hall,\r\n1 Example  Street ' })).toMatchObject({ row: { street: 'The Old Hall, 1 Example Street' } });
});

test('a school without a name is called by its URN', () => {
  expect(reading({ EstablishmentName: '' })).toMatchObject({ row: { name: 'School 990001' } });
});

test.each([['', null], ['many', null], ['SUPP', null], ['0', 0], ['1200', 1200]])('%j pupils are %j', (typed, pupils) => {
  expect(reading({ NumberOfPupils: typed })).toMatchObject({ row: { pupils } });
});
