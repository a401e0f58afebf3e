import { randomBytes } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Readable, type Transform } from 'node:stream';
import { newFileKey, openingBytes, sealedLength, sealingBytes } from './sealed-bytes';

const through = (bytes: Buffer, change: Transform, chunk = 10_000): Promise<Buffer> => {
  const pieces = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) => bytes.subarray(at * chunk, (at + 1) * chunk));
  const source = Readable.from(pieces);
  source.on('error', () => undefined);
  return buffer(source.pipe(change));
};

test.each([1, 15, 65_535, 65_536, 65_537, 131_072, 400_001])('%i bytes come back as they were', async (length) => {
  const key = newFileKey();
  const plain = randomBytes(length);
  const sealed = await through(plain, sealingBytes(key));
  expect(sealed.length).toBe(sealedLength(length));
  expect(sealed.includes(plain.subarray(0, 32)) && length >= 32).toBe(false);
  expect((await through(sealed, openingBytes(key), 70_001)).equals(plain)).toBe(true);
});

describe('what was tampered with is not given out', () => {
  const key = newFileKey();
  const plain = randomBytes(200_000);
  const one = 65_536 + 16;
  test.each<[string, (sealed: Buffer) => Buffer]>([
    ['one bit', (sealed) => Buffer.from(sealed.map((byte, at) => (at === 70_000 ? byte ^ 1 : byte)))],
    ['the last piece missing', (sealed) => sealed.subarray(0, one * 3)],
    ['the end cut', (sealed) => sealed.subarray(0, sealed.length - 5)],
    ['two pieces changed places', (sealed) => Buffer.concat([sealed.subarray(one, one * 2), sealed.subarray(0, one), sealed.subarray(one * 2)])],
    ['something added', (sealed) => Buffer.concat([sealed, Buffer.from('more')])],
    ['nothing at all', () => Buffer.alloc(0)],
  ])('%s', async (_name, change) => {
    const sealed = await through(plain, sealingBytes(key));
    await expect(through(change(sealed), openingBytes(key))).rejects.toThrow();
  });

  test('another key', async () => {
    await expect(through(await through(plain, sealingBytes(key)), openingBytes(newFileKey()))).rejects.toThrow();
  });
});
