import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { BlockNode } from './blocks';
import { paperPictures } from './paper-pictures';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'paper-pictures-'));
const uploads = path.join(folder, 'uploads');
const aFile = (width: number, height: number) => sharp({ create: { width, height, channels: 4, background: { r: 15, g: 98, b: 114, alpha: 0 } } });
const shown = (url: string): BlockNode => ({ type: 'image', image: { url, provider: 'local' }, children: [] });
const { read, stamp } = paperPictures(folder);

beforeAll(async () => {
  fs.mkdirSync(uploads);
  await aFile(40, 20).png().toFile(path.join(uploads, 'clear.png'));
  await aFile(4000, 1000).webp().toFile(path.join(uploads, 'wide.webp'));
  fs.writeFileSync(path.join(uploads, 'broken.png'), 'no picture');
  await aFile(4, 4).png().toFile(path.join(folder, 'beside.png'));
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

test('a picture becomes a JPEG on white, no larger than paper needs', async () => {
  const pictures = await read([shown('/uploads/clear.png'), shown('https://editor.example/uploads/wide.webp'), { type: 'paragraph', children: [] }]);
  expect([...pictures].map(([address, { width, height }]) => [address, width, height])).toEqual([['/uploads/clear.png', 40, 20], ['/uploads/wide.webp', 1300, 325]]);
  const { data, info } = await sharp(Buffer.from(pictures.get('/uploads/clear.png')?.jpeg ?? '', 'base64')).raw().toBuffer({ resolveWithObject: true });
  expect([info.channels, data[0], data[1], data[2]]).toEqual([3, 255, 255, 255]);
});

test.each([
  ['one that is gone', '/uploads/gone.png'],
  ['one that is none', '/uploads/broken.png'],
  ['one outside of the media library', '/uploads/../beside.png'],
  ['one from elsewhere', '/elsewhere/a.png'],
])('%s is left out', async (_what, url) => {
  expect(await read([shown(url)])).toEqual(new Map());
});

test('the stamp is another one once a picture is replaced, and once one that was gone is there', async () => {
  const body = [shown('/uploads/replaced.png')];
  const stamps = [await stamp(body)];
  for (const width of [10, 20]) {
    await aFile(width, 10).png().toFile(path.join(uploads, 'replaced.png'));
    stamps.push(await stamp(body));
  }
  expect(new Set(stamps).size).toBe(3);
  expect(await stamp(body)).toBe(stamps[2]);
  expect(await stamp(null)).toBe('');
});

test('an article without a body has none', async () => {
  expect(await read(null)).toEqual(new Map());
});
