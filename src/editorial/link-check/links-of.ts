import { ownPicture, type BlockNode } from '../../site/blocks';

/** A picture counts as the address at which the site fetches it. */
const urlOf = ({ type, url, image }: BlockNode): string | undefined => (type === 'link' ? url : type === 'image' ? ownPicture(image ?? {}) : undefined);

const inBlocks = (nodes: readonly BlockNode[]): string[] => nodes.flatMap((node) => [urlOf(node) ?? '', ...inBlocks(node.children ?? [])]);

const linksIn = (materials: unknown): unknown[] => (Array.isArray(materials) ? materials.map((each: { link?: unknown }) => each.link) : []);

/** Every address that a published entry leads to: in its rich text with its pictures, its source, its link and its materials. Each once. */
export const linksOf = (entry: Readonly<Record<string, unknown>>): string[] => {
  const blocks = [entry.body, entry.answer].filter(Array.isArray) as BlockNode[][];
  const all = [...blocks.flatMap(inBlocks), entry.source_url, entry.link, ...linksIn(entry.materials)];
  return [...new Set(all.filter((each): each is string => typeof each === 'string' && each !== ''))];
};
