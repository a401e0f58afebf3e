import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { must, root, say } from './run.mjs';

/** Installs the packages when they are not there, or when the lock file is another one than the last time. */
export const installPackages = () => {
  const lock = createHash('sha256').update(fs.readFileSync(path.join(root, 'package-lock.json'))).digest('hex');
  const stamp = path.join(root, 'node_modules/.installed');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return;
  say('Installing packages. The first time takes some minutes.');
  must('npm', ['ci', '--no-audit', '--no-fund']);
  fs.writeFileSync(stamp, lock);
};
