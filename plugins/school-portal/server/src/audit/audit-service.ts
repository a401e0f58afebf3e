import type { AuditLog, Clock, Database } from '../contract';

/** Writes one row in the transaction of whatever is recorded; sealing comes a moment later, so nobody waits for the chain. */
export const auditService = ({ database, clock }: { database: Database; clock: Clock }): AuditLog => ({
  async record({ actor, action, outcome, about, details }) {
    await database.query()('portal_audit').insert({
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
  },
});
