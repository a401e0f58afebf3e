import { symbolNames } from './symbol-names';

const entries = [...symbolNames];

test.each([
  [0x1f600, 'grinning face'],
  [0x1f44d, 'thumbs up'],
  [0x2764, 'red heart'],
  [0x2705, 'green tick'],
  [0x2192, 'arrow right'],
])('U+%i has the plain name %s', (codePoint, name) => {
  expect(symbolNames.get(codePoint)).toBe(name);
});

test('every entry is a character with a name in plain lower-case letters', () => {
  expect(entries.length).toBeGreaterThan(1000);
  for (const [codePoint, name] of entries) {
    expect(codePoint).toBeGreaterThan(0x2000);
    expect(name).toMatch(/^[a-z0-9][a-z0-9 ,'-]*$/);
  }
});

test('the table is in order, so that no character is named twice', () => {
  const points = entries.map(([codePoint]) => codePoint);
  expect(points).toEqual([...points].sort((a, b) => a - b));
});

/** Full since Unicode 15: a newer Node knows no more pictures in them. The five skin colours are no pictures. */
const fullBlocks = [[0x2600, 0x27bf], [0x1f300, 0x1f64f], [0x1f680, 0x1f6d7], [0x1f900, 0x1f9ff]] as const;

test.each(fullBlocks)('every picture from U+%i to U+%i has a name', (from, to) => {
  const nameless: string[] = [];
  for (let codePoint = from; codePoint <= to; codePoint += 1) {
    const char = String.fromCodePoint(codePoint);
    if (/\p{Emoji_Presentation}/u.test(char) && !/\p{Emoji_Modifier}/u.test(char) && !symbolNames.has(codePoint)) nameless.push(codePoint.toString(16));
  }
  expect(nameless).toEqual([]);
});
