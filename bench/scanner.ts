import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { freePort } from './processes';

const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const program = ['/usr/sbin/clamd', '/usr/local/sbin/clamd', '/opt/homebrew/sbin/clamd'].find((each) => fs.existsSync(each));

/** A clamd of this run with one invented signature: what it costs to show it a file, not what it would find. */
export const startScanner = async (folder: string): Promise<{ place: string; stop: () => void }> => {
  if (!program) throw new Error('clamd is not here: install clamav-daemon');
  const own = path.join(folder, 'clamd');
  fs.mkdirSync(own, { recursive: true });
  const port = await freePort();
  fs.writeFileSync(path.join(own, 'own.ndb'), `Invented.Signature:0:*:${Buffer.from('a signature that nothing has').toString('hex')}\n`);
  fs.writeFileSync(path.join(own, 'clamd.conf'), `DatabaseDirectory ${own}\nTCPSocket ${port}\nTCPAddr 127.0.0.1\nForeground yes\nStreamMaxLength 30M\nTemporaryDirectory ${own}\n`);
  const daemon = spawn(program, ['--config-file', path.join(own, 'clamd.conf')], { stdio: 'ignore' });
  const end = (): void => void daemon.kill('SIGTERM');
  process.on('exit', end);
  await wait(2000);
  return { place: `127.0.0.1:${port}`, stop: end };
};
