import { addDays } from '@virtual-school/portal-kit';
import { accountsService } from './accounts-service';
import type { AccountRow } from './accounts-store';
import { testPortal, type TestPortal } from './testing/test-portal';

let portal: TestPortal;
let bramble: AccountRow;
beforeEach(async () => {
  portal = await testPortal();
  bramble = await portal.person('Bramble Example', { role: 'teacher', urn: '990001' });
});
afterEach(() => portal.end());

const service = () => accountsService(portal.needs);
const rolesOf = async (...ids: number[]) => [...await service().rolesOf(ids)];
const change = (row: Record<string, string>) => portal.needs.database.query()('portal_memberships').where({ account_id: bramble.id }).update(row);
const teacher = { role: 'teacher', urn: '990001' };

test.each<[string, { from_day?: number; until_day?: number }, boolean]>([
  ['begins today', { from_day: 0 }, true],
  ['begins tomorrow', { from_day: 1 }, false],
  ['ends today', { until_day: 0 }, true],
  ['ended yesterday', { from_day: -9, until_day: -1 }, false],
  ['ends tomorrow', { until_day: 1 }, true],
])('a role that %s is held today or not', async (_name, days, isHeld) => {
  await change(Object.fromEntries(Object.entries(days).map(([column, away]) => [column, addDays(portal.needs.clock.today(), away)])));
  expect(await rolesOf(bramble.id)).toEqual([[bramble.id, isHeld ? [teacher] : []]]);
  expect((await service().holding('teacher', { urn: '990001' })).map(({ id }) => id)).toEqual(isHeld ? [bramble.id] : []);
});

test('of each account its own roles, wherever they are; a blocked one holds nothing, nor does one that is not there', async () => {
  const clover = await portal.person('Clover Example', { role: 'teacher', urn: '990002' }, { role: 'officer', authorityId: 2 });
  await portal.needs.database.query()('portal_accounts').where({ id: bramble.id }).update({ blocked_at: '2026-11-23T09:00:00.000Z' });
  expect(await rolesOf(clover.id, bramble.id, clover.id, 999)).toEqual([[clover.id, [{ role: 'teacher', urn: '990002' }, { role: 'officer', authorityId: 2 }]], [bramble.id, []], [999, []]]);
  expect(await rolesOf()).toEqual([]);
});
