import { newPublicId } from '../../api';
import type { Clock, Database } from '../../contract';
import { hashOf, newToken } from './tokens';

export type Grant = { role: string; authorityId?: number; urn?: string; untilDay?: string };
export type Invitation = { id: number; public_id: string; email: string; name: string; role: string; authority_id: number | null; urn: string | null; until_day: string | null; invited_by: number | null; created_at: string; expires_at: string; used_at: string | null; voided_at: string | null };

/** Links that work once and not for long; only the hash of each is kept. */
export const invitationsStore = ({ database, clock }: { database: Database; clock: Clock }) => {
  const now = () => clock.now().toISOString();
  const stillGood = (at: string) => (query: import('knex').Knex.QueryBuilder) => void query.whereNull('used_at').whereNull('voided_at').where('expires_at', '>', at);
  return {
    async make({ email, name, grant, invitedBy, days }: { email: string; name: string; grant: Grant; invitedBy?: number; days: number }): Promise<string> {
      const token = newToken();
      await database.query()('portal_invitations').insert({
        public_id: newPublicId(), token_hash: hashOf(token), email: email.trim().toLowerCase(), name, role: grant.role, authority_id: grant.authorityId ?? null, urn: grant.urn ?? null, until_day: grant.untilDay ?? null,
        invited_by: invitedBy ?? null, created_at: now(), expires_at: new Date(clock.now().getTime() + days * 86_400_000).toISOString(),
      });
      return token;
    },
    find: (token: string): Promise<Invitation | undefined> => database.query()('portal_invitations').where({ token_hash: hashOf(token) }).modify(stillGood(now())).first(),
    /** True for one of many who press at the same moment. */
    use: async (token: string): Promise<boolean> => (await database.query()('portal_invitations').where({ token_hash: hashOf(token) }).modify(stillGood(now())).update({ used_at: now() })) === 1,
    openOf: (accountId: number): Promise<Invitation[]> => database.query()('portal_invitations').where({ invited_by: accountId }).modify(stillGood(now())).orderBy('created_at', 'desc').limit(100),
    withdraw: async (publicId: string, accountId: number): Promise<boolean> => (await database.query()('portal_invitations').where({ public_id: publicId, invited_by: accountId }).modify(stillGood(now())).update({ voided_at: now() })) === 1,
    any: async (): Promise<boolean> => (await database.query()('portal_memberships').first('id')) !== undefined,
    grant: (accountId: number, grant: Grant, grantedBy?: number, acting?: 'yes') =>
      database.query()('portal_memberships').insert({ account_id: accountId, role: grant.role, authority_id: grant.authorityId ?? null, urn: grant.urn ?? null, acting: acting ?? null, from_day: clock.today() < now().slice(0, 10) ? clock.today() : now().slice(0, 10), until_day: grant.untilDay ?? null, granted_by: grantedBy ?? null }),
    async makeReset(accountId: number): Promise<string> {
      const token = newToken();
      await database.query()('portal_resets').where({ account_id: accountId }).whereNull('used_at').update({ used_at: now() });
      await database.query()('portal_resets').insert({ token_hash: hashOf(token), account_id: accountId, created_at: now(), expires_at: new Date(clock.now().getTime() + 3_600_000).toISOString() });
      return token;
    },
    findReset: (token: string): Promise<{ account_id: number } | undefined> => database.query()('portal_resets').where({ token_hash: hashOf(token) }).whereNull('used_at').where('expires_at', '>', now()).first('account_id'),
    useReset: async (token: string): Promise<boolean> => (await database.query()('portal_resets').where({ token_hash: hashOf(token) }).whereNull('used_at').where('expires_at', '>', now()).update({ used_at: now() })) === 1,
  };
};
export type InvitationsStore = ReturnType<typeof invitationsStore>;
