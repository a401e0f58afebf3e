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

  // One statement is a transaction of its own, and its answer that of the commit.
  const recordAlone = inGroups<ReturnType<typeof rowOf>>(mostAtOnce, async (rows) => void (await database.query()('portal_audit').insert(rows)));

  return {
    async record(...entries) {
      for (let from = 0; from < entries.length; from += mostAtOnce) await database.query()('portal_audit').insert(entries.slice(from, from + mostAtOnce).map(rowOf));
    },
    recordAlone: (entry) => recordAlone(rowOf(entry)),
  };
};
