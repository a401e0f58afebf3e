import { ok, refuse, type Actor, type Problem, type Result } from '@virtual-school/portal-kit';
import { isOpenForBooking } from '../domain/moment';
import type { Places } from '../store/record';
import { runs } from './find-booking';
import type { Now, TrainingNeeds } from './needs';
import { tell } from './tell';
import { colleagueOf, schoolFor, schoolNamed, themselves, type Colleague } from './who-comes';

export type Order = { urn: string; colleague?: Colleague };
/** Enough for a school; more is arranged with whoever runs the event. */
export const mostPerPerson = 10;

const wrong = (field: string, message: string) => refuse('invalid', [{ field, message }] satisfies Problem[]);

/** One place for one person, or a number on the waiting list: which of the two is decided by one update of the database. */
export const bookPlace = async (needs: TrainingNeeds, actor: Actor, places: Places, { urn, colleague }: Order, now: Now): Promise<Result<{ booking: string }>> => {
  if (!isOpenForBooking({ ...places, closesOn: places.details.closesOn }, now.at, now.today)) return refuse('wrong-state');
  const mayNameAny = colleague !== undefined && runs(actor, places); // they book for whoever rings up
  const school = mayNameAny ? await schoolNamed(needs, urn) : schoolFor(actor, urn);
  if (!school.ok) return school;
  const person = colleague ? await colleagueOf(needs, colleague, { actor, urn: school.value, runs: runs(actor, places) }) : await themselves(needs, actor, school.value);

  const claim = await needs.places.claim(places.id); // first: it holds off everybody else who books this event
  if (!claim) return refuse('wrong-state');
  if (await needs.bookings.isBookedFor(places.id, person.liveKey)) return wrong('who', colleague ? 'This person is on the list of this event already' : 'You are on the list of this event already');
  if ((await needs.bookings.madeBy(places.id, actor.accountId)) >= mostPerPerson) return wrong('who', `You have booked ${mostPerPerson} places. Ask the Virtual School if more people want to come.`);

  const { costRule, pricePence, cancellationDays } = places.details;
  const booking = await needs.bookings.make({ places, person, state: claim.isBooked ? 'booked' : 'waiting', ...(!claim.isBooked && { position: claim.position }), terms: { costRule, pricePence, cancellationDays }, bookedBy: actor.accountId, at: now.at });
  if (!booking) return refuse('changed-meanwhile');
  await tell(needs, { booking, places }, claim.isBooked ? 'booked' : 'waiting', now);
  return ok({ booking: booking.publicId });
};
