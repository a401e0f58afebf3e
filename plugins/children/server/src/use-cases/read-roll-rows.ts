import { createHash } from 'node:crypto';
import { academicYear } from '@virtual-school/portal-kit';
import type { Fault } from '../domain/faults';
import type { RollRow } from '../domain/plan-roll';
import { checkRollRow } from '../domain/roll-row';
import { cellsBy, isShifted, type Table, type TableRow } from '../files/read-table';

/** Raised when the reading of a row changes, so that rows are read anew. */
const readingVersion = '1';

export type RollReading = { rows: RollRow[]; seen: ReadonlySet<string>; faults: ({ row: number } & Fault)[] };
/** What is to be said against the URN of a school; undefined when nothing is. */
export type RegisterSays = (urn: string) => string | undefined;

const timesOf = (values: readonly string[]): ReadonlyMap<string, number> => {
  const times = new Map<string, number>();
  for (const value of values) times.set(value, (times.get(value) ?? 0) + 1);
  return times;
};

/** Why a row cannot be used at all. */
const wrongRow = (table: Table, row: TableRow, caseNumber: string, before: ReadonlySet<string>): string | undefined => {
  if (caseNumber === '') return 'is empty, so the row cannot be used';
  if (isShifted(table, row)) return 'is in a row that has more or fewer cells than the header, so the row cannot be used';
  if (caseNumber.length > 60) return 'is longer than 60 characters, so the row cannot be used';
  return before.has(caseNumber) ? 'stands in an earlier row too, so this row is not used' : undefined;
};

/** A UPN belongs to one child; the same in two rows is wrong in both. */
const sharedUpns = (table: Table): ((row: TableRow) => Fault[]) => {
  const cell = cellsBy(table);
  const upnOf = (row: TableRow) => (cell(row, 'upn') ?? '').toUpperCase().replace(/ /g, '');
  const times = timesOf(table.rows.map(upnOf));
  return (row) => (/^[A-Z]\d/.test(upnOf(row)) && (times.get(upnOf(row)) ?? 0) > 1 ? [{ field: 'upn', message: 'stands in another row too' }] : []);
};

/** The rows of a roll with case number and hash; what a row says is read only when somebody asks. */
export const readRollRows = (table: Table, asOf: string, registerSays: RegisterSays): RollReading => {
  const cell = cellsBy(table);
  const shared = sharedUpns(table);
  // Year groups follow from the academic year: in September every row is read anew.
  const seed = [readingVersion, academicYear(asOf), ...table.columns].join('\u001f');
  const hashOf = (row: TableRow) => createHash('sha256').update(`${seed}\u001e${row.cells.join('\u001f')}\u001e${shared(row).length}`).digest('base64url');

  const read = (row: TableRow): ReturnType<RollRow['read']> => {
    const checked = checkRollRow((column) => cell(row, column), asOf);
    const places = (checked.values.places ?? []).flatMap(({ urn }, at) => {
      const message = urn ? registerSays(urn) : undefined;
      return message ? [{ field: at === 0 ? 'place_urn' : 'place_2_urn', message }] : [];
    });
    return { ...checked, alsoWrong: [...shared(row), ...places] };
  };

  const rows = new Map<string, RollRow>();
  const seen = new Set<string>();
  const faults: RollReading['faults'] = [];
  for (const row of table.rows) {
    const caseNumber = cell(row, 'case_number') ?? '';
    const message = wrongRow(table, row, caseNumber, seen);
    if (caseNumber) seen.add(caseNumber); // named, even if nothing else can be read: not missing
    if (message) faults.push({ row: row.number, field: 'case_number', message });
    else rows.set(caseNumber, { number: row.number, caseNumber, hash: hashOf(row), read: () => read(row) });
  }
  return { rows: [...rows.values()], seen, faults };
};
