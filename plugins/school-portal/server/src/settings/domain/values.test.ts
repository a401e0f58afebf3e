import { problemWith } from './values';

const setting = (kind: 'number' | 'text' | 'days' | 'periods' | 'rates' | 'labels') => ({ name: 'invented.setting', title: 'Invented', kind, default: undefined, min: 1, max: 30 });

test.each([
  ['number', 1], ['number', 30], ['text', ''], ['text', 'x'.repeat(500)], ['days', []], ['days', ['2028-02-29']],
  ['periods', [{ name: 'Autumn', from: '2026-09-01', until: '2026-12-18' }]],
  ['rates', []], ['rates', [{ year: '2025-26', pounds: 2630 }, { year: '2099-00', pounds: 1 }]], ['labels', []], ['labels', ['Green', 'Amber', 'Red']],
] as const)('a %s may be %j', (kind, value) => {
  expect(problemWith(setting(kind), value)).toBeUndefined();
});

test.each([
  ['number', 0, 'Enter a whole number from 1 to 30'], ['number', 31, 'Enter a whole number from 1 to 30'], ['number', 1.5, 'Enter a whole number from 1 to 30'], ['number', '7', 'Enter a whole number from 1 to 30'], ['number', null, 'Enter a whole number from 1 to 30'],
  ['text', 'x'.repeat(501), 'Enter a text of up to 500 characters'], ['text', 7, 'Enter a text of up to 500 characters'],
  ['days', ['2027-02-29'], 'Enter days as yyyy-mm-dd'], ['days', ['tomorrow'], 'Enter days as yyyy-mm-dd'], ['days', '2026-09-01', 'Enter days as yyyy-mm-dd'],
  ['periods', [], 'Enter at least one period'],
  ...['2630', ['2025-26: 2630'], [{ year: '2025-27', pounds: 2630 }], [{ year: '2025', pounds: 2630 }], [{ year: '2025-26', pounds: 0 }], [{ year: '2025-26', pounds: 2630.5 }], [{ year: '2025-26', pounds: '2630' }], [null]].map((value) => ['rates', value, 'Enter a financial year and whole pounds on each line, like 2025-26: 2630'] as const),
  ['rates', [{ year: '2025-26', pounds: 1 }, { year: '2025-26', pounds: 2 }], 'Enter 2025-26 once only'],
  ...['Green', [''], [7], ['x'.repeat(61)], Array.from({ length: 9 }, (_, at) => `Word ${at}`)].map((value) => ['labels', value, 'Enter up to 8 words or short phrases, each of up to 60 characters'] as const),
  ['labels', ['Green', 'green'], 'Enter green once only'],
] as const)('a %s may not be %j', (kind, value, sentence) => {
  expect(problemWith(setting(kind), value)).toBe(sentence);
});
