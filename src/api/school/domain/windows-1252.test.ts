import { fromWindows1252 } from './windows-1252';

const read = (...bytes: number[]) => fromWindows1252(Buffer.from(bytes).toString('latin1'));

/** The 27 bytes that differ from Latin-1, with their code points as the encoding's definition lists them. */
const differing: Record<number, number> = {
  0x80: 0x20ac, 0x82: 0x201a, 0x83: 0x0192, 0x84: 0x201e, 0x85: 0x2026, 0x86: 0x2020, 0x87: 0x2021, 0x88: 0x02c6, 0x89: 0x2030, 0x8a: 0x0160, 0x8b: 0x2039, 0x8c: 0x0152, 0x8e: 0x017d,
  0x91: 0x2018, 0x92: 0x2019, 0x93: 0x201c, 0x94: 0x201d, 0x95: 0x2022, 0x96: 0x2013, 0x97: 0x2014, 0x98: 0x02dc, 0x99: 0x2122, 0x9a: 0x0161, 0x9b: 0x203a, 0x9c: 0x0153, 0x9e: 0x017e, 0x9f: 0x0178,
};

test.each(Object.entries(differing))('byte %i is the letter %i', (byte, letter) => {
  expect(read(Number(byte))).toBe(String.fromCodePoint(letter));
});

test.each([0x81, 0x8d, 0x8f, 0x90, 0x9d])('byte %i means nothing and leaves nothing', (byte) => {
  expect(read(0x41, byte, 0x42)).toBe('AB');
});

test('every other byte is what it is in Latin-1', () => {
  const others = [...Array(256).keys()].filter((byte) => byte < 0x80 || byte > 0x9f);
  expect(read(...others)).toBe(String.fromCharCode(...others));
});

test('a name reads as it is written', () => {
  expect(read(...Buffer.from('St Mary\x92s Caf\xe9 \x96 School', 'latin1'))).toBe('St Mary’s Café – School');
});
