import type { Database } from '../contract';
import { firstDigest, sealOf, type AuditRow } from './chain';

export type AuditReport = { seals: number; rows: number; head: string; unsealed: number; problems: string[] };
type Seal = { id: number; rows: number; previous: string; digest: string };

const rowsOf = (database: Database, seal: Seal): Promise<AuditRow[]> =>
  database.query()('portal_audit_sealed').join('portal_audit', 'portal_audit.id', 'portal_audit_sealed.audit_id').where('portal_audit_sealed.seal_id', seal.id).orderBy('portal_audit.id').select('portal_audit.*');

const coveredBy = async (database: Database, seal: Seal): Promise<number> => {
  const [row] = await database.query()('portal_audit_sealed').where({ seal_id: seal.id }).count({ n: '*' });
  return Number(row?.n ?? 0);
};

/**
 * Reads the whole chain again. Names seals whose rows are missing or changed, a chain that was cut or joined, a head
 * that is not the one written down outside (`knownHead`), and rows older than `longAgo` that no seal covers.
 */
export const verifyAudit = async (database: Database, key: Buffer, options: { knownHead?: string; longAgo: string; progress?: (seals: number) => void }): Promise<AuditReport> => {
  const report: AuditReport = { seals: 0, rows: 0, head: firstDigest, unsealed: 0, problems: [] };
  let sawKnownHead = options.knownHead === undefined || options.knownHead === firstDigest;
  for (let last = 0; ; ) {
    const seals: Seal[] = await database.query()('portal_audit_seals').where('id', '>', last).orderBy('id').limit(100);
    if (seals.length === 0) break;
    for (const seal of seals) {
      const rows = await rowsOf(database, seal);
      if (seal.previous !== report.head) report.problems.push(`Seal ${seal.id}: the chain is broken before it`);
      const missing = Math.max(seal.rows - rows.length, (await coveredBy(database, seal)) - rows.length);
      if (missing > 0) report.problems.push(`Seal ${seal.id}: ${missing} row(s) are missing`);
      else if (sealOf(key, seal.previous, rows) !== seal.digest) report.problems.push(`Seal ${seal.id}: a row was changed between ${rows[0]?.id} and ${rows.at(-1)?.id}`);
      report.head = seal.digest;
      report.rows += rows.length;
      report.seals += 1;
      sawKnownHead ||= seal.digest === options.knownHead;
      last = seal.id;
    }
    options.progress?.(report.seals);
  }
  if (!sawKnownHead) report.problems.push('The head that was written down is not in the chain: the end was cut off');
  const [open] = await database.query()('portal_audit').leftJoin('portal_audit_sealed', 'portal_audit_sealed.audit_id', 'portal_audit.id').whereNull('portal_audit_sealed.audit_id').where('portal_audit.at', '<', options.longAgo).count({ n: '*' });
  report.unsealed = Number(open?.n ?? 0);
  if (report.unsealed > 0) report.problems.push(`${report.unsealed} row(s) have waited for a seal for more than an hour`);
  return report;
};
