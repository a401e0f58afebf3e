import type { Fault } from './faults';
import { asks } from './asks';
import { flagsWith, planRoll, type KnownChild, type RollRow } from './plan-roll';
import { forEver } from './days';
import type { RollValues } from './roll-row';

const asOf = '2026-11-23';
const fields: KnownChild['fields'] = {
  upn: null, legal_name: 'Christopher Invented', known_as: 'Kit', date_of_birth: '2012-10-12', sex: 'M', in_care_since: '2024-02-01', legal_status: 'C2',
  placement_type: 'U6', placement_confidential: 'yes', placement_address: null, year_group: '9',
};
const atOakwood = [{ urn: '990001', leads: true }];
const kit: KnownChild = {
  id: 1, caseNumber: '1001', fields, unaccompanied: null, leftCareOn: null, careKnownFrom: 'roll', missingSince: null, flags: null, rollHash: 'h1', rollPlaces: JSON.stringify(atOakwood),
  places: [{ id: 11, urn: '990001', from: '2024-09-01', until: forEver, leads: true }],
  workers: [{ id: 21, kind: 'social-worker', email: 'sam@example.org', from: '2024-02-01' }],
};
const same: RollValues = { fields, places: atOakwood, workers: { 'social-worker': 'sam@example.org' } };
const row = (values: RollValues = same, { hash = 'h2', faults = [] as Fault[] } = {}): RollRow => ({ number: 2, caseNumber: '1001', hash, read: () => ({ values, faults, alsoWrong: [] }) });
const plan = (known: readonly KnownChild[], rows: readonly RollRow[]) => planRoll(known, rows, new Set(rows.map(({ caseNumber }) => caseNumber)), asOf);

test('a row with the hash of last time is not even read', () => {
  const never: RollRow = { ...row(), hash: 'h1', read: () => { throw new Error('was read'); } };

  expect(plan([kit], [never])).toMatchObject({ added: [], changed: [], unchanged: 1, missing: [] });
});

test('a row that reads as before keeps everything but its hash, and counts as read anew', () => {
  expect(plan([kit], [row()]).changed).toEqual([]);
  expect(plan([kit], [row()]).reread).toEqual([expect.objectContaining({ id: 1, columns: { roll_hash: 'h2' }, names: [] })]);
});

test('a new child is added with what the roll says', () => {
  const { added } = plan([], [row()]);

  expect(added).toEqual([expect.objectContaining({
    caseNumber: '1001',
    columns: expect.objectContaining({ legal_name: 'Christopher Invented', care_known_from: 'roll', roll_hash: 'h2' }),
    names: [{ kind: 'legal', name: 'Christopher Invented' }, { kind: 'known-as', name: 'Kit' }],
    workers: { end: [], add: [{ kind: 'social-worker', email: 'sam@example.org' }] },
  })]);
});

test('a child with a wrong value is kept, flagged, and read again next time', () => {
  const faults = [{ field: 'upn', message: 'has the wrong check letter' }];
  const rest = Object.fromEntries(Object.entries(fields).filter(([name]) => name !== 'upn')) as Omit<typeof fields, 'upn'>;
  const result = plan([kit], [row({ ...same, fields: rest }, { faults })]);

  expect(result.faults).toEqual([{ row: 2, ...faults[0] }]);
  expect(result.changed[0]?.columns).toEqual({ flags: JSON.stringify({ roll: faults }), roll_hash: null });
  const again: KnownChild = { ...kit, flags: JSON.stringify({ roll: faults }), rollHash: null };
  expect(plan([again], [row({ ...same, fields: rest }, { faults })])).toMatchObject({ changed: [], unchanged: 1, faults: [{ row: 2 }] });
});

test('a new name is kept beside the one before', () => {
  const [change] = plan([kit], [row({ ...same, fields: { ...fields, known_as: null } })]).changed;

  expect(change).toMatchObject({ columns: { known_as: null }, names: [{ kind: 'known-as', name: null }] });
});

test('a worker who is no longer named is ended, a new one begins', () => {
  const [change] = plan([kit], [row({ ...same, workers: { 'social-worker': 'alex@example.org' } })]).changed;

  expect(change?.workers).toEqual({ end: [{ id: 21, from: '2024-02-01' }], add: [{ kind: 'social-worker', email: 'alex@example.org' }] });
});

test('a kind of worker that the file has no column for stays as it is', () => {
  expect(plan([kit], [row({ ...same, workers: {} })]).reread[0]?.workers).toEqual({ end: [], add: [] });
});

test('a child who is not in the file is missing once', () => {
  expect(plan([kit], []).missing).toEqual([1]);
  expect(plan([{ ...kit, missingSince: '2026-11-20' }], []).missing).toEqual([]);
  expect(plan([{ ...kit, leftCareOn: '2026-11-20' }], []).missing).toEqual([]);
  expect(plan([{ ...kit, careKnownFrom: null }], []).missing).toEqual([]);
});

test('a child who is in the file again is back, also after having left', () => {
  expect(plan([{ ...kit, missingSince: '2026-11-20' }], [row(same, { hash: 'h1' })])).toMatchObject({ back: [1], changed: [{ columns: { missing_since: null } }] });
  expect(plan([{ ...kit, leftCareOn: '2026-11-20' }], [row(same, { hash: 'h1' })])).toMatchObject({ back: [1], changed: [{ columns: { left_care_on: null } }] });
});

test('a move recorded in the portal stands until the roll names another school than before', () => {
  const moved: KnownChild = { ...kit, places: [{ id: 12, urn: '990002', from: '2026-11-09', until: forEver, leads: true }] };

  expect(plan([moved], [row({ ...same, fields: { ...fields, legal_status: 'E1' } })])).toMatchObject({ moved: 0, changed: [{ places: { add: [], end: [] } }] });
  expect(plan([moved], [row({ ...same, places: [{ urn: '990001', from: '2024-09-02', leads: true }] })])).toMatchObject({ moved: 0, changed: [], reread: [{ places: { add: [], end: [] } }] });
  expect(plan([moved], [row({ ...same, places: [{ urn: '990003', leads: true }] })])).toMatchObject({ moved: 1, changed: [{ places: { end: [{ id: 12 }] } }] });
});

test.each<[string, number, number, number, boolean]>([
  ['nobody ends or moves', 0, 0, 100, false],
  ['5% exactly', 3, 2, 100, false],
  ['more than 5%', 3, 3, 100, true],
  ['one of ten', 0, 1, 10, true],
  ['the first file', 0, 0, 0, false],
])('a yes is needed, %s: %d missing, %d moved of %d: %s', (_name, missing, moved, inCare, expected) => {
  expect(asks({ missing: Array.from({ length: missing }, (_, at) => at), moved, inCare, changed: [] })).toEqual(expected ? { ending: missing, moving: moved, placeless: 0, inCare } : undefined);
});

test('flags of one source leave those of the other alone', () => {
  const both = flagsWith(flagsWith(null, 'roll', [{ field: 'upn', message: 'a' }]), 'return', [{ field: 'REC', message: 'b' }]);

  expect(JSON.parse(both ?? '')).toEqual({ roll: [{ field: 'upn', message: 'a' }], return: [{ field: 'REC', message: 'b' }] });
  expect(flagsWith(flagsWith(both, 'roll', []), 'return', [])).toBeNull();
});
