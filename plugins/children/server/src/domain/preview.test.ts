import { forEver, longAgo } from './days';
import { planReturn, type KnownInReturn, type ReturnChild } from './plan-return';
import { planRoll, type KnownChild, type RollRow } from './plan-roll';
import { previewReturn } from './preview-return';
import { previewRoll, urnsIn } from './preview-roll';
import type { RollValues } from './roll-row';

const asOf = '2026-11-23';
const fields: KnownChild['fields'] = {
  upn: null, legal_name: 'Christopher Invented', known_as: 'Kit', date_of_birth: '2012-10-12', sex: 'M', in_care_since: '2024-02-01', legal_status: 'C2',
  placement_type: 'U6', placement_confidential: 'yes', placement_address: '1 Nowhere Street', year_group: '9',
};
const kit: KnownChild = {
  id: 1, caseNumber: '1001', fields, unaccompanied: null, leftCareOn: null, careKnownFrom: 'roll', missingSince: null, flags: null, rollHash: 'h1', rollPlaces: null,
  places: [{ id: 11, urn: '990001', from: longAgo, until: forEver, leads: true }],
  workers: [{ id: 21, kind: 'social-worker', email: 'sam@example.org', from: '2024-02-01' }],
};
const row = (values: Partial<RollValues>, faults: { field: string; message: string }[] = []): RollRow => ({ number: 7, caseNumber: '1001', hash: 'h2', read: () => ({ values: { fields, workers: {}, ...values }, faults, alsoWrong: [] }) });
const schoolName = (urn: string) => ({ 990001: 'Oakwood', 990002: 'Beechwood' })[urn];
const preview = (known: readonly KnownChild[], ...rows: RollRow[]) => previewRoll(known, planRoll(known, rows, new Set(rows.map(({ caseNumber }) => caseNumber)), asOf), schoolName);
const linesOf = (known: KnownChild, values: Partial<RollValues>) => preview([known], row(values)).changed[0]?.changes.map(({ term, now, then }) => `${term}: ${now} > ${then}`);

test.each<[string, Partial<RollValues>, string[]]>([
  ['a name', { fields: { ...fields, known_as: 'Chris' } }, ['Known as: Kit > Chris']],
  ['a code, in the council’s words', { fields: { ...fields, legal_status: 'E1' } }, ['Legal status: Full care order (C2) > Placement order granted (E1)']],
  ['a value that is emptied', { fields: { ...fields, legal_status: null } }, ['Legal status: Full care order (C2) > ']],
  ['an address, never its words', { fields: { ...fields, placement_address: '2 Elsewhere Road' } }, ['Placement address: An address > Another address']],
  ['an address of which nobody says whether it may be known', { fields: { ...fields, placement_confidential: null } }, ['Address is confidential: Yes > Yes, as nothing says otherwise']],
  ['an address that may be known', { fields: { ...fields, placement_confidential: 'no' } }, ['Address is confidential: Yes > No']],
  ['a move', { places: [{ urn: '990002', from: '2026-11-09', leads: true }] }, ['School or provider today: Oakwood (990001) > Beechwood (990002), from 9 November 2026']],
  ['a second place', { places: [{ urn: '990001', leads: true }, { provider: 'Ysgol Ddychmygol', nation: 'Wales', from: '2026-11-09', leads: false }] }, ['School or provider today:  > Ysgol Ddychmygol, Wales, from 9 November 2026, second place']],
  ['the day on which a place began', { places: [{ urn: '990001', from: '2024-09-02', leads: true }] }, ['School or provider today: Oakwood (990001) > Oakwood (990001), from 2 September 2024']],
  ['a place that ends', { places: [] }, ['School or provider today: Oakwood (990001) > ']],
  ['a school that the register does not have', { places: [{ urn: '100000', from: '2026-11-09', leads: true }] }, ['School or provider today: Oakwood (990001) > A school that the register does not know (100000), from 9 November 2026']],
  ['another social worker', { workers: { 'social-worker': 'alex@example.org' } }, ['Social worker: sam@example.org > alex@example.org']],
  ['a reviewing officer where there was none', { workers: { 'social-worker': 'sam@example.org', 'reviewing-officer': 'rita@example.org' } }, ['Reviewing officer:  > rita@example.org']],
])('%s is told as it is and as it would be', (_name, values, lines) => {
  expect(linesOf(kit, values)).toEqual(lines);
});

test('what is wrong in a row is counted, not repeated', () => {
  const faults = [{ field: 'upn', message: 'is wrong' }];

  expect(preview([kit], row({}, faults)).changed[0]?.changes).toEqual([{ term: 'To put right', now: '', then: '1 problem' }]);
  const flagged = (flags: object) => preview([{ ...kit, flags: JSON.stringify(flags) }], row({}, faults)).changed[0]?.changes;
  expect(flagged({ return: [{ field: 'REC', message: 'is wrong' }] })).toEqual([{ term: 'To put right', now: '', then: '1 problem' }]);
  expect(flagged({ roll: [{ field: 'sex', message: 'is wrong' }] })).toEqual([{ term: 'To put right', now: '1 problem', then: '1 problem, not the same' }]);
});

