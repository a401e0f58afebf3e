import { objectStreams, pdfSays, streamAfter } from '../domain/pdf-words';
import type { Why } from '../domain/why-refused';
import type { Bytes } from './bytes';
import { inflate } from './inflate';

const windowSize = 262_144;
const overlap = 4096;
const mostOfOne = 20_000_000;
const mostStreams = 5000;

/** An object stream is unfolded to read what it holds; what cannot be unfolded is not taken. */
const lookIntoObjects = async (file: Bytes, from: number): Promise<Why | undefined> => {
  let says: Why | undefined;
  const done = await inflate(file, from, Math.min(file.size - from, mostOfOne), mostOfOne, 'zlib', (window) => {
    says = pdfSays(window.toString('latin1'));
    return says !== undefined;
  });
  if (done === 'seen') return says;
  return typeof done === 'string' ? done : undefined;
};

const isEndedRight = async (file: Bytes): Promise<boolean> => {
  const tail = (await file.read(Math.max(0, file.size - 2048), 2048)).toString('latin1');
  return /%%EOF\s*$/.test(tail.replace(/\0+$/, ''));
};

/** A ZIP is read from its end: its last record would stand in the last 64 KB. */
const isAlsoZip = async (file: Bytes): Promise<boolean> => (await file.read(Math.max(0, file.size - 66_000), 66_000)).includes('PK\x05\x06', 0, 'latin1');

/**
 * Is it paper and nothing more? Reads what stands plainly in it and in its object streams. It does not see what hides
 * behind a filter other than deflate (refused, where objects are), nor a fault that a viewer has: that is the scanner's.
 */
export const lookIntoPdf = async (file: Bytes): Promise<Why | undefined> => {
  if (await isAlsoZip(file)) return 'two-in-one';
  let streams = 0;
  for await (const { at, bytes } of file.windows(windowSize, overlap)) {
    const text = bytes.toString('latin1');
    const says = pdfSays(text);
    if (says) return says;
    const { plainly, all } = objectStreams(text);
    if (plainly.length !== all) return 'active'; // why would anybody write that name in codes?
    for (const place of plainly.filter((each) => each < windowSize)) {
      const stream = streamAfter(text, place);
      if (!stream || !stream.isReadable || (streams += 1) > mostStreams) return 'active';
      const found = stream.isDeflated ? await lookIntoObjects(file, at + stream.begins) : undefined;
      if (found) return found;
    }
  }
  return (await isEndedRight(file)) ? undefined : 'damaged';
};
