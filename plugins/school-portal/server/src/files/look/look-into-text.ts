import { textSays } from '../domain/text-words';
import type { Why } from '../domain/why-refused';
import type { Bytes } from './bytes';

const windowSize = 262_144;

const isUtf8 = async (file: Bytes): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for await (const { bytes } of file.windows(windowSize, 0)) decoder.decode(bytes, { stream: true });
    decoder.decode();
    return true;
  } catch {
    return false;
  }
};

/** A plain text in UTF-8 or Windows-1252, and in a table no cell that a spreadsheet would work out. */
export const lookIntoText = async (file: Bytes, isTable: boolean): Promise<Why | undefined> => {
  const utf8 = await isUtf8(file);
  for await (const { at, bytes } of file.windows(windowSize, 512)) {
    const says = textSays(bytes.toString('latin1').replace(/^\xef\xbb\xbf/, ''), { isFirst: at === 0, isUtf8: utf8, isTable });
    if (says) return says;
  }
  return undefined;
};
