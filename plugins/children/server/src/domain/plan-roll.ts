import type { Fault } from './faults';
import { placeChanges, type KnownPlace, type PlaceChanges } from './place-changes';
import type { StatedPlace } from './roll-places';
import type { CheckedRow, RollField, WorkerKind } from './roll-row';

/** A child as the tables know it before the import. */
export type KnownChild = {
  id: number;
  caseNumber: string;
  fields: Record<RollField, string | null>;
  unaccompanied: string | null;
  leftCareOn: string | null;
  careKnownFrom: string | null;
  missingSince: string | null;
  flags: string | null;
  rollHash: string | null;
  rollPlaces: string | null;
  places: readonly KnownPlace[];
  workers: readonly { id: number; kind: WorkerKind; email: string; from: string }[];
};

/** A row of the file: unread while its hash is that of last time. */
export type RollRow = { number: number; caseNumber: string; hash: string; read: () => CheckedRow & { alsoWrong: readonly Fault[] } };

export type Columns = Record<string, string | null>;
export type NameChange = { kind: 'legal' | 'known-as'; name: string | null };
export type WorkerChanges = { end: readonly { id: number; from: string }[]; add: readonly { kind: WorkerKind; email: string }[] };
export type ChildChange = { columns: Columns; names: readonly NameChange[]; places: PlaceChanges; workers: WorkerChanges };

/** `row` is that of the file; the header is row 1. */
export type RollPlan = {
  added: readonly ({ row: number; caseNumber: string } & ChildChange)[];
  changed: readonly ({ row: number; id: number } & ChildChange)[];
  /** Nothing of the child changes, but the row was read anew: its text or the academic year is another. */
  reread: readonly ({ row: number; id: number } & ChildChange)[];
  missing: readonly number[];
  /** Were missing, or had left, and are in the file again. */
  back: readonly number[];
  unchanged: number;
  moved: number;
  /** Children in care before this file. */
  inCare: number;
  faults: readonly ({ row: number } & Fault)[];
};

/** Flags of one source stand beside those of the others: { roll: [...], return: [...] } as text, null when there are none. */
export const flagsWith = (flags: string | null, source: 'roll' | 'return', faults: readonly Fault[]): string | null => {
  const before = flags ? (JSON.parse(flags) as Record<string, readonly Fault[]>) : {};
  const all = Object.entries({ ...before, [source]: faults }).filter(([, each]) => each.length > 0);
  return all.length > 0 ? JSON.stringify(Object.fromEntries(all)) : null;
};

const namesOf = (places: readonly StatedPlace[]): string => JSON.stringify(places.map(({ urn, provider, leads }) => [urn, provider, leads]));

/** While the roll names the same places as last time, a move recorded in the portal stands; only dates are put right. */
const placesOf = (known: KnownChild | undefined, stated: readonly StatedPlace[] | undefined, asOf: string): PlaceChanges => {
  if (!stated || JSON.stringify(stated) === known?.rollPlaces) return noPlaces;
  const changes = placeChanges(known?.places ?? [], stated, asOf, !known);
  const before = known?.rollPlaces ? (JSON.parse(known.rollPlaces) as StatedPlace[]) : undefined;
  return before && namesOf(before) === namesOf(stated) ? { ...noPlaces, adjust: changes.adjust } : changes;
};

const noPlaces: PlaceChanges = { remove: [], end: [], adjust: [], add: [], moved: false };
const nameKinds = { legal_name: 'legal', known_as: 'known-as' } as const;

const fieldChanges = (known: KnownChild | undefined, fields: CheckedRow['values']['fields']): Columns =>
  Object.fromEntries(Object.entries(fields).filter(([field, now]) => now !== (known?.fields[field as RollField] ?? null))) as Columns;

const workerChanges = (known: KnownChild | undefined, stated: CheckedRow['values']['workers']): WorkerChanges => {
  const kinds = Object.entries(stated) as [WorkerKind, string | null][];
  const open = known?.workers ?? [];
  return {
    end: open.filter(({ kind, email }) => kinds.some(([each, now]) => each === kind && now !== email)).map(({ id, from }) => ({ id, from })),
    add: kinds.flatMap(([kind, email]) => (email && !open.some((each) => each.kind === kind && each.email === email) ? [{ kind, email }] : [])),
  };
};

const statusChanges = (known: KnownChild | undefined): Columns => ({
  ...(known?.careKnownFrom !== 'roll' && { care_known_from: 'roll' }),
  ...(known?.missingSince && { missing_since: null }),
  ...(known?.leftCareOn && { left_care_on: null }),
});

