import type { AuditEntry, AuditLog, Clock, Database } from '../contract';
import { inGroups } from './in-groups';

const mostAtOnce = 50;

/** Rows are written with what they record, or alone; sealing comes a moment later, so nobody waits for the chain. */
export const auditService = ({ database, clock }: { database: Database; clock: Clock }): AuditLog => {
  const rowOf = ({ actor, action, outcome, about, details }: AuditEntry) => ({
    at: clock.now().toISOString(),
    account_id: actor.accountId,
    account_public_id: actor.publicId,
    action,
    outcome,
    about_type: about?.type ?? null,
    about_id: about?.id ?? null,
    authority_id: about?.authorityId ?? actor.memberships.find((each) => each.authorityId)?.authorityId ?? null,
    details: JSON.stringify(details ?? {}),
  });

  const recordAlone = inGroups<ReturnType<typeof rowOf>>((take) =>
    database.inTransaction(async (trx) => {
      const rows = take();
      for (let from = 0; from < rows.length; from += mostAtOnce) await trx('portal_audit').insert(rows.slice(from, from + mostAtOnce));
    }));

  return {
    record: async (entry) => void (await database.query()('portal_audit').insert(rowOf(entry))),
    recordAlone: (entry) => recordAlone(rowOf(entry)),
  };
};
