import fs from 'node:fs';
import path from 'node:path';
import { filesFolder, s3SettingsOf } from './storage';

/** Where a path really leads: links are followed as far as it exists. */
const real = (place: string): string => {
  try {
    return fs.realpathSync(place);
  } catch {
    const above = path.dirname(place);
    return above === place ? place : path.join(real(above), path.basename(place));
  }
};

const isWithin = (inner: string, outer: string): boolean => {
  const way = path.relative(outer, inner);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
};

/** Strapi gives out whatever lies in its static folder, to anybody: neither folder may hold the other. */
export const filesLieInPublic = (env: NodeJS.ProcessEnv, publicFolder: string): string | undefined => {
  if (s3SettingsOf(env)) return undefined;
  const [files, open] = [real(filesFolder(env)), real(path.resolve(publicFolder))];
  return isWithin(files, open) || isWithin(open, files)
    ? `set FILES_FOLDER to a folder apart from the static folder (${path.basename(open)}): otherwise files of records are given to anybody who asks`
    : undefined;
};
