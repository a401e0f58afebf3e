import { ok, type Result } from '@virtual-school/portal-kit';
import type { AuditEntry } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import { inWords } from '../domain/days';
import type { TouchedChild } from '../domain/plan-roll';
import { refuseFile } from '../files/source';
import { latestAsOf, noteImport, publicIdsOf, type ImportKind } from '../store/imports-store';
import type { Importer, ImportJob, ImportNeeds, PlannedImport, ReadFile } from './import-kind';
import { publishFacts } from './publish-facts';

/** What the file would change now, or why it may not come in. Writes nothing. */
export const planImport = async ({ kind, whyTooOld }: Importer, trx: Knex, read: ReadFile, job: ImportJob): Promise<Result<PlannedImport>> => {
  const latest = await latestAsOf(trx, job.authority.id, kind);
  if (latest && latest > job.asOf) return refuseFile(whyTooOld(job.file, inWords(job.asOf), inWords(latest)));
  return ok(await read.plan(trx, job));
};

/** Of each child whose record changed: by what kind of file, how, and which facts. */
const aboutEach = async (trx: Knex, { authority, by, asOf }: ImportJob, kind: ImportKind, touched: readonly TouchedChild[]): Promise<AuditEntry[]> => {
  const publicIds = await publicIdsOf(trx, touched.map(({ id }) => id));
  return touched.map(({ id, how, facts }) => ({ actor: by, action: 'child.imported', outcome: 'done', about: { type: 'child', id: publicIds.get(id) ?? '', authorityId: authority.id }, details: { kind, asOf, how, ...(facts && { changed: facts }) } }));
};

/** Does what was planned, inside the transaction in which it was planned; how many of what. */
export const bringIn = async (needs: ImportNeeds, { kind, action }: Importer, trx: Knex, planned: PlannedImport, job: ImportJob): Promise<Readonly<Record<string, number>>> => {
  const { authority, asOf, by, upload } = job;
  const counts = { ...planned.counts, problems: planned.problems.length };
  const at = needs.clock.now().toISOString();
  if (planned.touches) {
    const touched = await planned.save(trx, job, at);
    await needs.audit.record(
      { actor: by, action, outcome: 'done', about: { type: 'authority', id: authority.publicId, authorityId: authority.id }, details: { asOf, ...counts } },
      ...(await aboutEach(trx, job, kind, touched)),
    );
  }
  if (planned.touches || upload || (await latestAsOf(trx, authority.id, kind)) !== asOf) await noteImport(trx, { authorityId: authority.id, kind, asOf, at, counts, by: by.accountId || undefined, upload });
  await publishFacts(needs)(authority.id, needs.clock.today());
  return counts;
};
