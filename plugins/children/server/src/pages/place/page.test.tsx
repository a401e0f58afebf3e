import { someone, withOneChild } from '../../testing/casework';
import { testNeeds, type TestNeeds } from '../../testing/test-needs';
import { open, pageNeeds, post } from '../../testing/test-page';
import { childPage } from '../child/route';
import { placePage } from './route';

const adviser = someone(8, { role: 'virtual-school-adviser', reach: 'authority', authorityId: 1 });
const teacher = someone(5, { role: 'designated-teacher', reach: 'school', urn: '990001' });
const newTeacher = someone(6, { role: 'designated-teacher', reach: 'school', urn: '990002' });
const both = someone(9, { role: 'virtual-school-adviser', reach: 'authority', authorityId: 2 }, { role: 'designated-teacher', reach: 'school', urn: '990001' });
const form = { to: '990002', provider: '', nation: '', 'from-day': '23', 'from-month': '11', 'from-year': '2026', version: '1' };

let needs: TestNeeds;
beforeEach(async () => {
  needs = await testNeeds();
  await withOneChild(needs);
});
afterEach(() => needs.database.end());

const page = () => placePage(pageNeeds(needs));
const save = (fields: Record<string, string> = {}, actor = adviser) => post(page(), actor, { childId: 'p1' }, { ...form, ...fields });

test('the search offers schools that are open', async () => {
  const { html } = await open(page(), adviser, { childId: 'p1' }, { search: '99000' });

  expect(html).toContain('School 990002');
  expect(html).not.toContain('School 990008'); // closed
  expect(html).toContain('Today: School 990001');
});

test('a move counts on the next request', async () => {
  expect(await save()).toEqual({ to: '/portal/children/p1' });
  const child = childPage(pageNeeds(needs));

  expect(await open(child, teacher, { childId: 'p1' })).toMatchObject({ code: 'not-found' });
  expect((await open(child, newTeacher, { childId: 'p1' })).code).toBeUndefined();
});

test.each<[string, Record<string, string>, string[]]>([
  ['nothing chosen', { to: '' }, ['to']],
  ['a school that is closed', { to: '990008' }, ['to']],
  ['a school that is not there', { to: '123456' }, ['to']],
  ['half a date', { 'from-month': '' }, ['from']],
  ['no date', { 'from-day': '', 'from-month': '', 'from-year': '' }, ['from']],
  ['a provider without name and nation', { to: 'provider' }, ['provider', 'nation']],
  ['everything wrong at once', { to: 'provider', 'from-day': '40' }, ['provider', 'nation', 'from']],
  ['a field that is not of this form', { more: 'x' }, ['']],
  ['a long text', { to: 'provider', provider: 'x'.repeat(201) }, ['provider']],
])('%s is refused, and the place stays', async (_name, fields, problems) => {
  const result = await save(fields);

  expect(result.code).toBe('invalid');
  expect(result.problems?.map(({ field }) => field)).toEqual(problems);
  expect(await needs.database.query()('school_places').where({ child_id: 1 })).toHaveLength(1);
});

test('a provider outside England is recorded', async () => {
  expect(await save({ to: 'provider', provider: 'Ysgol Arall', nation: 'Wales' })).toEqual({ to: '/portal/children/p1' });
});

test('who reads the child through the eyes of a school may not move them', async () => {
  expect(await save({}, both)).toEqual({ code: 'not-yours' });
  expect(await save({}, someone(8, { role: 'virtual-school-head', reach: 'authority', authorityId: 2 }))).toEqual({ code: 'not-found' });
});

test('an older record is not overwritten', async () => {
  await save();

  expect(await save({ to: '990001' })).toMatchObject({ code: 'changed-meanwhile' });
});
