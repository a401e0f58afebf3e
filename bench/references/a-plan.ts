import type { Block, DocumentModel } from '@virtual-school/portal-kit';
import { inventedWords } from '../words';

const section = (number: number): Block[] => [
  { kind: 'heading', level: 2, text: `Part ${number} of the invented plan` },
  { kind: 'paragraph', text: inventedWords(number * 11, 420) },
  { kind: 'paragraph', text: inventedWords(number * 13 + 5, 420) },
  {
    kind: 'table', caption: `Targets of part ${number}`, header: ['Area', 'Until', 'Who', 'Measure', 'What is done'],
    rows: Array.from({ length: 5 }, (_, row) => [`Area ${row + 1}`, '11 May 2027', 'The teacher', inventedWords(row, 38), inventedWords(number * row + 3, 90)]),
  },
];

/** Some four pages: headings, paragraphs and tables, nothing that one of the engines cannot draw. */
export const aPlan = (number = 1): DocumentModel => ({
  title: 'Personal education plan, Autumn 2026', language: 'en-GB', reference: 'CDFG-HJKM', version: `12.12.${number}`, audience: 'School', date: '2026-11-04',
  blocks: [{ kind: 'heading', level: 1, text: 'School part' }, ...Array.from({ length: 5 }, (_, at) => section(at + 1)).flat()],
});
