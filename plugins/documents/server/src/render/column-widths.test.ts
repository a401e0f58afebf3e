import fc from 'fast-check';
import { columnWidths, type Column } from './column-widths';

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

test('columns that fit get what they would like, and share what is left over in proportion', () => {
  expect(columnWidths([{ least: 20, natural: 50 }, { least: 20, natural: 150 }], 400)).toEqual([100, 300]);
});

test('a long answer does not starve a short column', () => {
  const [date, answer] = columnWidths([{ least: 60, natural: 90 }, { least: 70, natural: 4000 }], 400);
  expect(date).toBeGreaterThanOrEqual(60);
  expect(answer).toBeGreaterThan(300);
});

test('an unbroken word takes at most twice its fair share', () => {
  const [short, long] = columnWidths([{ least: 30, natural: 40 }, { least: 5000, natural: 5000 }, { least: 30, natural: 40 }], 300);
  expect(long).toBeLessThanOrEqual(240);
  expect(short).toBeGreaterThanOrEqual(30);
});

const column: fc.Arbitrary<Column> = fc.tuple(fc.nat(600), fc.nat(5000)).map(([least, more]) => ({ least, natural: least + more }));

test('whatever the columns hold, they fill the width and each is wide enough to see', () => {
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 12 }), (columns) => {
      const widths = columnWidths(columns, 470);
      expect(widths).toHaveLength(columns.length);
      expect(sum(widths)).toBeCloseTo(470, 6);
      for (const width of widths) expect(width).toBeGreaterThan(0);
    }),
  );
});

test('no column is narrower than its widest word while that is possible for all', () => {
  fc.assert(
    fc.property(fc.array(column, { minLength: 1, maxLength: 6 }), (columns) => {
      fc.pre(sum(columns.map(({ least }) => Math.max(1, least))) < 470 && columns.every(({ least }) => least <= (2 * 470) / columns.length));
      columnWidths(columns, 470).forEach((width, at) => expect(width).toBeGreaterThanOrEqual((columns[at]?.least ?? 0) - 1e-6));
    }),
  );
});
