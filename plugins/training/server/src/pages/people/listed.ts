import { roleTitle } from '../../domain/people';
import type { Booking } from '../../store/record';
import type { TrainingNeeds } from '../../use-cases/needs';

export type ListedPerson = { booking: Booking; role: string; schoolName?: string };

/** Everybody of an event by name, with school and role in words. */
export const listPeople = async ({ bookings, schools }: Pick<TrainingNeeds, 'bookings' | 'schools'>, placesId: number): Promise<ListedPerson[]> => {
  const all = await bookings.ofEvent(placesId);
  const known = await schools.findMany(all.flatMap(({ urn }) => (urn ? [urn] : [])));
  return all
    .map((booking) => ({ booking, role: roleTitle[booking.role] ?? booking.role, ...(booking.urn && { schoolName: known.get(booking.urn)?.name }) }))
    .sort((a, b) => a.booking.name.localeCompare(b.booking.name, 'en-GB'));
};
