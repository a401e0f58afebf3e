import type { Block } from '@virtual-school/portal-kit';
import fc from 'fast-check';
import { headingLevels } from './heading-levels';

const headings = (levels: readonly number[]): Block[] => levels.map((level) => ({ kind: 'heading', level: level as 1 | 2 | 3, text: 'Invented heading' }));

test.each([
  [[1, 2, 3], [2, 3, 4]],
  [[1, 1, 2, 2, 1], [2, 2, 3, 3, 2]],
  [[1, 3], [2, 3]], // closed up
  [[1, 3, 3, 2, 3], [2, 3, 3, 3, 4]], // two of the same level stay beside each other
  [[3, 2, 1], [2, 2, 2]],
  [[], []],
])('headings of level %j are H%j', (levels, expected) => {
  expect(headingLevels(headings(levels))).toEqual(expected);
});

test('what is no heading has no level, and does not interrupt', () => {
  const [first, second] = headings([1, 2]);
  expect(headingLevels([{ kind: 'list', items: [] }, first as Block, { kind: 'paragraph', text: 'Words' }, second as Block])).toEqual([0, 2, 0, 3]);
});

test('no level is ever skipped, and the same heading under the same headings has the same level', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(1, 2, 3)), (levels) => {
      const given = headingLevels(headings(levels));
      given.forEach((level, at) => {
        expect(level).toBeGreaterThanOrEqual(2);
        expect(level).toBeLessThanOrEqual((given[at - 1] ?? 1) + 1);
        if (levels[at] === levels[at - 1]) expect(level).toBe(given[at - 1]);
        if (at > 0 && (levels[at] ?? 0) > (levels[at - 1] ?? 0)) expect(level).toBe((given[at - 1] ?? 0) + 1);
      });
    }),
  );
});
