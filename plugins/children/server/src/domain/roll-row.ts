import { legalStatuses } from './legal-status';
import { placementTypes } from './placement-type';
import { isFault, value, type Fault, type Reading } from './faults';
import { readCode, readDateOfBirth, readDayUpTo, readEmail, readName, readSexCell, readUpn, readYearGroupCell, readYesNo, type Cell } from './read-cells';
import { readPlaces, type StatedPlace } from './roll-places';
import { yearGroupOf, yearsApart } from './year-group';

/** What the roll says of a child itself; the names are those of its columns in the file and in the table. */
export type RollField =
  | 'upn' | 'legal_name' | 'known_as' | 'date_of_birth' | 'sex' | 'in_care_since' | 'legal_status' | 'placement_type'
  | 'placement_confidential' | 'placement_address' | 'year_group';
export type WorkerKind = 'social-worker' | 'reviewing-officer';

/** A field that is absent is left as it is: the file has no such column, or its cell is wrong. null empties it. */
export type RollValues = {
  fields: Partial<Record<RollField, string | null>>;
  places?: readonly StatedPlace[];
  workers: Partial<Record<WorkerKind, string | null>>;
};
export type CheckedRow = { values: RollValues; faults: Fault[] };
type Rule = { required?: true; read: (text: string, asOf: string) => Reading };

const rules: Record<RollField, Rule> = {
  upn: { read: readUpn },
  legal_name: { required: true, read: readName },
  known_as: { read: readName },
  date_of_birth: { required: true, read: readDateOfBirth },
  sex: { read: readSexCell },
  in_care_since: { required: true, read: readDayUpTo },
  legal_status: { read: readCode(legalStatuses, 'legal statuses') },
  placement_type: { read: readCode(placementTypes, 'placement types') },
  placement_confidential: { read: readYesNo },
  placement_address: { read: readName },
  year_group: { read: readYearGroupCell },
};
const workers: Record<WorkerKind, string> = { 'social-worker': 'social_worker_email', 'reviewing-officer': 'reviewing_officer_email' };

/** Without these columns a file is no roll. */
export const requiredColumns: readonly string[] = [
  'case_number', 'upn', 'legal_name', 'date_of_birth', 'sex', 'in_care_since', 'legal_status', 'placement_type', 'placement_confidential', 'place_urn', 'social_worker_email',
];

const readFields = (cell: Cell, asOf: string) => {
  const fields: RollValues['fields'] = {};
  const faults: Fault[] = [];
  for (const [field, rule] of Object.entries(rules) as [RollField, Rule][]) {
    const text = cell(field);
    if (text === undefined) continue;
    const reading: Reading = text !== '' ? rule.read(text, asOf) : rule.required ? { fault: 'is empty' } : value(null);
    if (isFault(reading)) faults.push({ field, message: reading.fault });
    else fields[field] = reading.value;
  }
  return { fields, faults };
};

const readWorkers = (cell: Cell) => {
  const read: RollValues['workers'] = {};
  const faults: Fault[] = [];
  for (const [kind, column] of Object.entries(workers) as [WorkerKind, string][]) {
    const text = cell(column);
    if (text === undefined) continue;
    const reading = text === '' ? value(null) : readEmail(text);
    if (isFault(reading)) faults.push({ field: column, message: reading.fault });
    else read[kind] = reading.value;
  }
  return { workers: read, faults };
};

/** Values that are right by themselves and cannot be right together. */
const readTogether = ({ fields }: RollValues, asOf: string): Fault[] => {
  const { date_of_birth: born, in_care_since: since, year_group: year } = fields;
  const faults: Fault[] = [];
  if (born && since && since < born) faults.push({ field: 'in_care_since', message: 'is before the date of birth' });
  const usual = born ? yearGroupOf(born, asOf) : undefined;
  if (year && usual && yearsApart(year, usual) > 1) faults.push({ field: 'year_group', message: 'is more than a year from what the date of birth gives' });
  return faults;
};

/** One row of the roll. Whatever is wrong is named by field, and the rest of the row counts. */
export const checkRollRow = (cell: Cell, asOf: string): CheckedRow => {
  const { fields, faults } = readFields(cell, asOf);
  // Nobody can say that the address may be known: then it counts as confidential.
  if (faults.some(({ field }) => field === 'placement_confidential')) fields.placement_confidential = null;
  if (!fields.year_group) {
    delete fields.year_group;
    if (fields.date_of_birth) fields.year_group = yearGroupOf(fields.date_of_birth, asOf) ?? null;
  }

  // Without a name of their own choice a child is called by the legal one.
  if (!fields.known_as && fields.legal_name && !faults.some(({ field }) => field === 'known_as')) fields.known_as = fields.legal_name;

  const places = readPlaces(cell);
  const people = readWorkers(cell);
  const values: RollValues = { fields, workers: people.workers, ...(places.places && { places: places.places }) };
  const together = readTogether(values, asOf);
  for (const { field } of together) delete fields[field as RollField];
  return { values, faults: [...faults, ...together, ...places.faults, ...people.faults] };
};
