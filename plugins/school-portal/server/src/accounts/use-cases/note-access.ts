import { type About, type Actor } from '@virtual-school/portal-kit';
import type { AccountNeeds } from '../needs';
import type { AccountRow } from '../store/accounts-store';

export const aboutAccount = (account: { public_id: string }): About => ({ type: 'account', id: account.public_id });

/** The person as the one who acts, where no session says so yet. */
export const actorOf = (account: AccountRow): Actor => ({ accountId: Number(account.id), publicId: account.public_id, name: account.name, memberships: [] });

/** A visitor without a session, whom no public id names; an administrator of the CMS is named by theirs ('admin:1'). */
const isNobody = (actor: Actor): boolean => actor.publicId === '';

/** One row of the audit: who did what to whose account. In the transaction of what was done. */
export const note = ({ audit }: Pick<AccountNeeds, 'audit'>, actor: Actor, action: string, account: AccountRow | undefined, details?: Record<string, unknown>): Promise<void> =>
  audit.record({ actor: account && isNobody(actor) ? actorOf(account) : actor, action, outcome: 'done', ...(account && { about: aboutAccount(account) }), details });

/** A refusal is recorded in a transaction of its own, so that it stays when everything else is rolled back. */
export const noteRefusal = ({ audit, database }: Pick<AccountNeeds, 'audit' | 'database'>, actor: Actor, action: string, outcome: string, account: AccountRow | undefined): Promise<void> =>
  database.inTransaction(() => audit.record({ actor, action, outcome, ...(account && { about: aboutAccount(account) }) }));
