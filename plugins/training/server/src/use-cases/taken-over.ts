import { urnsOf, type Actor } from '@virtual-school/portal-kit';
import { schoolReaders, schoolRoles } from '../domain/people';
import type { Booking } from '../store/record';
import type { TrainingNeeds } from './needs';

type Accounts = Pick<TrainingNeeds, 'accounts'>;

/** Who holds a role at the school today. */
const stillAt = async ({ accounts }: Accounts, urn: string): Promise<ReadonlySet<number>> => new Set((await Promise.all(schoolRoles.map((role) => accounts.holding(role, { urn })))).flat().map(({ id }) => id));

/** Somebody without an account depends on whoever booked for them; a walk-in was booked by nobody. */
const depends = ({ accountId, isUnbooked }: Booking): boolean => accountId === undefined && !isUnbooked;

/**
 * Of these bookings, those that the head teacher and the designated teachers of the school act for because whoever booked
 * has left it: otherwise nobody there could accept an offer, pass the place on or cancel. Rule 13 of docs/rules/training.md.
 */
export const takenOver = async (needs: Accounts, actor: Actor, bookings: readonly Booking[]): Promise<ReadonlySet<string>> => {
  const own = urnsOf(actor, ...schoolReaders);
  const asked = bookings.filter((booking) => depends(booking) && booking.urn !== undefined && own.includes(booking.urn));
  const staff = new Map(await Promise.all([...new Set(asked.flatMap(({ urn }) => urn ?? []))].map(async (urn) => [urn, await stillAt(needs, urn)] as const)));
  return new Set(asked.filter(({ urn = '', bookedBy }) => !staff.get(urn)?.has(bookedBy)).map(({ publicId }) => publicId));
};
