import type { Actor, Definition, PageContext, Visit } from '@virtual-school/portal-kit';
import { renderToStaticMarkup } from 'react-dom/server';
import { checkCode, readable, sha256 } from '../../domain/fingerprint';
import { aDocument } from '../../testing/documents';
import { testIssued, type TestIssued } from '../../testing/test-issued';
import { checkDocumentPage } from './route';

type Shown = Extract<Definition, { view: unknown }>;
const actor = {} as Actor;
const document = { about: { type: 'plan', id: 'p1' }, audience: 'school', version: '1.0', reference: 'EX-AB12CD34', title: 'Plan of an invented child', sha256: sha256('bytes'), checkCode: checkCode(aDocument()), bytes: Buffer.from('bytes') };

let needs: TestIssued;
beforeEach(async () => {
  needs = await testIssued();
  await needs.issued.keep(document);
});
afterEach(() => needs.end());

const open = async (typed?: string | string[]): Promise<string> => {
  const page = checkDocumentPage(needs.issued) as Shown;
  const loaded = await page.load({ actor, params: {}, query: typed === undefined ? {} : { sha256: typed } } as unknown as Visit);
  if (!loaded.ok) throw new Error(loaded.code);
  return renderToStaticMarkup(<>{page.view(loaded.value, {} as PageContext).main}</>);
};

test('before anything is typed there is a box and no verdict', async () => {
  const html = await open();
  expect(html).toContain('name="sha256"');
  expect(html).not.toMatch(/Issued here|Not one of ours|Error:/);
});

test.each([
  ['its fingerprint', document.sha256],
  ['its fingerprint as a computer printed it', ` ${document.sha256.toUpperCase()}\n`],
  ['the check code as it stands on paper', readable(document.checkCode)],
])('who has a document learns by %s which one it is, and nothing about the child', async (_, typed) => {
  const html = await open(typed);
  expect(html).toContain('Issued on 3 November 2026, 10:00: reference EX-AB12CD34, version 1.0, for school.');
  expect(html).not.toContain('invented child');
});

test.each([
  ['another fingerprint', sha256('changed bytes')],
  ['another check code', '0000 0000 0000 0000'],
])('%s is not one of ours', async (_, typed) => {
  expect(await open(typed)).toContain('Not one of ours');
});

test.each(['abc', 'g'.repeat(64), `${document.sha256}0`, '%', '<script>alert(1)</script>'])('%s is neither, and comes back harmless in its box', async (typed) => {
  const html = await open(typed);
  expect(html).toContain('Enter the check code of 16 figures and letters from a to f, or the fingerprint of 64');
  expect(html).toContain('aria-describedby="sha256-error"');
  expect(html).not.toContain('<script>');
});

test('two values at once are as good as none', async () => {
  expect(await open([document.sha256, document.sha256])).not.toContain('Issued here');
});
