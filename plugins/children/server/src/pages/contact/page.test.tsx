import { someone, withOneChild } from '../../testing/casework';
import { testNeeds, type TestNeeds } from '../../testing/test-needs';
import { open, pageNeeds, post } from '../../testing/test-page';
import { contactPage } from './route';

const worker = someone(7, { role: 'social-worker', reach: 'caseload', authorityId: 1 });
const otherWorker = someone(9, { role: 'social-worker', reach: 'caseload', authorityId: 1 });
/** Reaches the child by the authority, and is a social worker of somebody else. */
const mixed = someone(9, { role: 'social-worker', reach: 'caseload', authorityId: 1 }, { role: 'virtual-school-adviser', reach: 'authority', authorityId: 1 });

let needs: TestNeeds;
beforeEach(async () => {
  needs = await testNeeds();
  await withOneChild(needs);
  await needs.database.query()('child_workers').update({ account_id: 7, confirmed_at: 'x' });
});
afterEach(() => needs.database.end());

const page = () => contactPage(pageNeeds(needs));
const save = (fields: Record<string, string>, actor = worker) => post(page(), actor, { childId: 'p1' }, { contactLimits: '', mayCollect: '', version: '0', ...fields });

test('the social worker records both notes and reads them again', async () => {
  expect(await save({ contactLimits: 'Nobody <b>at all</b>', mayCollect: 'The carer' })).toEqual({ to: '/portal/children/p1' });
  const { html, title } = await open(page(), worker, { childId: 'p1' });

  expect(html).toContain('Nobody &lt;b&gt;at all&lt;/b&gt;');
  expect(html).toContain('name="version" value="1"');
  expect(title).toBe('Contact and collecting, child K7MQ-4T2X');
});

test('when somebody saved meanwhile both texts stand side by side', async () => {
  await save({ contactLimits: 'Theirs' });
  expect(await save({ contactLimits: 'Mine' })).toMatchObject({ code: 'changed-meanwhile' });
  const { html } = await open(page(), worker, { childId: 'p1' }, {}, { conflict: true, entries: { contactLimits: 'Mine', mayCollect: '' } });

  expect(html).toContain('Theirs');
  expect(html).toContain('Mine');
  expect(html).toContain('name="version" value="1"');
});

test('too long a note is refused in words', async () => {
  expect(await save({ contactLimits: 'x'.repeat(2001) })).toEqual({ code: 'invalid', problems: [{ field: 'contactLimits', message: 'Limits on contact must be 2,000 characters or fewer' }] });
});

test('only the allocated worker records', async () => {
  expect(await save({}, otherWorker)).toEqual({ code: 'not-found' });
  expect(await save({}, mixed)).toEqual({ code: 'not-yours' });
});
