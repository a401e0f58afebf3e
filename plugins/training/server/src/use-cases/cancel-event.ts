import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import type { Places } from '../store/record';
import type { Now, TrainingNeeds } from './needs';
import { tell } from './tell';

/** The event does not take place: everybody who is booked, waits or was offered a place is told, and nobody is charged. */
export const cancelEvent = async (needs: TrainingNeeds, { id }: Pick<Places, 'id'>, reason: string, now: Now): Promise<Result<undefined>> => {
  const before = await needs.places.hold(id);
  if (before.startsAt <= now.at) return refuse('wrong-state');
  if (!(await needs.places.cancel(id, now.at, reason))) return refuse('changed-meanwhile');
  const places = await needs.places.hold(id);
  for (const booking of await needs.bookings.ofEvent(id, ['booked', 'waiting', 'offered'])) {
    if (!(await needs.bookings.move(booking, 'cancelled', { at: now.at }))) return refuse('changed-meanwhile');
    await needs.places.count(id, booking.state, 'cancelled');
    await tell(needs, { booking: { ...booking, state: 'cancelled', version: booking.version + 1 }, places }, 'event-cancelled', now, { reason });
  }
  return ok(undefined);
};
