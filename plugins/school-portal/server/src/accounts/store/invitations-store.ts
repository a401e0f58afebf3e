import type { Knex } from 'knex';
import { newPublicId } from '../../api';
import type { Clock, Database } from '../../contract';
import type { Reachable } from '../domain/grants';
import type { Grant } from './memberships-store';
import { withinReach } from './reach';
import { hashOf, newToken } from './tokens';

export type Invitation = { id: number; public_id: string; email: string; name: string; role: string; authority_id: number | null; urn: string | null; until_day: string | null; invited_by: number | null; created_at: string; expires_at: string };
export type NewInvitation = { email: string; name: string; grant: Grant; invitedBy?: number; days: number };

const day = 86_400_000;

/** Links that work once and not for long; only the hash of each is kept. */
export const invitationsStore = ({ database, clock }: { database: Database; clock: Clock }) => {
  const table = () => database.query()('portal_invitations');
  const now = () => clock.now().toISOString();
  const open = (query: Knex.QueryBuilder) => query.whereNull('used_at').whereNull('voided_at').where('expires_at', '>', now());
  const byToken = (token: string) => open(table().where({ token_hash: hashOf(token) }));

  return {
    /** Earlier open links of the same person to the same role stop working: the newest mail is the one that counts. */
    async make({ email, name, grant, invitedBy, days }: NewInvitation): Promise<string> {
      const token = newToken();
      const what = { email: email.trim().toLowerCase(), role: grant.role, authority_id: grant.authorityId ?? null, urn: grant.urn ?? null };
      await open(table().where({ ...what, name })).update({ voided_at: now() });
      await table().insert({ ...what, public_id: newPublicId(), token_hash: hashOf(token), name, until_day: grant.untilDay ?? null, invited_by: invitedBy ?? null, created_at: now(), expires_at: new Date(clock.now().getTime() + days * day).toISOString() });
      return token;
    },

    find: (token: string): Promise<Invitation | undefined> => byToken(token).first(),

    /** True for one of many who press at the same moment. */
    use: async (token: string): Promise<boolean> => (await byToken(token).update({ used_at: now() })) === 1,

    /** Other open invitations of the person who has just made an account: they are spent with the first. */
    useOthersOf: ({ email, name }: Invitation): Promise<Invitation[]> => open(table().where({ email, name })).update({ used_at: now() }).returning('*'),

    /** Those that nobody has accepted, expired ones too; the one that lasts longest comes first. After the one with that public id. */
    async unanswered({ after, most }: { after?: string; most: number }): Promise<Invitation[]> {
      const query = table().whereNull('used_at').whereNull('voided_at');
      const last: Invitation | undefined = after === undefined ? undefined : await table().where({ public_id: after }).first();
      if (last) query.whereRaw('(expires_at, id) < (?, ?)', [last.expires_at, last.id]);
      return query.orderBy('expires_at', 'desc').orderBy('id', 'desc').limit(most);
    },

    /** Its link stops working; what it said. Undefined when it was accepted or taken back before. */
    async takeBack(publicId: string): Promise<Invitation | undefined> {
      const [taken] = await table().where({ public_id: publicId }).whereNull('used_at').whereNull('voided_at').update({ voided_at: now() }).returning('*');
      return taken as Invitation | undefined;
    },

    voidAllOf: async (whose: { email: string; role: string; authority_id: number }): Promise<void> => void (await table().where(whose).whereNull('used_at').whereNull('voided_at').update({ voided_at: now() })),

    inReach: (reach: readonly Reachable[]): Promise<Invitation[]> => withinReach(open(table()), 'portal_invitations', reach).orderBy('created_at', 'desc').limit(200),

    withdraw: async (publicId: string, reach: readonly Reachable[]): Promise<boolean> =>
      (await withinReach(open(table().where({ public_id: publicId })), 'portal_invitations', reach).update({ voided_at: now() })) === 1,
  };
};
export type InvitationsStore = ReturnType<typeof invitationsStore>;
