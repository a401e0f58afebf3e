import { withOneChild } from '../testing/casework';
import { testNeeds, type TestNeeds } from '../testing/test-needs';
import { contactNotes } from './record-contact';

let needs: TestNeeds;
beforeEach(async () => {
  needs = await testNeeds();
  await withOneChild(needs);
});
afterEach(() => needs.database.end());

const notes = () => contactNotes(needs);
const save = (contactLimits: string, version: number) => notes().record(1, { contactLimits, mayCollect: '' }, { version, at: 'now', accountId: 7 });

test('what is recorded is read again, and sealed at rest', async () => {
  expect(await save('Nobody from the old address', 0)).toMatchObject({ ok: true });
  expect(await notes().read(1)).toEqual({ contactLimits: 'Nobody from the old address', mayCollect: '', version: 1 });
  expect(await needs.database.query()('child_contact_notes').first()).toMatchObject({ contact_limits: expect.stringMatching(/^sealed:/), may_collect: null, changed_by: 7 });
});

test('nobody overwrites what they have not seen', async () => {
  await save('First', 0);

  expect(await save('Second, not having seen the first', 0)).toMatchObject({ ok: false, code: 'changed-meanwhile' });
  expect(await save('Second', 1)).toMatchObject({ ok: true });
  expect(await save('Third, not having seen the second', 1)).toMatchObject({ ok: false, code: 'changed-meanwhile' });
  expect(await notes().read(1)).toMatchObject({ contactLimits: 'Second', version: 2 });
});
