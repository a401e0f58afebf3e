import type { BlockNode } from '../site/blocks';

/** Without its form a heading or a line of a list would run into what follows. */
const ended = (text: string, mark: string): string => (text === '' || /[.,:;!?…]$/.test(text) ? text : text + mark);

const wordsOf = (node: BlockNode): string => {
  const parts = (node.children ?? []).map(wordsOf);
  if (node.type === 'list') return parts.map((part, at) => ended(part.trim(), at < parts.length - 1 ? ';' : '.')).join(' ');
  const text = (node.strikethrough ? '' : node.text ?? '') + parts.join('');
  return node.type === 'heading' ? ended(text.trim(), ':') : text;
};

/** The words of Strapi Blocks, block by block, as one text that can be read. */
export const textOfBlocks = (blocks: readonly BlockNode[] | null | undefined): string => (blocks ?? []).map(wordsOf).join(' ').replace(/\s+/g, ' ').trim();
