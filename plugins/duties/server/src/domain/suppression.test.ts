import fc from 'fast-check';
import { shownCount, shownShare, shownTable } from './suppression';

test.each([[1, undefined], [4, undefined], [0, 0], [5, 5]])('a count of %i is shown as %s', (count, expected) => expect(shownCount(count)).toBe(expected));

test.each<[number[], number[] | undefined]>([
  [[6, 9, 0], [6, 9, 0]],
  [[3, 12, 7], undefined],
  [[0, 0], [0, 0]],
  [[1, 1, 1, 1, 1], undefined],
])('a table of %j is shown as %j', (counts, expected) => expect(shownTable(counts)).toEqual(expected));

test.each([[3, 40, undefined], [37, 40, undefined], [20, 40, 50], [0, 4, undefined], [0, 20, 0], [20, 20, 100], [0, 0, undefined]])('%i of %i is shown as %s percent', (part, whole, expected) => {
  expect(shownShare(part, whole)).toBe(expected);
});

test('no small number is ever shown, whatever the table', () => {
  fc.assert(fc.property(fc.array(fc.nat(40), { maxLength: 8 }), (counts) => {
    for (const shown of [...(shownTable(counts) ?? []), ...counts.map(shownCount)]) expect(shown === undefined || shown === 0 || shown >= 5).toBe(true);
  }));
});

/** Every way in which so many pupils fall into so many cells. */
const everyTable = (cells: number, total: number): number[][] =>
  cells === 1 ? [[total]] : Array.from({ length: total + 1 }, (_, first) => everyTable(cells - 1, total - first).map((rest) => [first, ...rest])).flat();

/** What is read of a table: its total, and its cells. */
const published = (cells: readonly number[]): string => JSON.stringify([shownCount(cells.reduce((all, each) => all + each, 0)), shownTable(cells)], (_, value: unknown) => value ?? null);

test.each([[2, 40], [3, 30], [4, 20], [5, 14]])('somebody who knows the rule and the total works out no small number: every table of %i cells with up to %i pupils', (cells, most) => {
  const behind = new Map<string, number[][]>();
  for (const each of Array.from({ length: most + 1 }, (_, total) => everyTable(cells, total)).flat()) behind.set(published(each), [...(behind.get(published(each)) ?? []), each]);
  const givenAway = [...behind.values()].filter((tables) => tables[0]?.some((first, at) => first > 0 && first < 5 && tables.every((each) => each[at] === first)));
  expect(givenAway).toEqual([]);
});

test('a share that is shown can be read back to no small number', () => {
  fc.assert(fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(60), (whole, cut) => {
    const part = cut % (whole + 1);
    if (shownShare(part, whole) === undefined) return;
    for (const each of [part, whole - part]) expect(each === 0 || each >= 5).toBe(true);
  }));
});
