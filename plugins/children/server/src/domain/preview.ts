import { inWords } from './days';
import { factRules } from './fact-audiences';
import { legalStatuses } from './legal-status';
import { placementTypes } from './placement-type';
import type { Fault } from './faults';
import { columnNow, type Columns, type KnownChild } from './plan-roll';
import type { RollField } from './roll-row';
import { sexes, wordedForCouncil, yearGroupInWords } from './shown-facts';

/** One fact of a child as it is and as the file would have it, in words; '' where there is nothing. */
export type ValueChange = { term: string; now: string; then: string };
/** A child whom a file touches. `row` is that of the file, absent where the file does not name the child; `name` is '' while no roll has named the child. */
export type PreviewedChild = { row?: number; caseNumber: string; name: string; changes: readonly ValueChange[] };
/** What a file would do, child by child; nothing of it is done yet. */
export type Preview = Record<'added' | 'changed' | 'moved' | 'leaving' | 'back', readonly PreviewedChild[]>;
export type SchoolName = (urn: string) => string | undefined;

type Words = { term: string; inWords: (value: string) => string; none?: string };
type Column = RollField | 'unaccompanied' | 'unaccompanied_until' | 'care_known_from' | 'missing_since' | 'left_care_on';
const asItIs = (value: string): string => value;
const sources: Readonly<Record<string, string>> = { roll: 'The roll', return: 'The return' };

/** In the order in which a person reads them. */
const columns: Readonly<Record<Column, Words>> = {
  known_as: { term: factRules.knownAs.term, inWords: asItIs },
  legal_name: { term: factRules.legalName.term, inWords: asItIs },
  date_of_birth: { term: factRules.dateOfBirth.term, inWords },
  year_group: { term: factRules.yearGroup.term, inWords: yearGroupInWords },
  upn: { term: factRules.upn.term, inWords: asItIs },
  sex: { term: factRules.sex.term, inWords: (code) => sexes[code] ?? code },
  in_care_since: { term: factRules.inCareSince.term, inWords },
  legal_status: { term: factRules.legalStatus.term, inWords: (code) => wordedForCouncil(legalStatuses, code) },
  placement_type: { term: factRules.placementType.term, inWords: (code) => wordedForCouncil(placementTypes, code) },
  placement_confidential: { term: factRules.addressWarning.term, inWords: (code) => (code === 'yes' ? 'Yes' : 'No'), none: 'Yes, as nothing says otherwise' },
  placement_address: { term: factRules.placementAddress.term, inWords: () => 'An address' },
  unaccompanied: { term: factRules.unaccompanied.term, inWords: () => 'Yes' },
  unaccompanied_until: { term: 'Unaccompanied until', inWords },
  care_known_from: { term: 'Known from', inWords: (source) => sources[source] ?? source },
  missing_since: { term: 'Missing since', inWords },
  left_care_on: { term: factRules.leftCareOn.term, inWords },
};

const worded = (column: Column, value: string | null): string => (value ? columns[column].inWords(value) : columns[column].none ?? '');

/** What changes in the columns of a child. The words of an address stay sealed: that it is another one is all that is told. */
export const columnChanges = (known: KnownChild | undefined, changed: Columns): ValueChange[] =>
  (Object.keys(columns) as Column[]).flatMap((column) => {
    const next = changed[column];
    if (next === undefined) return [];
    const now = known ? worded(column, columnNow(known, column)) : '';
    const then = worded(column, next);
    return now || then ? [{ term: columns[column].term, now, then: column === 'placement_address' && now && then ? 'Another address' : then }] : [];
  });

const faultsIn = (flags: string | null | undefined, source: 'roll' | 'return'): readonly Fault[] => (flags ? (JSON.parse(flags) as Record<string, readonly Fault[]>)[source] ?? [] : []);
const howMany = (faults: readonly Fault[]): string => (faults.length === 0 ? '' : faults.length === 1 ? '1 problem' : `${faults.length} problems`);

/** How many problems this kind of file had with the child, and has now; what they are stands in a list of its own. */
export const problemChanges = (known: KnownChild | undefined, { flags }: Columns, source: 'roll' | 'return'): ValueChange[] => {
  if (flags === undefined) return [];
  const [now, then] = [howMany(faultsIn(known?.flags, source)), howMany(faultsIn(flags, source))];
  return now || then ? [{ term: 'To put right', now, then: now === then ? `${then}, not the same` : then }] : [];
};

/** A fact of a child as it is, for lists of children whom the file does not name. */
export const factNow = (known: KnownChild, column: Column): ValueChange => ({ term: columns[column].term, now: worded(column, columnNow(known, column)), then: '' });

export const nameOf = (known: KnownChild | undefined, changed: Columns = {}): string => changed.known_as ?? known?.fields.known_as ?? known?.fields.legal_name ?? '';
