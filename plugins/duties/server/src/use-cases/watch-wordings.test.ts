import type { Duty } from '../domain/duty';
import { aDuty } from '../testing/a-duty';
import { watchWordings } from './watch-wordings';

/** A catalogue whose words change, and what is remembered of it. */
const watched = (published: { duties: readonly Duty[] }) => {
  const remembered = new Map<string, string>();
  const told: unknown[] = [];
  const look = () => watchWordings({
    catalogue: { all: async () => published.duties },
    wordings: { known: async () => new Map(remembered), keep: async (noticed) => noticed.forEach(({ code, wording }) => remembered.set(code, wording)), news: async () => [] },
    outbox: { emit: async (type, payload) => void told.push([type, payload]), subscribe: () => undefined },
  });
  return { look, told };
};

test('the first look tells nothing; a changed wording is told once to schools, with a new duty to whoever shows the catalogue; one that goes is not told', async () => {
  const published = { duties: [aDuty({ code: 'D01' }), aDuty({ code: 'D02' })] };
  const { look, told } = watched(published);
  expect(await look()).toEqual([]);
  published.duties = [aDuty({ code: 'D01', wording: 'Other words.' }), aDuty({ code: 'D03' })];
  expect(await look()).toEqual(['D01']);
  expect(await look()).toEqual([]);
  expect(told).toEqual([['duties.catalogue-changed', { codes: ['D01', 'D03'] }], ['duties.wording-changed', { codes: ['D01'] }]]);
});
