import type { Membership } from '@virtual-school/portal-kit';
import { attendees, organisers, schoolRoles } from './people';

type Role = Pick<Membership, 'role' | 'urn' | 'authorityId'>;
export type Booked = { accountId?: number; authorityId: number; urn?: string; isUnbooked: boolean; attendedAt?: string; bookedAt: string };

/**
 * Does whoever booked for somebody still belong where they booked? For a school, while they have a role at that school or
 * run the event; for no school, while they have any role. Rule 13 of docs/rules/training.md.
 */
export const belongsStill = (roles: readonly Role[], { urn, authorityId }: Pick<Booked, 'urn' | 'authorityId'>): boolean => {
  const has = (names: readonly string[], there: (role: Role) => boolean): boolean => roles.some((each) => names.includes(each.role) && there(each));
  if (urn === undefined) return has(attendees, () => true);
  return has(schoolRoles, (each) => each.urn === urn) || has(organisers, (each) => each.authorityId === authorityId);
};

/** Added to the register by whoever ran the event, which is no booking of theirs. Somebody from the waiting list had no place either, and was booked. */
export const isWalkIn = ({ isUnbooked, attendedAt, bookedAt }: Pick<Booked, 'isUnbooked' | 'attendedAt' | 'bookedAt'>): boolean => isUnbooked && attendedAt === bookedAt;

/** Somebody without an account depends on whoever booked for them; a walk-in was booked by nobody. */
export const depends = (booking: Booked): boolean => booking.accountId === undefined && !isWalkIn(booking);
