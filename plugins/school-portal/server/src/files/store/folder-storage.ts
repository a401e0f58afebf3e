import fs from 'node:fs/promises';
import path from 'node:path';
import type { FileStorage } from './storage';

const isKey = /^[a-z2-7]{26}$/;

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await fs.open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

/** A folder of the machine: written beside, flushed to the disk, then given its name, so that half a file is never there. */
export const folderStorage = (root: string): FileStorage => {
  const placeOf = (key: string): string => {
    if (!isKey.test(key)) throw new Error('A file is asked for by something that is no key');
    return path.join(root, key.slice(0, 2), key);
  };
  return {
    async put(key, bytes) {
      const place = placeOf(key);
      await fs.mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      const handle = await fs.open(`${place}.part`, 'w', 0o600);
      try {
        await fs.writeFile(handle, bytes);
        await handle.sync();
      } finally {
        await handle.close();
      }
      await fs.rename(`${place}.part`, place);
      await syncFolder(path.dirname(place));
    },
    open: async (key) => (await fs.open(placeOf(key), 'r')).createReadStream(),
    remove: async (key) => void (await Promise.all([placeOf(key), `${placeOf(key)}.part`].map((place) => fs.rm(place, { force: true })))),
  };
};
