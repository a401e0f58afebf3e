import { createWriteStream } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import { newPublicId } from '../../api';
import type { Clock, RegisterFiles } from '../../contract';

export const megabyte = 1024 * 1024;
export const largestFile = 120 * megabyte;
export const largestPiece = 8 * megabyte;
const oldAfter = 24 * 3_600_000;

export type FileName = 'register' | 'links';

/** With several nodes it is a folder that all of them see. */
const root = (): string => path.join(process.env.UPLOAD_FOLDER || os.tmpdir(), 'portal-uploads');

class TooLarge extends Error {}

const atMost = (bytes: number): Transform => {
  let left = bytes;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      left -= chunk.length;
      done(left < 0 ? new TooLarge() : null, chunk);
    },
  });
};

const sizeOf = async (file: string): Promise<number> => (await fs.stat(file).catch(() => undefined))?.size ?? 0;

/** Files of the register between their upload and their import: in a folder of this process, gone afterwards, after a day at the latest. */
export const uploadsStore = ({ clock }: { clock: Clock }) => {
  const folderOf = (upload: string) => path.join(root(), upload);
  const fileOf = (upload: string, name: FileName) => path.join(folderOf(upload), `${name}.csv`);
  const isThere = async (upload: string): Promise<boolean> => /^[a-z2-7]{26}$/.test(upload) && (await fs.stat(folderOf(upload)).catch(() => undefined)) !== undefined;
  const remove = (upload: string): Promise<void> => fs.rm(folderOf(upload), { recursive: true, force: true });

  const removeOld = async (): Promise<void> => {
    for (const upload of await fs.readdir(root()).catch(() => [])) {
      const found = await fs.stat(folderOf(upload)).catch(() => undefined);
      if (found && clock.now().getTime() - found.mtimeMs > oldAfter) await remove(upload);
    }
  };

  return {
    remove,

    async begin(): Promise<string> {
      await removeOld();
      const upload = newPublicId();
      await fs.mkdir(folderOf(upload), { recursive: true, mode: 0o700 });
      return upload;
    },

    /** A piece goes to the end of what is there, and only there; one that breaks off leaves nothing. Gives the file's size. */
    async append(upload: string, name: FileName, from: number, piece: Readable): Promise<Result<number>> {
      if (!(await isThere(upload))) return refuse('not-found');
      const file = fileOf(upload, name);
      if ((await sizeOf(file)) !== from) return refuse('changed-meanwhile');
      try {
        await pipeline(piece, atMost(Math.min(largestPiece, largestFile - from)), createWriteStream(file, { flags: 'a', mode: 0o600 }));
        return ok(await sizeOf(file));
      } catch (error) {
        await fs.truncate(file, from).catch(() => undefined);
        if (error instanceof TooLarge) return refuse('invalid', [{ field: name, message: `The file is larger than ${largestFile / megabyte} MB` }]);
        throw error;
      }
    },

    async files(upload: string): Promise<RegisterFiles | undefined> {
      if (!(await isThere(upload)) || (await sizeOf(fileOf(upload, 'register'))) === 0) return undefined;
      const hasLinks = (await sizeOf(fileOf(upload, 'links'))) > 0;
      return { register: fileOf(upload, 'register'), ...(hasLinks && { links: fileOf(upload, 'links') }) };
    },

    /** What was looked at may be brought in; nothing is added to it any more. */
    notePreview: (upload: string): Promise<void> => fs.writeFile(path.join(folderOf(upload), 'previewed'), ''),
    wasPreviewed: async (upload: string): Promise<boolean> => (await isThere(upload)) && (await fs.stat(path.join(folderOf(upload), 'previewed')).catch(() => undefined)) !== undefined,
  };
};
export type UploadsStore = ReturnType<typeof uploadsStore>;
