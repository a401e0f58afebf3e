import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import { decideUpload } from '../domain/upload-life';
import { oneImportAtATime } from '../store/imports-store';
import type { Upload, UploadsStore } from '../store/uploads-store';
import { bringIn, planImport } from './bring-in';
import { importers } from './importers';
import type { ImportJob, ImportNeeds, ReadFile } from './import-kind';
import { digestOf } from './look-at-upload';

/** `seen` is the digest of what the person looked at; `looked`, where more than 5% would end or move, that of what they said to have looked at. */
export type Yes = { seen: string; looked: string };

/** Problems that are kept for whoever puts them right: a first return of 2,700 children can have 10,000. */
const mostKept = 20_000;

const someoneElse = refuse('changed-meanwhile', [{ field: '', message: 'Somebody decided about this file a moment ago' }]);

/**
 * Brings in a file that somebody looked at: what it would change is worked out once more, and only if that is what they
 * saw is it done. Runs inside the caller's transaction.
 */
export const bringInUpload = (needs: ImportNeeds, store: UploadsStore) => async (upload: Upload, read: ReadFile, job: ImportJob, { seen, looked }: Yes): Promise<Result<void>> => {
  const importer = importers[upload.kind];
  const next = decideUpload(upload.state, 'bring-in');
  if (!next.ok) return next;
  await oneImportAtATime(needs.database, upload.authorityId);
  if (!(await store.decide(upload, next.value, { at: needs.clock.now().toISOString(), accountId: job.by.accountId }))) return someoneElse;

  const trx = needs.database.query();
  const planned = await planImport(importer, trx, read, job);
  if (!planned.ok) return refuse('wrong-state', [{ field: '', message: planned.problems?.[0]?.message ?? '' }]);
  if (digestOf(needs, planned.value, await planned.value.preview()) !== seen) return refuse('changed-meanwhile', [{ field: '', message: 'The records have changed since you looked. This is what the file would change now' }]);
  if (planned.value.asks && looked !== seen) return refuse('invalid', [{ field: 'looked', message: 'Tick the box if these children have left or moved. If not, discard the file' }]);
  const counts = await bringIn(needs, importer, trx, planned.value, job);
  await store.keepOutcome(upload, { counts, problems: planned.value.problems.slice(0, mostKept) });
  return ok(undefined);
};

/** Takes a file away that waits; nothing of it comes in. Runs inside the caller's transaction. */
export const discardUpload = (store: UploadsStore) => async (upload: Upload, by: { at: string; accountId: number }): Promise<Result<void>> => {
  const next = decideUpload(upload.state, 'discard');
  if (!next.ok) return next;
  return (await store.decide(upload, next.value, by)) ? ok(undefined) : someoneElse;
};
