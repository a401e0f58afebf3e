import fs from 'node:fs/promises';
import { ok, refuse, type Result, type Upload } from '@virtual-school/portal-kit';
import { cleanName } from '@virtual-school/strapi-plugin-school-portal/api';
import { sourceOf } from '../files/source';
import type { ImportKind } from '../store/imports-store';
import { sealFiles } from '../store/uploads-store';
import { importers } from './importers';
import type { ImportNeeds } from './import-kind';

export type SentFiles = { name: string; content: string };

const choose: Record<ImportKind, string> = { roll: 'Choose the file with the roll', ssda903: 'Choose the files of the return' };

/** Reads what was sent as the import would, and seals it; nothing is kept of a file that the import would refuse. */
export const readSent = async (needs: ImportNeeds, kind: ImportKind, asOf: string, uploads: readonly Upload[]): Promise<Result<SentFiles>> => {
  const importer = importers[kind];
  const files = await Promise.all(uploads.map(async ({ name: sent, path }) => {
    const { name } = cleanName(sent);
    return { name, bytes: importer.reads(name) ? await fs.readFile(path) : Buffer.alloc(0) };
  }));
  const [first] = files;
  if (!first) return refuse('invalid', [{ field: 'file', message: choose[kind] }]);
  const read = await importer.read(needs, files.map(({ name, bytes }) => sourceOf(name, bytes)), asOf);
  if (!read.ok) return read;
  return ok({ name: kind === 'roll' ? first.name : 'The return', content: sealFiles(needs.vault, files) });
};
