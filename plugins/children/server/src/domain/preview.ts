import { inWords } from './days';
import { factRules } from './fact-audiences';
import { legalStatuses } from './legal-status';
import { placementTypes } from './placement-type';
import { columnNow, type Columns, type KnownChild } from './plan-roll';
import { sexes, wordedForCouncil, yearGroupInWords } from './shown-facts';

/** One fact of a child as it is and as the file would have it, in words; '' where there is nothing. */
export type ValueChange = { term: string; now: string; then: string };
/** A child whom a file touches. `row` is that of the file, absent where the file does not name the child; `name` is '' while no roll has named the child. */
export type PreviewedChild = { row?: number; caseNumber: string; name: string; changes: readonly ValueChange[] };
/** What a file would do, child by child; nothing of it is done yet. */
export type Preview = Record<'added' | 'changed' | 'leaving' | 'back', readonly PreviewedChild[]>;
export type SchoolName = (urn: string) => string | undefined;

type Words = { term: string; inWords: (value: string) => string };
const asItIs = (value: string): string => value;
const sources: Readonly<Record<string, string>> = { roll: 'The roll', return: 'The return' };
const howMany = (flags: string): string => {
  const wrong = Object.values(JSON.parse(flags) as Record<string, unknown[]>).flat().length;
  return wrong === 1 ? '1 problem' : `${wrong} problems`;
};

/** In the order in which a person reads them. What a column is not named here for is noted for the import alone. */
const columns: Readonly<Record<string, Words>> = {
  known_as: { term: factRules.knownAs.term, inWords: asItIs },
  legal_name: { term: factRules.legalName.term, inWords: asItIs },
  date_of_birth: { term: factRules.dateOfBirth.term, inWords },
  year_group: { term: factRules.yearGroup.term, inWords: yearGroupInWords },
  upn: { term: factRules.upn.term, inWords: asItIs },
  sex: { term: factRules.sex.term, inWords: (code) => sexes[code] ?? code },
  in_care_since: { term: factRules.inCareSince.term, inWords },
  legal_status: { term: factRules.legalStatus.term, inWords: (code) => wordedForCouncil(legalStatuses, code) },
  placement_type: { term: factRules.placementType.term, inWords: (code) => wordedForCouncil(placementTypes, code) },
  placement_confidential: { term: factRules.addressWarning.term, inWords: (code) => (code === 'yes' ? 'Yes' : 'No') },
  placement_address: { term: factRules.placementAddress.term, inWords: () => 'An address' },
  unaccompanied: { term: factRules.unaccompanied.term, inWords: () => 'Yes' },
  unaccompanied_until: { term: 'Unaccompanied until', inWords },
  care_known_from: { term: 'Known from', inWords: (source) => sources[source] ?? source },
  missing_since: { term: 'Missing since', inWords },
  left_care_on: { term: factRules.leftCareOn.term, inWords },
  flags: { term: 'To put right', inWords: howMany },
};

const worded = (column: string, value: string | null | undefined): string => (value ? columns[column]?.inWords(value) ?? '' : '');

/** What changes in the columns of a child. The words of an address stay sealed: that it is another one is all that is told. */
export const columnChanges = (known: KnownChild | undefined, changed: Columns): ValueChange[] =>
  Object.keys(columns).filter((column) => changed[column] !== undefined && (known !== undefined || changed[column] !== null)).map((column) => {
    const now = known ? worded(column, columnNow(known, column)) : '';
    const then = worded(column, changed[column]);
    return { term: columns[column]?.term ?? column, now, then: column === 'placement_address' && now && then ? 'Another address' : then };
  });

/** A fact of a child as it is, for lists of children whom the file does not name. */
export const factNow = (known: KnownChild, column: string): ValueChange => ({ term: columns[column]?.term ?? column, now: worded(column, columnNow(known, column)), then: '' });

export const nameOf = (known: KnownChild | undefined, changed: Columns = {}): string => changed.known_as ?? known?.fields.known_as ?? known?.fields.legal_name ?? '';
