import type { Readable } from 'node:stream';
import type { FileState } from '@virtual-school/portal-kit';
import { openingBytes } from '../../vault/sealed-bytes';
import type { FilesNeeds } from '../needs';

/** The bytes as they were sent, opened piece by piece; a piece that was changed ends the stream before it is given out. */
export const openFile = async ({ rows, storage }: FilesNeeds, publicId: string, state: FileState): Promise<{ stream: Readable; length: number } | undefined> => {
  const kept = await rows.bytesOf(publicId, state);
  if (!kept) return undefined;
  const source = await storage().open(kept.storageKey);
  const stream = openingBytes(kept.key);
  source.on('error', (error) => stream.destroy(error));
  stream.on('close', () => source.destroy());
  return { stream: source.pipe(stream), length: kept.size };
};
