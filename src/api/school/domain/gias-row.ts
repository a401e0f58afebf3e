import type { FileKind } from './gias-file';

/** One school as the national register (GIAS) publishes it, by header name; layouts of 135, 139 and 140 columns. */
export type SchoolRow = {
  urn: string; name: string; phase_code: string; phase_name: string; type_code: string; type_name: string; status_code: string; status_name: string; opened_on: string | null; closed_on: string | null;
  la_code: string; la_name: string; establishment_number: string; ukprn: string; low_age: number | null; high_age: number | null; gender: string; pupils: number | null; trust_name: string;
  street: string; locality: string; town: string; county: string; postcode: string; website: string; telephone: string;
};
export type ReadRow = { kind: 'school'; row: SchoolRow } | { kind: 'left-out' } | { kind: 'rejected'; reason: string };

export const requiredColumns = ['URN', 'LA (code)', 'LA (name)', 'EstablishmentName', 'TypeOfEstablishment (code)', 'EstablishmentStatus (code)', 'PhaseOfEducation (code)', 'PhaseOfEducation (name)', 'OpenDate', 'CloseDate', 'Postcode'] as const;

export const registerFile: FileKind = { called: 'The file', holds: 'the register of schools', required: requiredColumns };

/** Every column that is read; no other can make a row count as changed. */
export const readColumns = [
  ...requiredColumns, 'TypeOfEstablishment (name)', 'EstablishmentStatus (name)', 'EstablishmentNumber', 'UKPRN', 'StatutoryLowAge', 'StatutoryHighAge', 'Gender (name)', 'NumberOfPupils', 'Trusts (name)',
  'Street', 'Locality', 'Town', 'County (name)', 'SchoolWebsite', 'TelephoneNum',
] as const;
export type ReadColumn = (typeof readColumns)[number];

/** Offshore schools, Welsh establishments and British schools overseas: no school of England. */
const notInEngland = new Set(['25', '30', '37']);
const nothing = new Set(['', 'Not applicable', '..', 'Not recorded']);

/** As one line: addresses and names may hold line breaks. */
const clean = (value: string | undefined): string => {
  if (!value) return '';
  const line = value.replace(/\s+/g, ' ').trim();
  return nothing.has(line) ? '' : line;
};

/** dd-mm-yyyy; blank and 01-01-1900 are no date; undefined is no date that can be. */
export const readGiasDate = (typed: string): string | null | undefined => {
  if (typed === '' || typed === '01-01-1900') return null;
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(typed) ?? [];
  if (!day || !month || !year) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? `${year}-${month}-${day}` : undefined;
};

const whole = (typed: string): number | null => (/^\d{1,5}$/.test(typed) ? Number(typed) : null);

/** The longest text that a column of the database holds (varchar(255) on PostgreSQL). */
const longest = 255;

type Cell = (column: ReadColumn) => string;

const whatIsWrongWith = (cell: Cell): string | undefined => {
  const date = (['OpenDate', 'CloseDate'] as const).find((column) => readGiasDate(cell(column)) === undefined);
  if (date) return `${date} is not a date as dd-mm-yyyy`;
  if (!/^[1-4]$/.test(cell('EstablishmentStatus (code)'))) return 'EstablishmentStatus (code) is not 1, 2, 3 or 4';
  const tooLong = readColumns.find((column) => cell(column).length > longest);
  if (tooLong) return `${tooLong} has more than ${longest} characters`;
  const unreadable = readColumns.find((column) => cell(column).includes('\0'));
  return unreadable && `${unreadable} holds what is not text`;
};

const schoolOf = (cell: Cell): SchoolRow => ({
  urn: cell('URN'), name: cell('EstablishmentName') || `School ${cell('URN')}`, phase_code: cell('PhaseOfEducation (code)'), phase_name: cell('PhaseOfEducation (name)'),
  type_code: cell('TypeOfEstablishment (code)'), type_name: cell('TypeOfEstablishment (name)'), status_code: cell('EstablishmentStatus (code)'), status_name: cell('EstablishmentStatus (name)'),
  opened_on: readGiasDate(cell('OpenDate')) ?? null, closed_on: readGiasDate(cell('CloseDate')) ?? null, la_code: cell('LA (code)'), la_name: cell('LA (name)'), establishment_number: cell('EstablishmentNumber'), ukprn: cell('UKPRN'),
  low_age: whole(cell('StatutoryLowAge')), high_age: whole(cell('StatutoryHighAge')), gender: cell('Gender (name)'), pupils: whole(cell('NumberOfPupils')), trust_name: cell('Trusts (name)'),
  street: cell('Street'), locality: cell('Locality'), town: cell('Town'), county: cell('County (name)'), postcode: cell('Postcode'), website: cell('SchoolWebsite'), telephone: cell('TelephoneNum'),
});

const placeOf = Object.fromEntries(readColumns.map((column, at) => [column, at])) as Record<ReadColumn, number>;

/** `given` is the text under a column, undefined where this layout does not have it. */
export const readGiasRow = (given: (column: ReadColumn) => string | undefined): ReadRow => {
  const texts = readColumns.map((column) => clean(given(column)));
  const cell: Cell = (column) => texts[placeOf[column]] ?? '';
  if (!/^\d{6}$/.test(cell('URN'))) return { kind: 'rejected', reason: 'URN is not six figures' };
  if (notInEngland.has(cell('TypeOfEstablishment (code)'))) return { kind: 'left-out' };
  const reason = whatIsWrongWith(cell);
  return reason ? { kind: 'rejected', reason } : { kind: 'school', row: schoolOf(cell) };
};