const changeOf = (known: KnownChild | undefined, row: RollRow, { values, faults, alsoWrong }: ReturnType<RollRow['read']>, asOf: string): ChildChange => {
  const all = [...faults, ...alsoWrong];
  const columns = { ...fieldChanges(known, values.fields), ...statusChanges(known) };
  const stated = values.places ? JSON.stringify(values.places) : known?.rollPlaces ?? null;
  const flags = flagsWith(known?.flags ?? null, 'roll', all);
  const hash = all.length > 0 ? null : row.hash;

  if (stated !== (known?.rollPlaces ?? null)) columns.roll_places = stated;
  if (flags !== (known?.flags ?? null)) columns.flags = flags;
  if (hash !== (known?.rollHash ?? null)) columns.roll_hash = hash;
  return {
    columns,
    names: Object.entries(nameKinds).flatMap(([field, kind]) => (columns[field] !== undefined ? [{ kind, name: columns[field] }] : [])),
    places: placesOf(known, values.places, asOf),
    workers: workerChanges(known, values.workers),
  };
};

/** What the import notes for itself; nobody reads it. */
const ownColumns = ['roll_hash', 'roll_places'];
const changesNothing = (change: ChildChange): boolean => changesNothingToRead(change) && Object.keys(change.columns).length === 0;
const changesNothingToRead = (change: ChildChange): boolean => factsOf(change).length === 0;

/** A child whose record an import changed: `facts` are names of the table, never values. */
export type TouchedChild = { id: number; how: 'added' | 'changed' | 'proposed-as-leaver'; facts?: readonly string[] };

/** Which facts of a child a change is about, by the names of the table; never their values. */
export const factsOf = ({ columns, places, workers }: ChildChange): string[] => [
  ...Object.keys(columns).filter((column) => !ownColumns.includes(column)),
  ...(places.remove.length + places.end.length + places.adjust.length + places.add.length > 0 ? ['places'] : []),
  ...(workers.end.length + workers.add.length > 0 ? ['workers'] : []),
];

const isAsBefore = (known: KnownChild | undefined, row: RollRow): boolean =>
  known !== undefined && known.rollHash === row.hash && !known.missingSince && !known.leftCareOn;

/** What the tables hold of a child in this column before the import. */
export const columnNow = (known: KnownChild & { unaccompaniedUntil?: string | null }, column: string): string | null =>
  ({ ...known.fields, care_known_from: known.careKnownFrom, left_care_on: known.leftCareOn, missing_since: known.missingSince, unaccompanied: known.unaccompanied, unaccompanied_until: known.unaccompaniedUntil ?? null, flags: known.flags } as Columns)[column] ?? null;

const isInCare = (child: KnownChild): boolean => !child.leftCareOn && child.careKnownFrom !== null;

/**
 * What a roll changes. Decides, and changes nothing. A child whom the file does not name is missing, once, from the
 * first file on that leaves them out; whether they left is for the data officer to say.
 */
export const planRoll = (children: readonly KnownChild[], rows: readonly RollRow[], seen: ReadonlySet<string>, asOf: string): RollPlan => {
  const byCase = new Map(children.map((child) => [child.caseNumber, child]));
  const plan = { added: [] as RollPlan['added'][number][], changed: [] as RollPlan['changed'][number][], reread: [] as RollPlan['reread'][number][], back: [] as number[], faults: [] as RollPlan['faults'][number][], unchanged: 0, moved: 0 };

  for (const row of rows) {
    const known = byCase.get(row.caseNumber);
    if (isAsBefore(known, row)) {
      plan.unchanged += 1;
      continue;
    }
    const read = row.read();
    const change = changeOf(known, row, read, asOf);
    for (const each of [...read.faults, ...read.alsoWrong]) plan.faults.push({ row: row.number, ...each });
    if (!known) plan.added.push({ row: row.number, caseNumber: row.caseNumber, ...change });
    else if (changesNothing(change)) plan.unchanged += 1;
    else (changesNothingToRead(change) ? plan.reread : plan.changed).push({ row: row.number, id: known.id, ...change });
    if (known?.missingSince || known?.leftCareOn) plan.back.push(known.id);
    if (change.places.moved) plan.moved += 1;
  }
  const missing = children.filter((child) => isInCare(child) && !child.missingSince && !seen.has(child.caseNumber)).map((child) => child.id);
  return { ...plan, missing, inCare: children.filter(isInCare).length };
};
