import type { Block, DocumentModel } from '@virtual-school/portal-kit';

type Change = (text: string) => string;

const changeBlock = (block: Block, change: Change): Block => {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return { ...block, text: change(block.text) };
    case 'list':
      return { ...block, items: block.items.map(change) };
    case 'facts':
      return { ...block, rows: block.rows.map(({ term, text, note }) => ({ term: change(term), text: text.map(change), ...(note !== undefined && { note: change(note) }) })) };
    case 'table':
      return { ...block, caption: change(block.caption), header: block.header.map(change), rows: block.rows.map((row) => row.map(change)) };
    case 'picture':
      return { ...block, alt: change(block.alt) };
  }
};

/** The same document with every text of it changed: nothing reaches the page without having passed here. */
export const mapModel = (model: DocumentModel, change: Change): DocumentModel => ({
  ...model,
  title: change(model.title),
  reference: change(model.reference),
  version: change(model.version),
  audience: change(model.audience),
  ...(model.draft !== undefined && { draft: change(model.draft) }),
  blocks: model.blocks.map((block) => changeBlock(block, change)),
});
