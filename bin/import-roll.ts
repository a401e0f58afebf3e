import type { Core } from '@strapi/strapi';
import { runImport, type Io } from './lib/run-import';

export const help = `npm run import:roll -- FILE --as-of DATE [--authority CODE] [--yes] [--report FILE]

Brings in the roll of children in care: one row a child, as docs/imports.md describes the columns.

  FILE         the report of the social-care system, as CSV (UTF-8 or Windows-1252)
  --as-of      the day the report speaks of, e.g. 2026-11-23
  --authority  the authority's three-figure code, where the portal holds several
  --yes        go on, though the file would end or move more than 5% of the children
  --report     write every problem to this CSV file too

A child who is missing from the file is proposed as having left; the data officer confirms it in the portal.
Safe to run again: a second run changes nothing.
Exit code: 0 done, 1 refused, 2 wrong options, 3 waits for --yes.`;

export const command = {
  name: 'import-roll',
  summary: 'Brings in the roll of children in care',
  usage: 'npm run import:roll -- FILE --as-of DATE',
  help,
  run: (strapi: Core.Strapi, args: string[], io: Io): Promise<number> => runImport('children.import-roll', help, strapi, args, io),
};
