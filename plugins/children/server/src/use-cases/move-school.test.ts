import { forEver, withOneChild } from '../testing/casework';
import { testNeeds, type TestNeeds } from '../testing/test-needs';
import { moveSchool, type Move } from './move-school';

let needs: TestNeeds;
beforeEach(async () => {
  needs = await testNeeds();
  await withOneChild(needs);
});
afterEach(() => needs.database.end());

const move = (more: Partial<Move> = {}) => moveSchool(needs)({ childId: 1, authorityId: 1, version: 1, to: { kind: 'school', urn: '990002' }, from: '2026-11-23', today: '2026-11-23', at: 'now', ...more });
const places = () => needs.database.query()('school_places').select('urn', 'provider', 'nation', 'from_day', 'until_day', 'leads', 'source').orderBy('from_day');
const oakwood = { urn: '990001', provider: null, nation: null, from_day: '2024-09-01', until_day: '2026-11-23', leads: 'yes', source: 'roll' };

test('a move ends the place before on the first day of the new one', async () => {
  expect(await move()).toEqual({ ok: true, value: undefined });
  expect(await places()).toEqual([oakwood, { urn: '990002', provider: null, nation: null, from_day: '2026-11-23', until_day: forEver, leads: 'yes', source: 'portal' }]);
});

test('a child may move to a provider, or nowhere yet', async () => {
  await move({ to: { kind: 'provider', provider: 'Ysgol Arall', nation: 'Wales' } });
  expect((await places()).at(-1)).toMatchObject({ urn: null, provider: 'Ysgol Arall', nation: 'Wales', until_day: forEver });
});

test('nowhere yet ends the place and begins none', async () => {
  await move({ to: { kind: 'none' } });

  expect(await places()).toEqual([oakwood]);
});

test('who has seen an older record changes nothing', async () => {
  await move();
  const before = await places();

  expect(await move({ to: { kind: 'school', urn: '990003' } })).toMatchObject({ ok: false, code: 'changed-meanwhile' });
  expect(await places()).toEqual(before);
});

test('a move of today, or one to come, is put right by the next one', async () => {
  await move({ from: '2026-12-01' });
  await move({ version: 2, to: { kind: 'school', urn: '990003' } });

  expect((await places()).map(({ urn, from_day, until_day }) => [urn, from_day, until_day])).toEqual([['990001', '2024-09-01', '2026-11-23'], ['990003', '2026-11-23', forEver]]);
});

test('a refused move leaves the one before', async () => {
  await move({ from: '2026-12-01' });
  const before = await places();

  expect(await move({ version: 2, to: { kind: 'school', urn: '990001' } })).toMatchObject({ ok: false, code: 'invalid' });
  expect(await places()).toEqual(before);
});

test('a second place that becomes the first is one place', async () => {
  await needs.database.query()('school_places').insert({ child_id: 1, urn: '990002', from_day: '2025-09-01', until_day: forEver, leads: null, source: 'roll' });
  await move();

  const open = (await places()).filter(({ until_day }) => until_day === forEver);
  expect(open).toEqual([expect.objectContaining({ urn: '990002', leads: 'yes' })]);
});
