import { leaversStore } from '../store/leavers-store';
import { visibilityStore } from '../store/scope';
import { forEver, officer, officerElsewhere, someone, withOneChild } from '../testing/casework';
import { testNeeds, type TestNeeds } from '../testing/test-needs';
import { decideLeaver, type LeaverDecision } from './decide-leaver';
import { publishFacts } from './publish-facts';

const today = '2026-11-23';
let needs: TestNeeds;
let store: ReturnType<typeof leaversStore>;
beforeEach(async () => {
  needs = await testNeeds();
  await withOneChild(needs, { missing_since: '2026-11-20' });
  await needs.database.query()('child_leavers').insert({ public_id: 'l1', authority_id: 1, child_id: 1, proposed_at: 'x', proposed_day: '2026-11-20', file: 'roll.csv', open: 'yes' });
  store = leaversStore({ database: needs.database, visibility: visibilityStore(needs.database, () => today), today: () => today });
});
afterEach(() => needs.database.end());

const decide = async (more: Partial<LeaverDecision> = {}) => {
  const leaver = await store.find(officer, 'l1');
  if (!leaver) throw new Error('not found');
  return decideLeaver(store, publishFacts(needs))(leaver, { decision: 'left', leftOn: '2026-11-20', today, at: 'now', accountId: 3, ...more });
};
const child = () => needs.database.query()('children').where({ id: 1 }).first();

test('the data officer of the authority sees who is proposed, nobody else does', async () => {
  expect((await store.list(officer)).leavers).toMatchObject([{ publicId: 'l1', caseNumber: '1001', file: 'roll.csv', child: { knownAs: 'Kit', schoolUrn: '990001' } }]);
  expect((await store.list(officerElsewhere)).leavers).toEqual([]);
  expect(await store.find(officerElsewhere, 'l1')).toBeUndefined();
  expect(await store.find(someone(9, { role: 'virtual-school-head', reach: 'authority', authorityId: 1 }), 'l1')).toBeUndefined();
});

test('a confirmed leaver is no longer looked after, and the worker no longer allocated', async () => {
  expect(await decide()).toMatchObject({ ok: true });
  expect(await child()).toMatchObject({ left_care_on: '2026-11-20', version: 2 });
  expect(await needs.database.query()('child_workers').first()).toMatchObject({ until_day: '2026-11-20' });
  expect(await needs.database.query()('child_leavers').first()).toMatchObject({ open: null, decision: 'left', decided_by: 3 });
});

test('a rejected leaver stays as they are', async () => {
  expect(await decide({ decision: 'still-in-care', leftOn: '' })).toMatchObject({ ok: true });
  expect(await child()).toMatchObject({ left_care_on: null, version: 1 });
  expect(await needs.database.query()('child_workers').first()).toMatchObject({ until_day: forEver });
});

test('only the first of two decides', async () => {
  const leaver = await store.find(officer, 'l1');
  await decide({ decision: 'still-in-care', leftOn: '' });

  expect(leaver && (await decideLeaver(store, publishFacts(needs))(leaver, { decision: 'left', leftOn: '2026-11-20', today, at: 'now', accountId: 4 }))).toMatchObject({ ok: false, code: 'changed-meanwhile' });
  expect(await child()).toMatchObject({ left_care_on: null });
});

test.each<[string, string]>([
  ['', 'Enter the day on which the child left care'],
  ['2026-11-24', 'The day must be today or in the past'],
  ['2024-01-31', 'The day must not be before 1 February 2024, when the child came into care'],
])('the day %j is refused', async (leftOn, message) => {
  expect(await decide({ leftOn })).toEqual({ ok: false, code: 'invalid', problems: [{ field: 'left', message }] });
  expect(await store.find(officer, 'l1')).toBeDefined();
});

test('a long list is paged by key, and every leaver stands on one page', async () => {
  const more = Array.from({ length: 70 }, (_, at) => at + 2);
  await needs.database.query()('children').insert(more.map((id) => ({ id, public_id: `p${id}`, reference: `R${id}`, authority_id: 1, case_number: `c${id}`, version: 1, created_at: 'x', changed_at: 'x' })));
  await needs.database.query()('child_leavers').insert(more.map((id) => ({ public_id: `l${id}`, authority_id: 1, child_id: id, proposed_at: 'x', proposed_day: `2026-11-${String(10 + (id % 9))}`, file: 'roll.csv', open: 'yes' })));
  const first = await store.list(officer);
  const second = await store.list(officer, first.next);

  expect(first.leavers).toHaveLength(50);
  expect(second.next).toBeUndefined();
  expect(new Set([...first.leavers, ...second.leavers].map(({ publicId }) => publicId)).size).toBe(71);
});
