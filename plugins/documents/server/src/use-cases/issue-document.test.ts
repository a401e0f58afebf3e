import { checkCode, sha256 } from '../domain/fingerprint';
import { render } from '../render/render';
import { aDocument, newFaces } from '../testing/documents';
import { testIssued, type TestIssued } from '../testing/test-issued';
import { issueDocument, type IssueOrder } from './issue-document';

const faces = newFaces();
let needs: TestIssued;
beforeEach(async () => (needs = await testIssued()));
afterEach(() => needs.end());

let drawn = 0;
const issue = (order: Partial<IssueOrder> = {}) =>
  issueDocument({ ...needs, draw: (model) => ((drawn += 1), render(faces, model)) })({
    about: { type: 'plan', id: 'p1', authorityId: 1 }, audience: 'school', version: '1.0', reference: 'EX-AB12CD34', title: 'Invented plan', model: aDocument(), ...order,
  });

test('the bytes that were issued are kept with their fingerprint, and come back as they were', async () => {
  const document = await issue();
  expect(document).toMatchObject({ audience: 'school', version: '1.0', reference: 'EX-AB12CD34', title: 'Invented plan', issuedAt: '2026-11-03T10:00:00.000Z', aboutType: 'plan', aboutId: 'p1' });
  const kept = await needs.issued.find(document.publicId);
  expect(sha256(kept?.bytes as Buffer)).toBe(document.sha256);
  expect(kept?.bytes.equals(await render(faces, aDocument()))).toBe(true);
});

test('what was issued once is not drawn again and does not change, whatever the model says by then', async () => {
  const first = await issue();
  drawn = 0;
  needs.day.now = '2026-12-01T10:00:00.000Z';
  expect(await issue({ model: aDocument({ title: 'Changed' }) })).toEqual(first);
  expect(drawn).toBe(0);
});

test('two that issue the same at the same time get one document', async () => {
  const [one, other] = await Promise.all([issue(), issue()]);
  expect(one).toEqual(other);
  expect(await needs.issued.listAbout('plan', 'p1')).toEqual([one]);
});

test('each audience and each version has its own, the newest first', async () => {
  await issue();
  await issue({ audience: 'social-care' });
  await issue({ version: '1.1' });
  await issue({ about: { type: 'plan', id: 'p2' } });
  expect((await needs.issued.listAbout('plan', 'p1')).map(({ audience, version }) => `${audience} ${version}`)).toEqual(['school 1.1', 'social-care 1.0', 'school 1.0']);
});

test('a document is found by its fingerprint and by the check code on its pages, and by nothing near them', async () => {
  const document = await issue();
  expect(await needs.issued.findBySha(document.sha256)).toEqual(document);
  expect(await needs.issued.findByCheckCode(checkCode(aDocument()))).toEqual(document);
  expect(await needs.issued.findBySha(sha256('another file'))).toBeUndefined();
  expect(await needs.issued.findByCheckCode(checkCode(aDocument({ version: '9' })))).toBeUndefined();
  expect(await needs.issued.find('nobody')).toBeUndefined();
});

test('a document that cannot be drawn is not kept', async () => {
  await expect(issue({ model: aDocument({ date: 'no day' }) })).rejects.toThrow(RangeError);
  expect(await needs.issued.listAbout('plan', 'p1')).toEqual([]);
});
