/** One school as the national register (GIAS) publishes it, by header name; layouts of 135, 139 and 140 columns. */
export type SchoolRow = {
  urn: string; name: string; phase_code: string; phase_name: string; type_code: string; type_name: string; status_code: string; status_name: string; opened_on: string | null; closed_on: string | null;
  la_code: string; la_name: string; establishment_number: string; ukprn: string; low_age: number | null; high_age: number | null; gender: string; pupils: number | null; trust_name: string;
  street: string; locality: string; town: string; county: string; postcode: string; website: string; telephone: string;
};
export type ReadRow = { kind: 'school'; row: SchoolRow } | { kind: 'left-out' } | { kind: 'rejected'; reason: string };

export const requiredColumns = ['URN', 'LA (code)', 'LA (name)', 'EstablishmentName', 'TypeOfEstablishment (code)', 'EstablishmentStatus (code)', 'PhaseOfEducation (code)', 'PhaseOfEducation (name)', 'OpenDate', 'CloseDate', 'Postcode'] as const;

/** Every column that is read; no other can make a row count as changed. */
export const readColumns = [
  ...requiredColumns, 'TypeOfEstablishment (name)', 'EstablishmentStatus (name)', 'EstablishmentNumber', 'UKPRN', 'StatutoryLowAge', 'StatutoryHighAge', 'Gender (name)', 'NumberOfPupils', 'Trusts (name)',
  'Street', 'Locality', 'Town', 'County (name)', 'SchoolWebsite', 'TelephoneNum',
] as const;
export type ReadColumn = (typeof readColumns)[number];

/** Offshore schools, Welsh establishments and British schools overseas: no school of England. */
const notInEngland = new Set(['25', '30', '37']);
const nothing = new Set(['', 'Not applicable', '..', 'Not recorded']);

const clean = (value: string | undefined): string => (value === undefined || nothing.has(value.trim()) ? '' : value.trim());

/** dd-mm-yyyy; blank and 01-01-1900 are no date; undefined is no date that can be. */
export const readGiasDate = (value: string | undefined): string | null | undefined => {
  const typed = (value ?? '').trim();
  if (typed === '' || typed === '01-01-1900') return null;
  const [, day, month, year] = /^(\d{2})-(\d{2})-(\d{4})$/.exec(typed) ?? [];
  if (!day || !month || !year) return undefined;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) ? `${year}-${month}-${day}` : undefined;
};

const whole = (value: string | undefined): number | null => (/^\d{1,5}$/.test((value ?? '').trim()) ? Number(value) : null);

/** The longest text that a column of the database holds (varchar(255) on PostgreSQL). */
const longest = 255;

const whatIsWrongWith = (cell: (column: ReadColumn) => string | undefined, opened: unknown, closed: unknown): string | undefined => {
  if (opened === undefined) return 'OpenDate is not a date as dd-mm-yyyy';
  if (closed === undefined) return 'CloseDate is not a date as dd-mm-yyyy';
  if (!/^[1-4]$/.test(clean(cell('EstablishmentStatus (code)')))) return 'EstablishmentStatus (code) is not 1, 2, 3 or 4';
  const tooLong = readColumns.find((column) => clean(cell(column)).length > longest);
  if (tooLong) return `${tooLong} has more than ${longest} characters`;
  const unreadable = readColumns.find((column) => cell(column)?.includes('\0'));
  return unreadable && `${unreadable} holds what is not text`;
};

export const readGiasRow = (cell: (column: ReadColumn) => string | undefined): ReadRow => {
  const urn = clean(cell('URN'));
  if (!/^\d{6}$/.test(urn)) return { kind: 'rejected', reason: 'URN is not six figures' };
  if (notInEngland.has(clean(cell('TypeOfEstablishment (code)')))) return { kind: 'left-out' };
  const opened = readGiasDate(cell('OpenDate'));
  const closed = readGiasDate(cell('CloseDate'));
  const wrong = whatIsWrongWith(cell, opened, closed);
  if (wrong || opened === undefined || closed === undefined) return { kind: 'rejected', reason: wrong ?? '' };
  return {
    kind: 'school',
    row: {
      urn, name: clean(cell('EstablishmentName')) || `School ${urn}`, phase_code: clean(cell('PhaseOfEducation (code)')), phase_name: clean(cell('PhaseOfEducation (name)')),
      type_code: clean(cell('TypeOfEstablishment (code)')), type_name: clean(cell('TypeOfEstablishment (name)')), status_code: clean(cell('EstablishmentStatus (code)')), status_name: clean(cell('EstablishmentStatus (name)')),
      opened_on: opened, closed_on: closed, la_code: clean(cell('LA (code)')), la_name: clean(cell('LA (name)')), establishment_number: clean(cell('EstablishmentNumber')), ukprn: clean(cell('UKPRN')),
      low_age: whole(cell('StatutoryLowAge')), high_age: whole(cell('StatutoryHighAge')), gender: clean(cell('Gender (name)')), pupils: whole(cell('NumberOfPupils')), trust_name: clean(cell('Trusts (name)')),
      street: clean(cell('Street')), locality: clean(cell('Locality')), town: clean(cell('Town')), county: clean(cell('County (name)')), postcode: clean(cell('Postcode')), website: clean(cell('SchoolWebsite')), telephone: clean(cell('TelephoneNum')),
    },
  };
};
