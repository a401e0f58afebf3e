export type Style = { face: 'regular' | 'bold'; size: number; leading: number; colour: string };

export const colour = { ink: '#1b2a33', deep: '#12414d', brand: '#0f6272', quiet: '#4a5a63', line: '#bccccd', mist: '#eef4f4', amber: '#f2b544', alarm: '#8a1f11' } as const;

const style = (face: Style['face'], size: number, leading: number, ink: string = colour.ink): Style => ({ face, size, leading, colour: ink });

/** Points throughout. Text is no smaller than 8.5, body text 10.5 on 15.5. */
export const styles = {
  title: style('bold', 21, 27, colour.deep),
  headings: [style('bold', 15, 20, colour.deep), style('bold', 12, 17, colour.deep), style('bold', 10.5, 15.5)],
  body: style('regular', 10.5, 15.5),
  term: style('bold', 10.5, 15.5),
  quiet: style('regular', 9.5, 13.5, colour.quiet),
  warning: style('bold', 10.5, 15.5, colour.alarm),
  caption: style('bold', 10.5, 15.5),
  cell: style('regular', 9.5, 13.5),
  cellHead: style('bold', 9.5, 13.5, colour.deep),
  label: style('regular', 8.5, 12, colour.quiet),
  foot: style('regular', 8.5, 12, colour.quiet),
  draft: style('bold', 10, 14, colour.alarm),
} as const;

export const page = { width: 595.28, height: 841.89, left: 62, right: 62, top: 62, bottom: 84 } as const;
export const textWidth = page.width - page.left - page.right;
export const lowest = page.height - page.bottom;
