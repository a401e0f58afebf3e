import type { DocumentModel } from '@virtual-school/portal-kit';
import { aDocument } from '../testing/documents';
import { mapModel } from './map-model';

const everyKind: DocumentModel = aDocument({
  draft: 'draft', title: 'title', reference: 'reference', version: 'version', audience: 'audience',
  blocks: [
    { kind: 'heading', level: 2, text: 'heading' },
    { kind: 'paragraph', tone: 'quote', text: 'paragraph' },
    { kind: 'list', items: ['item', 'item'] },
    { kind: 'facts', rows: [{ term: 'term', text: ['text', 'text'], note: 'note' }, { term: 'term', text: [] }] },
    { kind: 'table', caption: 'caption', header: ['header'], rows: [['cell'], ['cell']] },
  ],
});

test('every text of a document is changed, and nothing else', () => {
  const seen: string[] = [];
  const loud = mapModel(everyKind, (text) => (seen.push(text), `${text}!`));
  expect(JSON.stringify(loud).match(/[a-z]+!/g)).toHaveLength(seen.length);
  expect(JSON.parse(JSON.stringify(loud).replaceAll('!', ''))).toEqual(everyKind);
  expect([...new Set(seen)].sort()).toEqual(['audience', 'caption', 'cell', 'draft', 'header', 'heading', 'item', 'note', 'paragraph', 'reference', 'term', 'text', 'title', 'version']);
});

test('a document that is no draft, and an answer without a note, do not get one', () => {
  const { draft, ...agreed } = everyKind;
  expect(draft).toBe('draft');
  const same = mapModel(agreed, (text) => text);
  expect('draft' in same).toBe(false);
  expect(same).toEqual(agreed);
});
