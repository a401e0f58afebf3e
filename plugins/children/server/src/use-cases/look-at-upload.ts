import type { Result } from '@virtual-school/portal-kit';
import type { Authority } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Preview } from '../domain/preview';
import type { Upload, UploadsStore } from '../store/uploads-store';
import { planImport } from './bring-in';
import { importers } from './importers';
import type { ImportJob, ImportNeeds, PlannedImport, ReadFile } from './import-kind';

/** A file that waits, read: what it would change now, or why it may not come in. */
export type Looked = { read: ReadFile; planned: Result<PlannedImport> };

/** Of what a file would do and of how it is told: who says yes to it says yes to both, the values of today included. */
export const digestOf = ({ vault }: Pick<ImportNeeds, 'vault'>, { plan }: PlannedImport, preview: Preview): string => vault.digest(JSON.stringify([plan, preview]));

export const jobOf = ({ asOf, name, publicId }: Upload, authority: Authority, by: ImportJob['by']): ImportJob => ({ file: name, authority, asOf, by, upload: publicId });

/** Reads a waiting file and plans it; undefined where its bytes are gone, because somebody decided meanwhile. */
export const lookAtUpload = async (needs: ImportNeeds, store: UploadsStore, upload: Upload, job: ImportJob): Promise<Looked | undefined> => {
  const importer = importers[upload.kind];
  const sources = await store.filesOf(upload);
  if (sources.length === 0) return undefined;
  const read = await importer.read(needs, sources, upload.asOf);
  return read.ok ? { read: read.value, planned: await planImport(importer, needs.database.query(), read.value, job) } : undefined;
};
