import type { Core } from '@strapi/strapi';
import { runImport, type Io } from './lib/run-import';

export const help = `npm run import:ssda903 -- FOLDER --as-of DATE [--authority CODE] [--report FILE]

Brings in the files of the children-looked-after return (SSDA903) beside the roll: children it does not know,
episodes, reviews and who is unaccompanied. docs/imports.md says what is read and what is not.

  FOLDER       holds header.csv and episodes.csv, and where they are there reviews.csv and uasc.csv
  --as-of      the day the return speaks of, e.g. 2026-03-31
  --authority  the authority's three-figure code, where the portal holds several
  --report     write every problem to this CSV file too

Nothing is ever taken away. Safe to run again: a second run changes nothing.
Exit code: 0 done, 1 refused, 2 wrong options.`;

export const command = {
  name: 'import-ssda903',
  summary: 'Brings in the children-looked-after return',
  usage: 'npm run import:ssda903 -- FOLDER --as-of DATE',
  help,
  run: (strapi: Core.Strapi, args: string[], io: Io): Promise<number> => runImport('children.import-ssda903', help, strapi, args, io),
};