test('a row that changes nothing that anybody reads is not among the changed', () => {
  expect(preview([kit], row({ workers: { 'social-worker': 'sam@example.org' } })).changed).toEqual([]);
});

test('a new child is told with every fact of the row', () => {
  const { added } = preview([], row({ places: [{ urn: '990002', leads: true }], workers: { 'social-worker': 'alex@example.org' } }));

  expect(added).toMatchObject([{ row: 7, caseNumber: '1001', name: 'Kit' }]);
  expect(added[0]?.changes.map(({ term, then }) => `${term}: ${then}`)).toEqual([
    'Known as: Kit', 'Legal name: Christopher Invented', 'Date of birth: 12 October 2012', 'Year group: Year 9', 'Sex: Male', 'In care since: 1 February 2024', 'Legal status: Full care order (C2)',
    'Placement: Foster placement with other foster carer, long term (U6)', 'Address is confidential: Yes', 'Placement address: An address', 'Known from: The roll', 'School or provider today: Beechwood (990002)', 'Social worker: alex@example.org',
  ].map((line) => (line.startsWith('Placement:') ? expect.stringMatching(/^Placement: .*\(U6\)$/) as unknown as string : line)));
});

test('the schools of the children and of the file are asked for once each', () => {
  const moves = row({ places: [{ urn: '990002', from: '2026-11-09', leads: true }, { provider: 'Ysgol Ddychmygol', nation: 'Wales', leads: false }] });

  expect(urnsIn([kit, { ...kit, id: 2 }], planRoll([kit], [moves], new Set(['1001']), asOf))).toEqual(['990001', '990002']);
});

test('a child whom the file leaves out stands there with school and year', () => {
  expect(preview([kit]).leaving).toEqual([{ caseNumber: '1001', name: 'Kit', changes: [{ term: 'Year group', now: 'Year 9', then: '' }, { term: 'School or provider today', now: 'Oakwood (990001)', then: '' }] }]);
});

test('a child who is in the file again is told as missing until now', () => {
  const { back, changed } = preview([{ ...kit, missingSince: '2026-11-20' }], row({}));

  expect(back).toMatchObject([{ caseNumber: '1001', changes: expect.arrayContaining([{ term: 'Missing since', now: '20 November 2026', then: '' }]) }]);
  expect(changed[0]?.changes).toEqual([{ term: 'Missing since', now: '20 November 2026', then: '' }]);
});

const inReturn = (more: Partial<KnownInReturn> = {}): KnownInReturn => ({ ...kit, unaccompaniedUntil: null, episodes: [], reviews: [], ...more });
const told = (more: Partial<ReturnChild> = {}): ReturnChild => ({ caseNumber: '1001', row: 4, header: {}, episodes: [{ decom: '2024-02-01', rne: 'S', ls: 'C2', place: 'U6' }], reviews: [{ on: '2024-05-01', code: 'PN1' }], faults: [], ...more });

test('a return is told child by child: what it adds to the history, and in words what it fills', () => {
  const known = [inReturn({ fields: { ...fields, upn: null } })];
  const plan = planReturn(known, [told({ header: { upn: 'A123456789012' }, uasc: { until: '2030-10-12' } }), told({ caseNumber: '1002', row: 5, header: { date_of_birth: '2010-01-01' } })], asOf);
  const { added, changed } = previewReturn(known, plan);

  expect(changed).toEqual([{ row: 4, caseNumber: '1001', name: 'Kit', changes: [
    { term: 'UPN', now: '', then: 'A123456789012' }, { term: 'Unaccompanied asylum-seeking child', now: '', then: 'Yes' }, { term: 'Unaccompanied until', now: '', then: '12 October 2030' },
    { term: 'Care episodes', now: '', then: '1 new' }, { term: 'Care reviews', now: '', then: '1 new' },
  ] }]);
  expect(added).toMatchObject([{ row: 5, caseNumber: '1002', name: '' }]);
  expect(added[0]?.changes).toContainEqual({ term: 'Date of birth', now: '', then: '1 January 2010' });
});

test('an episode that changes is told field by field, and a child whose care ended is told with the day', () => {
  const known = [inReturn({ careKnownFrom: 'return', episodes: [{ id: 5, decom: '2024-02-01', rne: 'S', ls: 'C2', place: 'U6' }], reviews: [{ on: '2024-05-01', code: 'PN1' }] })];
  const plan = planReturn(known, [told({ episodes: [{ decom: '2024-02-01', rne: 'S', ls: 'C2', place: 'U6', dec: '2025-03-01', rec: 'E8' }] })], asOf);
  const { changed, leaving } = previewReturn(known, plan);

  expect(changed[0]?.changes).toContainEqual({ term: 'Care episode of 1 February 2024', now: '', then: 'DEC 2025-03-01, REC E8' });
  expect(leaving).toEqual([{ caseNumber: '1001', name: 'Kit', changes: [{ term: 'Year group', now: 'Year 9', then: '' }, { term: 'Left care on', now: '', then: '1 March 2025' }] }]);
});
