import { createHash } from 'node:crypto';
import type { Actor } from '@virtual-school/portal-kit';
import type { Clock, Database, Roles } from '../contract';
import { endsOf, idleMinutesOf } from './domain/session-life';
import { joinHeld, membershipOf } from './store/memberships-store';
import { hashOf, newToken } from './store/tokens';

export type Stage = 'password' | 'full';
export type LiveSession = { sessionId: number; actor: Actor; csrfSecret: string; stage: Stage; idleEndsAt: string; endsAt: string };
/** The session was there and is over; its token still proves that a form came from its pages. */
export type EndedSession = { ended: true; accountPublicId: string; csrfSecret: string };
/** What a person is shown of their own sessions; `handle` names one in a form and opens nothing. */
export type OwnSession = { id: number; handle: string; createdAt: string; seenAt: string };
type Needs = { database: Database; clock: Clock; roles: Roles };
type Row = {
  id: number; account_id: number; csrf_secret: string; stage: Stage; created_at: string; seen_at: string; ended_at: string | null;
  public_id: string; name: string; blocked_at: string | null; user_blocked: unknown;
  role: string | null; urn: string | null; authority_id: number | null;
};

const minute = 60_000;
const handleOf = (tokenHash: string): string => createHash('sha256').update(`handle:${tokenHash}`).digest('hex').slice(0, 16);

/** Sessions of the portal: a random token in the cookie, its hash in the database, roles read anew on every request. */
export const sessionsStore = ({ database, clock, roles }: Needs) => {
  const table = () => database.query()('portal_sessions');
  const now = () => clock.now().toISOString();

  /** Session, account and roles in force in one question: every request asks it. A row for each role, one where there is none. */
  const rowsOf = (token: string): Promise<Row[]> =>
    joinHeld(table().join('portal_accounts as account', 'account.id', 'portal_sessions.account_id').join('up_users', 'up_users.id', 'account.user_id'), 'account', clock.today())
      .where('portal_sessions.token_hash', hashOf(token))
      .orderBy('held.id')
      .select('portal_sessions.id', 'portal_sessions.account_id', 'portal_sessions.csrf_secret', 'portal_sessions.stage', 'portal_sessions.created_at', 'portal_sessions.seen_at', 'portal_sessions.ended_at', 'account.public_id', 'account.name', 'account.blocked_at', 'up_users.blocked as user_blocked', 'held.role', 'held.urn', 'held.authority_id');

  const see = (id: number) => database.inTransaction((trx) => trx('portal_sessions').where({ id }).whereNull('ended_at').update({ seen_at: now() }));

  const openOf = (accountId: number) => table().where({ account_id: accountId }).whereNull('ended_at');

  return {
    async start(accountId: number, stage: Stage, deviceHash?: string): Promise<{ token: string }> {
      const token = newToken();
      const row = { token_hash: hashOf(token), account_id: accountId, csrf_secret: newToken(), stage, created_at: now(), seen_at: now(), device_hash: deviceHash ?? null };
      await database.inTransaction((trx) => trx('portal_sessions').insert(row));
      return { token };
    },

    /** `peek` looks without counting as use. Last use is written at most once a minute. */
    async find(token: string, { peek = false }: { peek?: boolean } = {}): Promise<LiveSession | EndedSession | undefined> {
      const rows = await rowsOf(token);
      const [row] = rows;
      if (!row) return undefined;
      const memberships = rows.flatMap(({ role, ...place }) => (role === null ? [] : [membershipOf({ role, ...place }, roles)]));
      const idleMinutes = idleMinutesOf(memberships, roles.find);
      const life = { createdAt: row.created_at, seenAt: row.seen_at, stage: row.stage };
      const { idleEndsAt, endsAt } = endsOf(life, idleMinutes);
      const isOver = row.ended_at !== null || row.blocked_at !== null || Boolean(row.user_blocked) || idleEndsAt <= now();
      if (isOver) return { ended: true, accountPublicId: row.public_id, csrfSecret: row.csrf_secret };

      const session = { sessionId: Number(row.id), actor: { accountId: Number(row.account_id), publicId: row.public_id, name: row.name, memberships }, csrfSecret: row.csrf_secret, stage: row.stage, endsAt };
      const isStale = clock.now().getTime() - Date.parse(row.seen_at) >= minute;
      if (peek || !isStale) return { ...session, idleEndsAt };
      await see(row.id);
      return { ...session, idleEndsAt: endsOf({ ...life, seenAt: now() }, idleMinutes).idleEndsAt };
    },

    touch: see,

    stageOf: async (id: number | undefined): Promise<Stage | undefined> => (id === undefined ? undefined : (await table().where({ id }).first('stage'))?.stage),

    end: (id: number, reason: string) =>
      database.inTransaction((trx) => trx('portal_sessions').where({ id }).whereNull('ended_at').update({ ended_at: now(), end_reason: reason })),

    endAllOf: (accountId: number, reason: string, except?: number) =>
      database.inTransaction(() => openOf(accountId).modify((query) => void (except !== undefined && query.whereNot('id', except))).update({ ended_at: now(), end_reason: reason })),

    /** Has this person ever been fully signed in? */
    hasEverBeenFull: async (accountId: number): Promise<boolean> => (await table().where({ account_id: accountId, stage: 'full' }).first('id')) !== undefined,

    /** Those that may still be alive; the one that was used last comes first. */
    async listOf(accountId: number): Promise<OwnSession[]> {
      const since = new Date(clock.now().getTime() - 12 * 60 * minute).toISOString();
      const rows: { id: number; token_hash: string; created_at: string; seen_at: string }[] = await openOf(accountId).where({ stage: 'full' }).where('created_at', '>', since).orderBy('seen_at', 'desc').limit(50).select('id', 'token_hash', 'created_at', 'seen_at');
      return rows.map((row) => ({ id: Number(row.id), handle: handleOf(row.token_hash), createdAt: row.created_at, seenAt: row.seen_at }));
    },
  };
};

export type SessionsStore = ReturnType<typeof sessionsStore>;
