/** A spreadsheet takes a cell that begins like this for a formula. */
const startsFormula = /^[=+\-@\t\r]/;

const cellOf = (value: string | number): string => {
  const text = String(value);
  return `"${(startsFormula.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
};

/** A table as text that a spreadsheet opens without taking any of it for a formula. */
export const csvOf = (rows: readonly (readonly (string | number)[])[]): string => `\ufeff${rows.map((row) => row.map(cellOf).join(',')).join('\r\n')}\r\n`;
