type Node = { type?: string; url?: string; children?: readonly Node[] };

const inBlocks = (nodes: readonly Node[]): string[] => nodes.flatMap((node) => [...(node.type === 'link' && node.url ? [node.url] : []), ...inBlocks(node.children ?? [])]);

/** Every address that a published entry leads to: in its rich text, its source and its link. Each once. */
export const linksOf = (entry: Readonly<Record<string, unknown>>): string[] => {
  const blocks = [entry.body, entry.answer].filter(Array.isArray) as Node[][];
  const plain = [entry.source_url, entry.link].filter((each): each is string => typeof each === 'string' && each !== '');
  return [...new Set([...blocks.flatMap(inBlocks), ...plain])];
};
