import type { Accounts, AccountSummary } from '@virtual-school/strapi-plugin-school-portal/api';
import { workerLinksStore } from '../store/worker-links-store';
import { visibilityStore } from '../store/scope';
import { officer, officerElsewhere, someone, withOneChild } from '../testing/casework';
import { testNeeds, type TestNeeds } from '../testing/test-needs';
import { linkWorker, type WorkerChoice } from './link-worker';

const sam: AccountSummary = { id: 7, publicId: 'sam', name: 'Sam Worker', email: 'Sam@Example.org', blocked: false };
const alex: AccountSummary = { ...sam, id: 8, publicId: 'alex', name: 'Alex Worker', email: 'alex@example.org' };
/** Both are social workers of authority 1 and of no other. */
const accounts: Pick<Accounts, 'findMany' | 'holding'> = {
  findMany: async (ids) => new Map([sam, alex].filter(({ id }) => ids.includes(id)).map((each) => [each.id, each])),
  holding: async (role, { authorityId }) => (role === 'social-worker' && authorityId === 1 ? [sam, alex] : []),
};
const worker = someone(7, { role: 'social-worker', reach: 'caseload', authorityId: 1 });
const samsAddress: WorkerChoice = { does: 'link', authorityId: 1, email: 'sam@example.org', account: 'sam' };

let needs: TestNeeds;
let store: ReturnType<typeof workerLinksStore>;
beforeEach(async () => {
  needs = await testNeeds();
  await withOneChild(needs);
  store = workerLinksStore({ database: needs.database, accounts });
});
afterEach(() => needs.database.end());

const sees = () => visibilityStore(needs.database, () => '2026-11-23').rolesFor(worker, 1);
const link = (choice: WorkerChoice = samsAddress, who = officer) => linkWorker(store)(who, choice, '2026-11-23T10:00:00.000Z');

test('an address waits with the accounts that may be its own', async () => {
  expect(await store.overview(officer)).toEqual({ unlinked: [{ authorityId: 1, email: 'sam@example.org', children: 1, candidates: [{ publicId: 'sam', name: 'Sam Worker' }] }], linked: [] });
  expect(await store.overview(officerElsewhere)).toEqual({ unlinked: [], linked: [] });
});

test('a social worker reaches the child only once the link is confirmed', async () => {
  expect(await sees()).toEqual([]);
  expect(await link()).toMatchObject({ ok: true });
  expect(await sees()).toEqual(['social-worker']);
  expect(await store.overview(officer)).toEqual({ unlinked: [], linked: [{ authorityId: 1, email: 'sam@example.org', children: 1, name: 'Sam Worker', confirmedAt: '2026-11-23T10:00:00.000Z' }] });
});

test('a link that is removed takes the child away again', async () => {
  await link();
  expect(await link({ does: 'unlink', authorityId: 1, email: 'sam@example.org' })).toMatchObject({ ok: true });

  expect(await sees()).toEqual([]);
  expect((await store.overview(officer)).unlinked).toHaveLength(1);
});

test.each<[string, WorkerChoice, typeof officer, string]>([
  ['an account with another address', { ...samsAddress, account: 'alex' }, officer, 'invalid'],
  ['an account that is not there', { ...samsAddress, account: 'nobody' }, officer, 'invalid'],
  ['another authority', samsAddress, officerElsewhere, 'invalid'],
  ['an authority of one’s own without this account', { ...samsAddress, authorityId: 2 }, officerElsewhere, 'invalid'],
  ['removing what is not linked', { does: 'unlink', authorityId: 1, email: 'sam@example.org' }, officer, 'changed-meanwhile'],
])('%s is refused', async (_name, choice, who, code) => {
  expect(await link(choice, who)).toMatchObject({ ok: false, code });
  expect(await sees()).toEqual([]);
});

test('the same address is linked once', async () => {
  await link();

  expect(await link()).toMatchObject({ ok: false, code: 'changed-meanwhile' });
});

test('a data officer elsewhere cannot remove a link', async () => {
  await link();

  expect(await link({ does: 'unlink', authorityId: 1, email: 'sam@example.org' }, officerElsewhere)).toMatchObject({ ok: false });
  expect(await sees()).toEqual(['social-worker']);
});
