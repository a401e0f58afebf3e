import { officer, officerElsewhere, withOneChild } from '../../testing/casework';
import { testNeeds, type TestNeeds } from '../../testing/test-needs';
import { open, pageNeeds, post } from '../../testing/test-page';
import { workersPage } from './route';

let needs: TestNeeds;
beforeEach(async () => {
  needs = await testNeeds();
  await withOneChild(needs);
});
afterEach(() => needs.database.end());

const sam = { id: 7, publicId: 'sam', name: 'Sam Worker', email: 'sam@example.org', blocked: false };
const page = (holding = [sam]) => workersPage({ ...pageNeeds(needs), accounts: { ...pageNeeds(needs).accounts, holding: async () => holding } });

test('an address waits with a button for the account that may be its own', async () => {
  const { html } = await open(page(), officer);

  expect(html).toMatch(/value="link 1 sam@example.org sam"/);
  expect(html).toContain('1 child');
});

test('without an account the officer is told to invite first', async () => {
  expect((await open(page([]), officer)).html).toContain('Invite them first');
});

test('pressing the button links, pressing the other takes it away', async () => {
  expect(await post(page(), officer, {}, { choice: 'link 1 sam@example.org sam' })).toEqual({ to: '/portal/workers' });
  expect((await open(page(), officer)).html).toMatch(/value="unlink 1 sam@example.org"/);
  expect(await post(page(), officer, {}, { choice: 'unlink 1 sam@example.org' })).toEqual({ to: '/portal/workers' });
});

test.each(['', 'link', 'link 1 sam@example.org', 'link 2 sam@example.org sam', 'unlink 1', 'link x y z', 'drop 1 sam@example.org'])('the choice %j is refused', async (choice) => {
  expect((await post(page(), officer, {}, { choice })).code).toMatch(/invalid|changed-meanwhile/);
  expect(await needs.database.query()('child_worker_links')).toEqual([]);
});

test('an officer elsewhere sees no address and links none', async () => {
  expect((await open(page(), officerElsewhere)).html).not.toContain('sam@example.org');
  expect((await post(page(), officerElsewhere, {}, { choice: 'link 1 sam@example.org sam' })).code).toBe('invalid');
});
