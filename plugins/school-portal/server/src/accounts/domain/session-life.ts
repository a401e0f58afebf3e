import type { Membership } from '@virtual-school/portal-kit';
import type { RoleDefinition } from '../../contract';

const minute = 60_000;
export const longestSession = 12 * 60 * minute;
export const stepSession = 15 * minute;

/** Minutes without use after which a session ends: the shortest among the person's roles, 30 when they have none. */
export const idleMinutesOf = (memberships: readonly Membership[], find: (name: string) => RoleDefinition | undefined): number =>
  memberships.reduce((least, each) => Math.min(least, find(each.role)?.idleMinutes ?? 30), memberships.length === 0 ? 30 : 24 * 60);

/** When it ends if nothing more is done, and when it ends in any case. */
export const endsOf = (session: { createdAt: string; seenAt: string; stage: string }, idleMinutes: number): { idleEndsAt: string; endsAt: string } => {
  const longest = session.stage === 'full' ? longestSession : stepSession;
  const endsAt = Date.parse(session.createdAt) + longest;
  return { idleEndsAt: new Date(Math.min(endsAt, Date.parse(session.seenAt) + idleMinutes * minute)).toISOString(), endsAt: new Date(endsAt).toISOString() };
};
