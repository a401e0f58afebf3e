import { entrySays, isXml, xmlSays } from '../domain/office-words';
import type { Kind } from '../domain/kinds';
import type { Why } from '../domain/why-refused';
import type { Bytes } from './bytes';
import { inflate } from './inflate';
import { zipEntries, type Entry } from './zip-entries';

const mostOfOne = 100_000_000;
const mostOfAll = 200_000_000;
const ratio = 100;
const small = 1_000_000;
const text16 = (bytes: Buffer): string => ((bytes[0] === 0xff && bytes[1] === 0xfe) || bytes[1] === 0 ? bytes.toString('utf16le') : bytes.toString('utf8'));

const isBomb = (entry: Entry): boolean => entry.size > mostOfOne || (entry.size > small && entry.size > entry.packed * ratio);

/** Looks at the words of an entry as they unfold; at the rest only how much of it there is. */
const lookIntoEntry = async (file: Bytes, entry: Entry): Promise<Why | undefined> => {
  let says: Why | undefined;
  const seen = (window: Buffer): boolean => {
    says = isXml(entry.name) ? xmlSays(text16(window)) : undefined;
    return says !== undefined;
  };
  if (entry.method === 0) {
    if (entry.size !== entry.packed) return 'damaged';
    for (let at = 0; at < entry.size && isXml(entry.name); at += 65_536) if (seen(await file.read(entry.from + at, Math.min(65_792, entry.size - at)))) return says;
    return undefined;
  }
  const done = await inflate(file, entry.from, entry.packed, entry.size, 'raw', seen);
  if (done === 'seen') return says;
  if (typeof done === 'string') return done;
  return done.bytes === entry.size ? undefined : 'damaged';
};

/** The whole of a small entry; undefined where it is not there. */
const readSmall = async (file: Bytes, entry: Entry | undefined): Promise<string | undefined> => {
  if (!entry || entry.size > small) return undefined;
  if (entry.method === 0) return text16(await file.read(entry.from, entry.size));
  const parts: Buffer[] = [];
  await inflate(file, entry.from, entry.packed, small, 'raw', (window) => {
    parts.push(Buffer.from(window));
    return false;
  });
  return text16(Buffer.concat(parts)); // windows overlap: good for finding words, which is all it is for
};

/** Is its main part what the ending says? */
const isWhatItSays = async (file: Bytes, entries: readonly Entry[], kind: Kind): Promise<boolean> => {
  if (kind.family === 'odf') return (await readSmall(file, entries.find(({ name }) => name === 'mimetype')))?.trim() === kind.inner;
  const types = await readSmall(file, entries.find(({ name }) => name === '[Content_Types].xml'));
  return types?.includes(`"${kind.inner}"`) ?? false;
};

/** A Word, Excel, PowerPoint or OpenDocument file: one folded folder of words and pictures, and nothing that runs, hides or fetches. */
export const lookIntoOffice = async (file: Bytes, kind: Kind): Promise<Why | undefined> => {
  if ((await file.read(0, 1024)).includes('%PDF-')) return 'two-in-one';
  const entries = await zipEntries(file);
  if (typeof entries === 'string') return entries;
  if (entries.some(isBomb) || entries.reduce((all, { size }) => all + size, 0) > mostOfAll) return 'bomb';
  const named = entries.map(({ name }) => entrySays(name)).find(Boolean);
  if (named) return named;
  for (const entry of entries) {
    const found = await lookIntoEntry(file, entry);
    if (found) return found;
  }
  if (kind.family === 'odf' && (await readSmall(file, entries.find(({ name }) => name === 'META-INF/manifest.xml')))?.includes('encryption-data')) return 'locked';
  return (await isWhatItSays(file, entries, kind)) ? undefined : 'mismatch';
};
