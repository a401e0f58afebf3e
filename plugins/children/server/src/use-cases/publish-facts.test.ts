import { forEver, withOneChild } from '../testing/casework';
import { testNeeds, type TestNeeds } from '../testing/test-needs';
import { moveSchool } from './move-school';
import { publishFacts } from './publish-facts';

let needs: TestNeeds;
beforeEach(async () => {
  needs = await testNeeds();
  await withOneChild(needs);
});
afterEach(() => needs.database.end());

const publish = (today = '2026-11-23', authority = 1) => publishFacts(needs)(authority, today);
const heard = () => needs.emitted.splice(0).map(({ type, payload }) => [type, payload]);
const atSchool = (urn: string, lookedAfter: number, day = '2026-11-23') => ['children.at-school', { urn, authorityId: 1, day, lookedAfter, aged16plus: 0 }];
const db = () => needs.database.query();

test('the first time every school is told its count, and what is long past is no news', async () => {
  expect(await publish()).toBe(1);
  expect(heard()).toEqual([atSchool('990001', 1)]);
});

test('a second time nothing is told', async () => {
  await publish();
  expect(await publish()).toBe(0);
});

test('another authority is told nothing of this one', async () => {
  expect(await publish('2026-11-23', 2)).toBe(0);
});

test('a move is told with the move: who left, who joined, and both counts', async () => {
  await publish();
  heard();
  await moveSchool(needs)({ childId: 1, authorityId: 1, version: 1, to: { kind: 'school', urn: '990002' }, from: '2026-11-23', today: '2026-11-23', at: 'now' });
  expect(heard()).toEqual([
    ['children.happened', { urn: '990002', authorityId: 1, what: 'joined', on: '2026-11-23' }],
    ['children.happened', { urn: '990001', authorityId: 1, what: 'left', on: '2026-11-23' }],
    atSchool('990002', 1), atSchool('990001', 0),
  ]);
  expect(await publish()).toBe(0);
});

test('a move to come is told on its day, and one that is put right before is never told', async () => {
  await publish();
  const move = (version: number, urn: string) => moveSchool(needs)({ childId: 1, authorityId: 1, version, to: { kind: 'school', urn }, from: '2026-12-01', today: '2026-11-23', at: 'now' });
  heard();
  await move(1, '990003');
  await move(2, '990002');
  expect(heard()).toEqual([]);
  await publish('2026-12-01');
  expect(heard().map(([, payload]) => payload)).toEqual(expect.arrayContaining([expect.objectContaining({ urn: '990002', what: 'joined', on: '2026-12-01' }), expect.objectContaining({ urn: '990001', what: 'left', on: '2026-12-01' })]));
});

test('when care ends the school hears that, once', async () => {
  await publish();
  heard();
  await db()('children').where({ id: 1 }).update({ left_care_on: '2026-11-20' });
  await publish();
  expect(heard()).toEqual([['children.happened', { urn: '990001', authorityId: 1, what: 'care-ended', on: '2026-11-20' }], atSchool('990001', 0)]);
  expect(await publish()).toBe(0);
});

test('a child who came into care last week is told to their school', async () => {
  await db()('children').where({ id: 1 }).update({ in_care_since: '2026-11-16' });
  await publish();
  expect(heard()).toContainEqual(['children.happened', { urn: '990001', authorityId: 1, what: 'came-into-care', on: '2026-11-16' }]);
});

test('what a change wrote and what was told are one: neither stands without the other', async () => {
  await publish();
  heard();
  const failing = { ...needs, outbox: { emit: async () => { throw new Error('no'); } } };
  await expect(moveSchool(failing)({ childId: 1, authorityId: 1, version: 1, to: { kind: 'school', urn: '990002' }, from: '2026-11-23', today: '2026-11-23', at: 'now' })).rejects.toThrow('no');
  expect(await db()('school_places').select('urn', 'until_day')).toEqual([{ urn: '990001', until_day: forEver }]);
  expect(await publish()).toBe(0);
});
