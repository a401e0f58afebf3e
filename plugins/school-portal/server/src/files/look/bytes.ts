import fs from 'node:fs/promises';

/** A file that is read in parts: however large it is, only a part of it stands in memory. */
export type Bytes = {
  size: number;
  read(from: number, length: number): Promise<Buffer>;
  /** The whole of it, in windows that overlap so that nothing is cut in two. */
  windows(length: number, overlap: number): AsyncGenerator<{ at: number; bytes: Buffer }>;
};

export const withBytes = async <T>(path: string, work: (bytes: Bytes) => Promise<T>): Promise<T> => {
  const handle = await fs.open(path, 'r');
  try {
    const { size } = await handle.stat();
    const read = async (from: number, length: number): Promise<Buffer> => {
      const wanted = Math.max(0, Math.min(length, size - from));
      const { buffer, bytesRead } = await handle.read({ buffer: Buffer.alloc(wanted), position: from });
      return buffer.subarray(0, bytesRead);
    };
    const windows = async function* (length: number, overlap: number) {
      for (let at = 0; at < size; at += length) yield { at, bytes: await read(at, length + overlap) };
    };
    return await work({ size, read, windows });
  } finally {
    await handle.close();
  }
};
