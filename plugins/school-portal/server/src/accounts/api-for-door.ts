import type { Actor } from '@virtual-school/portal-kit';
import type { Clock, Database, Roles } from '../contract';
import { endsOf, idleMinutesOf } from './domain/session-life';
import { membershipsOf } from './store/memberships-store';
import { hashOf, newToken } from './store/tokens';

export type Stage = 'password' | 'full';
export type LiveSession = { sessionId: number; actor: Actor; csrfSecret: string; stage: Stage; idleEndsAt: string; endsAt: string };
/** The session was there and is over; its token still proves that a form came from its pages. */
export type EndedSession = { ended: true; accountPublicId: string; csrfSecret: string };
type Needs = { database: Database; clock: Clock; roles: Roles };
type Row = { id: number; account_id: number; csrf_secret: string; stage: Stage; created_at: string; seen_at: string; ended_at: string | null; public_id: string; name: string; blocked_at: string | null };

const minute = 60_000;

/** Sessions of the portal: a random token in the cookie, its hash in the database, roles read anew on every request. */
export const sessionsStore = ({ database, clock, roles }: Needs) => {
  const rowOf = (token: string): Promise<Row | undefined> =>
    database.query()('portal_sessions')
      .join('portal_accounts', 'portal_accounts.id', 'portal_sessions.account_id')
      .where('portal_sessions.token_hash', hashOf(token))
      .first('portal_sessions.id', 'portal_sessions.account_id', 'portal_sessions.csrf_secret', 'portal_sessions.stage', 'portal_sessions.created_at', 'portal_sessions.seen_at', 'portal_sessions.ended_at', 'portal_accounts.public_id', 'portal_accounts.name', 'portal_accounts.blocked_at');

  const see = (id: number) => database.inTransaction((trx) => trx('portal_sessions').where({ id }).update({ seen_at: clock.now().toISOString() }));

  return {
    async start(accountId: number, stage: Stage, browser?: string): Promise<{ token: string }> {
      const token = newToken();
      const at = clock.now().toISOString();
      await database.inTransaction((trx) => trx('portal_sessions').insert({ token_hash: hashOf(token), account_id: accountId, csrf_secret: newToken(), stage, created_at: at, seen_at: at, browser: browser ?? null }));
      return { token };
    },

    /** `peek` looks without counting as use. Last use is written at most once a minute. */
    async find(token: string, { peek = false }: { peek?: boolean } = {}): Promise<LiveSession | EndedSession | undefined> {
      const row = await rowOf(token);
      if (!row) return undefined;
      const memberships = await membershipsOf(database, roles, row.account_id, clock.today());
      const { idleEndsAt, endsAt } = endsOf({ createdAt: row.created_at, seenAt: row.seen_at, stage: row.stage }, idleMinutesOf(memberships, roles.find));
      const now = clock.now();
      if (row.ended_at || row.blocked_at || idleEndsAt <= now.toISOString()) return { ended: true, accountPublicId: row.public_id, csrfSecret: row.csrf_secret };
      const isStale = now.getTime() - Date.parse(row.seen_at) >= minute;
      if (isStale && !peek) await see(row.id);
      const idleMinutes = idleMinutesOf(memberships, roles.find);
      const fresh = peek ? idleEndsAt : endsOf({ createdAt: row.created_at, seenAt: isStale ? now.toISOString() : row.seen_at, stage: row.stage }, idleMinutes).idleEndsAt;
      return { sessionId: row.id, actor: { accountId: row.account_id, publicId: row.public_id, name: row.name, memberships }, csrfSecret: row.csrf_secret, stage: row.stage, idleEndsAt: fresh, endsAt };
    },

    touch: see,

    end: (id: number, reason: string) =>
      database.inTransaction((trx) => trx('portal_sessions').where({ id }).whereNull('ended_at').update({ ended_at: clock.now().toISOString(), end_reason: reason })),

    endAllOf: (accountId: number, reason: string, except?: number) =>
      database.inTransaction((trx) => trx('portal_sessions').where({ account_id: accountId }).whereNull('ended_at').modify((query) => void (except !== undefined && query.whereNot('id', except))).update({ ended_at: clock.now().toISOString(), end_reason: reason })),

    listOf: (accountId: number): Promise<{ id: number; created_at: string; seen_at: string; browser: string | null }[]> =>
      database.query()('portal_sessions').where({ account_id: accountId, stage: 'full' }).whereNull('ended_at').orderBy('seen_at', 'desc').limit(20).select('id', 'created_at', 'seen_at', 'browser'),
  };
};

export type SessionsStore = ReturnType<typeof sessionsStore>;
