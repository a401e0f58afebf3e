import type { Actor } from '@virtual-school/portal-kit';
import { someone, withOneChild } from '../../testing/casework';
import { testNeeds, type TestNeeds } from '../../testing/test-needs';
import { open, pageNeeds } from '../../testing/test-page';
import { childPage } from './route';

const teacher = someone(5, { role: 'designated-teacher', reach: 'school', urn: '990001' });
const head = someone(6, { role: 'head-teacher', reach: 'school', urn: '990001' });
const worker = someone(7, { role: 'social-worker', reach: 'caseload', authorityId: 1 });
const adviser = someone(8, { role: 'virtual-school-adviser', reach: 'authority', authorityId: 1 });

let needs: TestNeeds;
beforeEach(async () => {
  needs = await testNeeds();
  await withOneChild(needs, {
    legal_status: 'E1', placement_type: 'A5', placement_confidential: 'yes', placement_address: needs.vault.seal('1 Nowhere Street'), unaccompanied: 'yes', upn: 'W999000126001',
    flags: JSON.stringify({ roll: [{ field: 'sex', message: 'should be M, F or U' }] }),
  });
  await needs.database.query()('child_workers').update({ account_id: 7, confirmed_at: 'x' });
  await needs.database.query()('school_places').insert({ child_id: 1, urn: '990002', from_day: '2020-09-01', until_day: '2024-09-01', leads: 'yes', source: 'roll' });
});
afterEach(() => needs.database.end());

const see = (actor: Actor) => open(childPage(pageNeeds(needs)), actor, { childId: 'p1' });
const note = (contact_limits: string, may_collect: string) => needs.database.query()('child_contact_notes').insert({ child_id: 1, contact_limits: needs.vault.seal(contact_limits), may_collect: needs.vault.seal(may_collect), version: 1, changed_at: 'x', changed_by: 7 });

test('every reader sees who the child is, and no title names them', async () => {
  for (const actor of [teacher, head, worker, adviser]) {
    const { title, html } = await see(actor);

    expect(title).toBe('Child K7MQ-4T2X');
    expect(html).toContain('<h1 class="govuk-heading-l">Kit</h1>');
    expect(html).toMatch(/Year 9, born 12 October 2012, reference <span[^>]*>K7MQ-4T2X/);
  }
});

test('contact limits and who may collect stand above everything else for a school', async () => {
  await note('Nobody from the old address', 'The carer, with the password');

  for (const actor of [teacher, head]) {
    const { html } = await see(actor);
    expect(html.indexOf('Nobody from the old address')).toBeLessThan(html.indexOf('<h1'));
    expect(html.indexOf('The carer, with the password')).toBeLessThan(html.indexOf('<h1'));
  }
  expect((await see(adviser)).html).toContain('Nobody from the old address');
});

test('a school is told when nothing is recorded about contact', async () => {
  expect((await see(teacher)).html).toContain('Nothing is recorded. Ask the social worker');
});

test('a confidential address, the case number, adoption and immigration never reach a school', async () => {
  for (const actor of [teacher, head]) {
    const { html, loaded } = await see(actor);
    expect(html).not.toMatch(/Nowhere Street|1001|adopt|Placement order|asylum|should be M/i);
    expect(html).toContain('Give it to nobody');
    expect(JSON.stringify((loaded as { facts: unknown }).facts)).not.toContain('Nowhere');
  }
});

test('an address that is not confidential is shown to the designated teacher, not to the head', async () => {
  await needs.database.query()('children').update({ placement_confidential: 'no' });

  expect((await see(teacher)).html).toContain('1 Nowhere Street');
  expect((await see(head)).html).not.toContain('1 Nowhere Street');
});

test('social care and the Virtual School see it all, what is wrong in the data too', async () => {
  for (const actor of [worker, adviser]) {
    const { html } = await see(actor);
    for (const text of ['1 Nowhere Street', '1001', 'Placement order granted (E1)', 'Unaccompanied', 'sex should be M, F or U', 'Record a move of school', 'Sam Worker']) expect(html).toContain(text);
  }
  expect((await see(worker)).html).toContain('Change contact and collecting');
  expect((await see(adviser)).html).not.toContain('Change contact and collecting');
});

test('the head sees the school of today and no earlier ones', async () => {
  expect((await see(head)).html).toContain('School 990001');
  expect((await see(head)).html).not.toContain('School 990002');
  expect((await see(teacher)).html).toContain('School 990002');
});

test.each<[string, Actor]>([
  ['another school', someone(5, { role: 'designated-teacher', reach: 'school', urn: '990002' })],
  ['another authority', someone(8, { role: 'virtual-school-head', reach: 'authority', authorityId: 2 })],
  ['another worker', someone(9, { role: 'social-worker', reach: 'caseload', authorityId: 1 })],
  ['a data officer', someone(3, { role: 'data-officer', reach: 'authority', authorityId: 1 })],
])('for %s the child is not there', async (_who, actor) => {
  expect(await see(actor)).toMatchObject({ code: 'not-found' });
});

test('a name is shown as text', async () => {
  await needs.database.query()('children').update({ known_as: '<script>alert(1)</script> Ŵyn محمد' });

  expect((await see(teacher)).html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; Ŵyn محمد');
});

test('the access is recorded about the child, by public id', () => {
  const page = childPage(pageNeeds(needs));
  if ('notAudited' in page.audit) throw new Error('not audited');

  expect(page.audit.about?.({ child: { publicId: 'p1', authorityId: 1 } })).toEqual({ type: 'child', id: 'p1', authorityId: 1 });
});
