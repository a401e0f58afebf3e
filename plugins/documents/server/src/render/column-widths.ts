export type Column = { /** The widest word. */ least: number; /** The widest cell on one line. */ natural: number };

/**
 * Widths of columns that fill `width`: as wide as they would like when that fits, else never narrower than their widest
 * word while that is possible, and the rest shared by what each still lacks. Long answers do not starve short columns.
 */
export const columnWidths = (columns: readonly Column[], width: number): number[] => {
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const natural = columns.map((column) => Math.max(1, column.natural));
  if (sum(natural) <= width) return natural.map((each) => (each / sum(natural)) * width);

  const fair = width / columns.length;
  const least = columns.map((column) => Math.max(1, Math.min(column.least, 2 * fair)));
  if (sum(least) >= width) return least.map((each) => (each / sum(least)) * width);

  const lacking = columns.map((column, at) => Math.sqrt(Math.max(0, column.natural - (least[at] ?? 0))));
  const spare = width - sum(least);
  return least.map((each, at) => each + (spare * (lacking[at] ?? 0)) / sum(lacking));
};
