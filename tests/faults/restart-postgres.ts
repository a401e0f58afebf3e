import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { withPostgres } from '../support/environment';

export type RestartMode = 'fast' | 'immediate';

/** Restarts the test's own server where it stands on this machine; gives undefined where it does not. */
export const restarterOfPostgres = async (): Promise<((mode: RestartMode) => void) | undefined> => {
  let data = '';
  await withPostgres('postgres', async (client) => {
    data = String((await client.query<{ data_directory: string }>('show data_directory')).rows[0]?.data_directory);
  });
  const pid = fs.existsSync(path.join(data, 'postmaster.pid')) ? Number(fs.readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n')[0]) : 0;
  if (pid === 0 || !fs.existsSync(`/proc/${pid}/exe`)) return undefined;
  const control = path.join(path.dirname(fs.readlinkSync(`/proc/${pid}/exe`)), 'pg_ctl');
  const { uid, gid } = fs.statSync(data);
  const owner = process.getuid?.() === 0 ? { uid, gid } : {}; // PostgreSQL refuses to run as root
  return (mode) => {
    const done = spawnSync(control, ['-D', data, '-w', '-m', mode, '-l', path.join(data, 'restarted.log'), 'restart'], { ...owner, cwd: os.tmpdir(), stdio: 'ignore', timeout: 60_000 });
    if (done.status !== 0) throw new Error(`PostgreSQL did not restart: ${done.status ?? done.signal ?? done.error?.message}`);
  };
};
