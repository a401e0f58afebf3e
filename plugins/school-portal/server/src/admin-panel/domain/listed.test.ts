import { listed } from './listed';

const key = (row: number) => `k${row}`;
const line = (row: number) => row * 10;

test.each([
  ['nothing', [], { rows: [] }],
  ['less than a page', [1], { rows: [10] }],
  ['just a page', [1, 2], { rows: [10, 20] }],
  ['more than a page', [1, 2, 3], { rows: [10, 20], next: 'k2' }],
])('%s', (_, rows, answer) => {
  expect(listed(rows, key, line, 2)).toEqual(answer);
});
