import type { BlockNode } from '../site/blocks';

/** The words of Strapi Blocks, block by block, without their form. */
export const textOfBlocks = (blocks: readonly BlockNode[] | null | undefined): string => {
  const within = (node: BlockNode): string => (node.text ?? '') + (node.children ?? []).map(within).join(node.type === 'list' ? ' ' : '');
  return (blocks ?? []).map(within).join(' ').replace(/\s+/g, ' ').trim();
};
