import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

const folder = path.join(root, '.tmp/stamps');
const skipped = new Set(['node_modules', 'dist', '.tmp', '.cache', 'build']);

const filesBelow = (place) => {
  if (!fs.existsSync(place)) return [];
  if (fs.statSync(place).isFile()) return [place];
  return fs.readdirSync(place, { withFileTypes: true }).flatMap((each) => (skipped.has(each.name) ? [] : filesBelow(path.join(place, each.name)))).sort();
};

const digestOf = (places) => {
  const digest = createHash('sha256').update(process.version);
  for (const file of places.flatMap((place) => filesBelow(path.join(root, place)))) digest.update(path.relative(root, file)).update(fs.readFileSync(file));
  return digest.digest('hex');
};

/** Does the work only when its sources changed since the last time, or what it makes is not there. */
export const whenChanged = (name, sources, makes, work) => {
  const file = path.join(folder, name);
  const now = digestOf(sources);
  const before = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  if (before === now && makes.every((each) => fs.existsSync(path.join(root, each)))) return false;
  work();
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(file, digestOf(sources));
  return true;
};
