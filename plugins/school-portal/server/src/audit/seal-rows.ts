import type { Clock, Database } from '../contract';
import { firstDigest, sealOf, type AuditRow } from './chain';

export const batch = 2000;

/** Ids that are looked at: above the one, up to the other. */
export type Range = { above?: number; upTo?: number };

/**
 * Seals the rows that no seal covers yet. One node at a time: the next seal names the one before it, and that name
 * is unique. Rows are found by "not sealed", not by a number, since a late commit may have a lower id.
 */
export const sealRows = (database: Database, clock: Clock, key: Buffer, { above = 0, upTo = 2 ** 31 - 1 }: Range = {}): Promise<number> =>
  database.inTransaction(async (trx) => {
    if (database.client === 'postgres') await trx.raw('select pg_advisory_xact_lock(20261124)');
    const rows: AuditRow[] = await trx('portal_audit').leftJoin('portal_audit_sealed', 'portal_audit_sealed.audit_id', 'portal_audit.id').whereNull('portal_audit_sealed.audit_id').where('portal_audit.id', '>', above).where('portal_audit.id', '<=', upTo).orderBy('portal_audit.id').limit(batch).select('portal_audit.*');
    if (rows.length === 0) return 0;
    const last = await trx('portal_audit_seals').orderBy('id', 'desc').first('digest');
    const previous: string = last?.digest ?? firstDigest;
    const [seal] = await trx('portal_audit_seals').insert({ at: clock.now().toISOString(), rows: rows.length, previous, digest: sealOf(key, previous, rows) }).returning('id');
    for (let from = 0; from < rows.length; from += 400) {
      await trx('portal_audit_sealed').insert(rows.slice(from, from + 400).map((row) => ({ audit_id: row.id, seal_id: seal.id })));
    }
    return rows.length;
  });
