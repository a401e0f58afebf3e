import path from 'node:path';
import type { Block, DocumentModel } from '@virtual-school/portal-kit';
import { openFaces, type Faces } from '../render/faces';

export const fontFolder = path.resolve(__dirname, '../../../assets/fonts');
export const newFaces = (): Faces => openFaces(fontFolder);

export const sentence = 'The invented child speaks warmly of the breakfast club, where the day begins quietly. ';

export const aDocument = (more: Partial<DocumentModel> = {}): DocumentModel => ({
  title: 'Personal education plan, autumn term 2026',
  language: 'en-GB',
  reference: 'EX-AB12CD34',
  version: '3.2.7',
  audience: 'Social care',
  date: '2026-11-03',
  blocks: [{ kind: 'paragraph', text: sentence }],
  ...more,
});

export const saying = (...texts: string[]): DocumentModel => aDocument({ blocks: texts.map((text) => ({ kind: 'paragraph', text })) });

const targets = (count: number): Block => ({
  kind: 'table', caption: 'Targets for this term', header: ['Target', 'How', 'Who', 'By when'],
  rows: Array.from({ length: count }, (_, at) => [`Target ${at + 1}`, at % 5 === 0 ? sentence.repeat(3) : 'Ten minutes each morning', 'Invented Teacher', '18 December 2026']),
});

/** A plan of some eight pages, with every kind of block. */
export const aLongPlan = (more: Partial<DocumentModel> = {}): DocumentModel =>
  aDocument({
    blocks: [
      { kind: 'heading', level: 1, text: 'The child' },
      { kind: 'facts', rows: [{ term: 'Name', text: ['Invented Example'] }, { term: 'School', text: ['Exampleshire Academy'] }, { term: 'Carer', text: [], note: 'Not known yet' }] },
      { kind: 'heading', level: 1, text: 'School part' },
      { kind: 'heading', level: 2, text: 'What the child says' },
      { kind: 'facts', rows: [{ term: 'What is going well?', text: [sentence.repeat(9), sentence.repeat(4)], note: 'Changed since it was returned' }, { term: 'What would they change?', text: ['Nothing'] }] },
      { kind: 'heading', level: 2, text: 'Targets' },
      targets(60),
      { kind: 'heading', level: 3, text: 'Notes' },
      { kind: 'paragraph', text: sentence.repeat(40) },
      { kind: 'paragraph', tone: 'quote', text: 'I like the otters.\nAnd the library.' },
      { kind: 'paragraph', tone: 'note', text: 'Nothing else is recorded.' },
      { kind: 'paragraph', tone: 'warning', text: 'Do not send this to an invented address.' },
      { kind: 'list', items: ['One item', sentence.repeat(3), 'A third item'] },
      { kind: 'list', numbered: true, items: ['First of all', 'Then'] },
      { kind: 'heading', level: 1, text: 'Care part' },
      { kind: 'paragraph', text: sentence.repeat(60) },
    ],
    ...more,
  });

const textsOf = (block: Block): string[] => {
  if (block.kind === 'list') return block.items.flatMap((item, at) => [block.numbered ? `${at + 1}.` : '•', item]);
  if (block.kind === 'facts') return block.rows.flatMap(({ term, text, note }) => [term, ...text, note ?? '']);
  if (block.kind === 'table') return [block.caption, ...block.header, ...block.rows.flat()];
  if (block.kind === 'picture') return []; // its words are read out, not printed
  return [block.text];
};

/** Every word of a document, in the order in which it is to be read. */
export const wordsOf = ({ title, reference, version, audience, draft, blocks }: DocumentModel, day: string): string[] =>
  [title, 'Reference', reference, 'Version', version, 'Made for', audience, 'Date', day, draft ?? '', ...blocks.flatMap(textsOf)].flatMap((text) => text.split(/\s+/)).filter(Boolean);
