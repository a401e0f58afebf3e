import { constants, createReadStream } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { ok, refuse, type Result } from '@virtual-school/portal-kit';

/** Where the bytes of a file come from. They are asked for more than once; messages call the file by its name. */
export type Source = { name: string; chunks: () => AsyncIterable<Buffer> };

/** A refusal of a whole file: one sentence, which names the file and nothing in it. */
export const refuseFile = (sentence: string) => refuse('invalid', [{ field: 'file', message: sentence }]);

/** A file on the disk of whoever runs a command. */
export const sourceAt = async (file: string): Promise<Result<Source>> => {
  const name = path.basename(file);
  const found = await access(file, constants.R_OK).then(() => stat(file)).catch(() => undefined);
  if (!found?.isFile()) return refuseFile(`${name} is not there, or may not be read`);
  return ok({ name, chunks: () => createReadStream(file) as AsyncIterable<Buffer> });
};

/** A file that somebody sent. */
export const sourceOf = (name: string, bytes: Buffer): Source => ({ name, chunks: () => Readable.from([bytes]) as AsyncIterable<Buffer> });
