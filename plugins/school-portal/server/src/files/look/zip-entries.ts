import type { Why } from '../domain/why-refused';
import type { Bytes } from './bytes';

export type Entry = { name: string; method: number; packed: number; size: number; from: number };

const mostEntries = 1000;
const endSize = 22;
const headSize = 46;
const localSize = 30;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

type End = { count: number; length: number; at: number };

/** The last record, which must be the very end of the file: nothing may hang on behind it. */
const endOf = async (file: Bytes): Promise<End | undefined> => {
  const tail = await file.read(Math.max(0, file.size - 66_000), 66_000);
  for (let at = tail.length - endSize; at >= 0; at -= 1) {
    if (tail.readUInt32LE(at) !== 0x06054b50) continue;
    const end = { count: tail.readUInt16LE(at + 10), length: tail.readUInt32LE(at + 12), at: tail.readUInt32LE(at + 16) };
    const place = file.size - tail.length + at;
    const isWhole = tail.readUInt16LE(at + 20) === tail.length - at - endSize && end.at + end.length === place && tail.readUInt16LE(at + 8) === end.count;
    return isWhole ? end : undefined;
  }
  return undefined;
};

const entriesOf = (directory: Buffer): (Entry & { flags: number })[] | undefined => {
  const entries: (Entry & { flags: number })[] = [];
  for (let at = 0; at < directory.length;) {
    if (at + headSize > directory.length || directory.readUInt32LE(at) !== 0x02014b50) return undefined;
    const [name, extra, comment] = [directory.readUInt16LE(at + 28), directory.readUInt16LE(at + 30), directory.readUInt16LE(at + 32)];
    entries.push({
      flags: directory.readUInt16LE(at + 8), method: directory.readUInt16LE(at + 10), packed: directory.readUInt32LE(at + 20), size: directory.readUInt32LE(at + 24),
      from: directory.readUInt32LE(at + 42), name: directory.toString('utf8', at + headSize, at + headSize + name),
    });
    at += headSize + name + extra + comment;
  }
  return entries;
};

/** The head before the bytes must say the same name: some programs believe the one, some the other. */
const bytesOf = async (file: Bytes, entry: Entry): Promise<Entry | undefined> => {
  const head = await file.read(entry.from, localSize);
  if (head.length < localSize || head.readUInt32LE(0) !== 0x04034b50 || head.readUInt16LE(8) !== entry.method) return undefined;
  const [name, extra] = [head.readUInt16LE(26), head.readUInt16LE(28)];
  const said = (await file.read(entry.from + localSize, name)).toString('utf8');
  const from = entry.from + localSize + name + extra;
  return said === entry.name && from + entry.packed <= file.size ? { ...entry, from } : undefined;
};

const isPlainName = (name: string): boolean => name !== '' && !/^[/\\]|\\|(^|\/)\.\.(\/|$)|[\p{Cc}:]/u.test(name);

/** The entries of a ZIP that is nothing but a ZIP, begins at the first byte and says nothing twice; else why not. */
export const zipEntries = async (file: Bytes): Promise<readonly Entry[] | Why> => {
  const end = await endOf(file);
  if (!end) return 'damaged';
  if (end.count > mostEntries || end.length > mostEntries * 600) return 'bomb';
  const found = entriesOf(await file.read(end.at, end.length));
  if (!found || found.length !== end.count || found.length === 0) return 'damaged';
  if (found.some(({ flags }) => (flags & 0x41) !== 0)) return 'locked';
  if (found.some(({ method, name }) => (method !== 0 && method !== 8) || !isPlainName(name))) return 'damaged';
  if (new Set(found.map(({ name }) => name.toLowerCase())).size !== found.length) return 'two-in-one';
  if (sum(found.map(({ packed }) => packed)) > file.size) return 'bomb'; // entries that share their bytes
  const entries: Entry[] = [];
  for (const entry of found) {
    const whole = await bytesOf(file, entry);
    if (!whole) return 'damaged';
    entries.push(whole);
  }
  return entries.some((entry) => found.find(({ name }) => name === entry.name)?.from === 0) ? entries : 'two-in-one';
};
