import { makeReference, readReference } from './reference';

const chance = (seed: number) => (limit: number) => {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * limit);
};
const some = Array.from({ length: 200 }, (_, seed) => makeReference(chance(seed * 7919 + 1)));

test('a reference is two groups of four, without letters that are mistaken for others', () => {
  for (const reference of some) expect(reference).toMatch(/^[2-9CDFGHJKMPQRTWXY]{4}-[2-9CDFGHJKMPQRTWXY]{4}$/);
});

test('references differ', () => {
  expect(new Set(some).size).toBe(some.length);
});

test('a reference is read however it was typed', () => {
  for (const reference of some) {
    expect(readReference(reference)).toBe(reference);
    expect(readReference(` ${reference.toLowerCase().replace('-', ' ')} `)).toBe(reference);
    expect(readReference(reference.replace('-', ''))).toBe(reference);
  }
});

test('one wrong character is noticed in every place', () => {
  for (const reference of some.slice(0, 20)) {
    for (const at of [0, 1, 2, 3, 5, 6, 7, 8]) {
      const other = reference[at] === '2' ? '3' : '2';
      expect(readReference(reference.slice(0, at) + other + reference.slice(at + 1))).toBeUndefined();
    }
  }
});

test('two neighbours in the wrong order are noticed', () => {
  for (const reference of some) {
    for (const at of [0, 1, 2, 5, 6]) {
      const [left, right] = [reference[at], reference[at + 1]];
      if (left === right) continue;
      expect(readReference(reference.slice(0, at) + right + left + reference.slice(at + 2))).toBeUndefined();
    }
  }
});

test.each(['', 'K7MQ', 'K7MQ-4T2', 'OOOO-OOOO', 'K7MQ-4T2X-9'])('%s is no reference', (text) => {
  expect(readReference(text)).toBeUndefined();
});
