import type { Block } from '@virtual-school/portal-kit';

/**
 * The level of each heading in the PDF, 0 for what is no heading. The title is H1, so a document's level 1 is H2, as on
 * the screen; a level that was skipped is closed up, because PDF/UA (ISO 14289-1, 7.4.2) refuses H2 followed by H4.
 */
export const headingLevels = (blocks: readonly Block[]): number[] => {
  let above: number[] = [];
  return blocks.map((block) => {
    if (block.kind !== 'heading') return 0;
    above = [...above.filter((level) => level < block.level), block.level];
    return above.length + 1;
  });
};
