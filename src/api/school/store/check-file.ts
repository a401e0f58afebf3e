import { isAscii } from 'node:buffer';
import fs from 'node:fs';
import { inUtf8, problemWithHeader, problemWithStart, withoutRows, type FileKind } from '../domain/gias-file';
import { headerOf, pieceBytes } from './read-rows';

/** A file that is not the one it should be; its message is one sentence, and nothing was changed. */
export class NotTheRegister extends Error {}

const firstBytes = async (file: string): Promise<Buffer | undefined> => {
  const found = await fs.promises.stat(file).catch(() => undefined);
  const handle = found?.isFile() ? await fs.promises.open(file, 'r').catch(() => undefined) : undefined;
  if (!handle) return undefined;
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(pieceBytes), 0, pieceBytes, 0);
  await handle.close();
  return buffer.subarray(0, bytesRead);
};

/** Whether letters beyond ASCII are in the file and all of them are UTF-8, which Windows-1252 is not by chance. Reads to the first that is not. */
const isInUtf8 = async (file: string): Promise<boolean> => {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isPlain = true;
  try {
    for await (const bytes of fs.createReadStream(file, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
      if (isAscii(bytes)) continue;
      isPlain = false;
      decoder.decode(bytes, { stream: true });
    }
    decoder.decode();
    return !isPlain;
  } catch {
    return false;
  }
};

const problemWith = async (file: string, kind: FileKind): Promise<string | undefined> => {
  const start = await firstBytes(file);
  if (!start) return 'cannot be opened.';
  const problem = problemWithStart(start) ?? problemWithHeader(headerOf(start), kind);
  if (problem) return problem;
  if (!/\n[^\r\n]/.test(start.toString('latin1'))) return withoutRows;
  return (await isInUtf8(file)) ? inUtf8 : undefined;
};

/** Ends with one sentence for a file that is not this register, before anything is changed. */
export const checkFile = async (file: string, kind: FileKind): Promise<void> => {
  const problem = await problemWith(file, kind);
  if (problem) throw new NotTheRegister(`${kind.called} ${problem}`);
};
