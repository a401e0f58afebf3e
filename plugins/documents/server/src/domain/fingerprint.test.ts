import fc from 'fast-check';
import type { DocumentModel } from '@virtual-school/portal-kit';
import { aDocument } from '../testing/documents';
import { checkCode, readable, sha256 } from './fingerprint';

test('the fingerprint is SHA-256 as the standard has it', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  expect(sha256(Buffer.from('abc'))).toBe(sha256('abc'));
});

test('the check code is sixteen figures, whatever order the parts of a document were set in', () => {
  const model = aDocument();
  const turned = Object.fromEntries(Object.entries(model).reverse()) as DocumentModel;
  expect(checkCode(model)).toMatch(/^[0-9a-f]{16}$/);
  expect(checkCode(turned)).toBe(checkCode(model));
  expect(checkCode({ ...model, draft: undefined })).toBe(checkCode(model));
});

test.each<[string, Partial<DocumentModel>]>([
  ['one letter', { blocks: [{ kind: 'paragraph', text: 'The invented child speak' }] }],
  ['the audience', { audience: 'School' }],
  ['the version', { version: '3.2.8' }],
  ['the order of two items', { blocks: [{ kind: 'list', items: ['two', 'one'] }] }],
])('another check code for another document: %s', (_, change) => {
  const codes = [aDocument(), aDocument({ blocks: [{ kind: 'paragraph', text: 'The invented child speaks' }] }), aDocument({ blocks: [{ kind: 'list', items: ['one', 'two'] }] })].map(checkCode);
  expect(codes).not.toContain(checkCode(aDocument(change)));
});

test('a code is read out in fours, and is the same when typed as it is read', () => {
  expect(readable('3f2a91bc77d00e41')).toBe('3F2A 91BC 77D0 0E41');
  fc.assert(fc.property(fc.stringMatching(/^[0-9a-f]{16}$/), (code) => expect(readable(code).toLowerCase().replaceAll(' ', '')).toBe(code)));
});
