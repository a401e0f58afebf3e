import { Readable } from 'node:stream';
import { startClamd, startPretender } from '../testing/clamd';
import { eicar, office, pdf } from '../testing/samples';
import { zipOf } from '../testing/zip';
import { clamd } from './scanner';

jest.setTimeout(60_000);

const stream = (bytes: Buffer | string): Readable => {
  const all = Buffer.from(bytes);
  return Readable.from(Array.from({ length: Math.ceil(all.length / 50_000) }, (_, at) => all.subarray(at * 50_000, (at + 1) * 50_000)));
};

describe('a real clamd', () => {
  let scanner: ReturnType<typeof clamd>;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const started = await startClamd();
    scanner = clamd(started.place);
    stop = started.stop;
  });
  afterAll(() => stop?.());

  test('answers', async () => {
    expect(await scanner.answers()).toBe(true);
  });

  const zipped = () => zipOf([{ name: 'a.com', bytes: eicar }]);
  test.each<[string, () => Buffer | string]>([
    ['as it is', () => eicar],
    ['in an archive', zipped],
    ['in an archive in an archive', () => zipOf([{ name: 'a.zip', bytes: zipped() }])],
    ['in a Word file', () => office('docx', [{ name: 'word/media/a.txt', bytes: eicar }])],
    ['in a PDF', () => pdf(`4 0 obj\n<< /Length 68 >>\nstream\n${eicar}\nendstream\nendobj`)],
    ['in an archive behind a PDF', () => Buffer.concat([pdf(), zipped()])],
  ])('finds the test pattern %s', async (_where, bytes) => {
    expect(await scanner.scan(stream(bytes()))).toBe('found');
  });

  test.each<[string, Buffer | string]>([['a text', 'Invented words'], ['a PDF', pdf()], ['a Word file', office('docx')], ['24 MB', Buffer.alloc(24 * 1_048_576, 'ab')]])('lets %s pass', async (_what, bytes) => {
    expect(await scanner.scan(stream(bytes))).toBe('clean');
  });

  test('says of more than it takes that it cannot say', async () => {
    await expect(scanner.scan(stream(Buffer.alloc(32 * 1_048_576, 'x')))).rejects.toThrow();
  });
});

describe('a scanner that does not say is an error, never "clean"', () => {
  test.each(['', 'stream: OK and more', 'INSTREAM size limit exceeded. ERROR', 'UNKNOWN COMMAND', 'OK'])('%j', async (answer) => {
    const { place, stop } = await startPretender(answer);
    await expect(clamd(place).scan(stream('words'))).rejects.toThrow();
    stop();
  });

  test('one that is not there', async () => {
    const { place, stop } = await startPretender('');
    stop();
    await expect(clamd(place).scan(stream('words'))).rejects.toThrow();
    expect(await clamd(place).answers()).toBe(false);
    await expect(clamd('/nowhere/clamd.sock').scan(stream('words'))).rejects.toThrow();
  });

  test('one that never answers a ping is down after three seconds', async () => {
    const { place, stop } = await startPretender();
    expect(await clamd(place).answers()).toBe(false);
    stop();
  });
});
