import { officer, officerElsewhere, withOneChild } from '../../testing/casework';
import { testNeeds, type TestNeeds } from '../../testing/test-needs';
import { open, pageNeeds, post } from '../../testing/test-page';
import { leaversPage } from '../leavers/route';
import { leaverPage } from './route';

let needs: TestNeeds;
beforeEach(async () => {
  needs = await testNeeds();
  await withOneChild(needs, { missing_since: '2026-11-20' });
  await needs.database.query()('child_leavers').insert({ public_id: 'l1', authority_id: 1, child_id: 1, proposed_at: 'x', proposed_day: '2026-11-20', file: 'roll.csv', open: 'yes' });
});
afterEach(() => needs.database.end());

const list = () => leaversPage(pageNeeds(needs));
const page = () => leaverPage(pageNeeds(needs));
const day = { 'left-day': '20', 'left-month': '11', 'left-year': '2026' };
const save = (fields: Record<string, string>) => post(page(), officer, { leaverId: 'l1' }, fields);

test('the list leads to each child who is proposed, with the case number', async () => {
  const { html, title } = await open(list(), officer);

  expect(html).toContain('href="/portal/leavers/l1"');
  expect(html).toContain('1001');
  expect(title).toBe('Leavers');
  expect((await open(list(), officerElsewhere)).html).toContain('Nobody is waiting');
});

test('the page asks with the day of the file filled in', async () => {
  const { html } = await open(page(), officer, { leaverId: 'l1' });

  expect(html).toMatch(/name="left-day"[^>]*value="20"/);
  expect(await open(page(), officerElsewhere, { leaverId: 'l1' })).toMatchObject({ code: 'not-found' });
});

test('a confirmed leaver is off the list', async () => {
  expect(await save({ decision: 'left', ...day })).toEqual({ to: '/portal/leavers' });
  expect((await open(list(), officer)).html).toContain('Nobody is waiting');
  expect(await save({ decision: 'left', ...day })).toEqual({ code: 'not-found' });
});

test('a child who is still in care needs no day', async () => {
  expect(await save({ decision: 'still-in-care', 'left-day': '', 'left-month': '', 'left-year': '' })).toEqual({ to: '/portal/leavers' });
});

test.each<[string, Record<string, string>, string]>([
  ['no decision', {}, 'decision'],
  ['an unknown decision', { decision: 'perhaps' }, 'decision'],
  ['no day', { decision: 'left' }, 'left'],
  ['a day that does not exist', { decision: 'left', ...day, 'left-day': '31' }, 'left'],
  ['a day to come', { decision: 'left', ...day, 'left-year': '2027' }, 'left'],
])('%s is refused', async (_name, fields, field) => {
  expect((await save(fields)).problems?.map((each) => each.field)).toEqual([field]);
});
