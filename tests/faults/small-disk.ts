import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withPostgres } from '../support/environment';

const mount = (folder: string, megabytes: number): boolean => spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder]).status === 0;
const unmount = (folder: string): boolean => spawnSync('umount', [folder]).status === 0;

/** Only some may mount: root on Linux, where the machine lets it. */
export const mayMount = (): boolean => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vsp-disk-'));
  const may = mount(folder, 1) && unmount(folder);
  fs.rmSync(folder, { recursive: true, force: true });
  return may;
};

export type SmallDisk = { folder: string; fill(): void; free(): void; remove(): void };

/** A disk of its own with a file on it that takes all that is left. */
export const smallDisk = (megabytes: number): SmallDisk => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'vsp-disk-'));
  if (!mount(folder, megabytes)) throw new Error('The small disk could not be mounted');
  const ballast = path.join(folder, 'ballast');
  return {
    folder,
    fill() {
      const file = fs.openSync(ballast, 'a');
      for (const size of [1_000_000, 4096, 1]) {
        try {
          for (;;) fs.writeSync(file, Buffer.alloc(size));
        } catch (error) {
          if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
        }
      }
      fs.closeSync(file);
    },
    free: () => fs.rmSync(ballast, { force: true }),
    remove() {
      unmount(folder);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** Moves the database of a world there that nobody has open; what a server then has to be started with. */
export const onSmallDisk = async (env: Record<string, string | undefined>, { folder }: SmallDisk): Promise<Record<string, string>> => {
  if (env.DATABASE_CLIENT !== 'postgres') {
    const file = path.join(folder, 'data.db');
    for (const end of ['', '-wal']) if (fs.existsSync(env.DATABASE_FILENAME + end)) fs.copyFileSync(env.DATABASE_FILENAME + end, file + end);
    return { DATABASE_FILENAME: file };
  }
  const database = new URL(String(env.DATABASE_URL)).pathname.slice(1);
  await withPostgres('postgres', async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    const { uid, gid } = fs.statSync(String(rows[0]?.data_directory)); // the folder of a tablespace belongs to whom the server runs as
    const place = path.join(folder, 'tablespace');
    fs.mkdirSync(place);
    fs.chownSync(place, uid, gid);
    fs.chmodSync(folder, 0o755);
    await client.query(`create tablespace small_disk location '${place}'`);
    await client.query(`alter database ${database} set tablespace small_disk`);
  });
  return {};
};
