import { ok, refuse, urnsOf, type Actor, type Problem, type Result } from '@virtual-school/portal-kit';
import { isOpenForBooking } from '../domain/moment';
import { schoolRoles } from '../domain/people';
import type { Places } from '../store/record';
import { runs } from './find-booking';
import type { Now, TrainingNeeds } from './needs';
import { tell } from './tell';
import { anotherSchool, colleagueOf, schoolFor, schoolNamed, themselves, type Colleague } from './who-comes';

/** `school`: one of whoever books, or `anotherSchool`; `urn`: the school that whoever runs the event names for a caller. */
export type Order = { school: string; urn: string; colleague?: Colleague };
/** Enough for a school; more is arranged with whoever runs the event, who books for as many as ring up. */
export const mostPerPerson = 10;

const wrong = (field: string, message: string) => refuse('invalid', [{ field, message }] satisfies Problem[]);

/** Whoever runs the event and has no school, or says that it is another, names one for whoever rings up, or none. */
const schoolOf = (needs: TrainingNeeds, actor: Actor, { school, urn, colleague }: Order, isRun: boolean): Promise<Result<string | undefined>> | Result<string | undefined> => {
  const mayName = colleague !== undefined && isRun && (school === anotherSchool || urnsOf(actor, ...schoolRoles).length === 0);
  return mayName ? schoolNamed(needs, urn) : schoolFor(actor, school);
};

/** One place for one person, or a number on the waiting list: which of the two is decided by one update of the database. */
export const bookPlace = async (needs: TrainingNeeds, actor: Actor, places: Places, order: Order, now: Now): Promise<Result<{ booking: string }>> => {
  if (!isOpenForBooking({ ...places, closesOn: places.details.closesOn }, now.at, now.today)) return refuse('wrong-state');
  const { colleague } = order;
  const isRun = runs(actor, places);
  const school = await schoolOf(needs, actor, order, isRun);
  if (!school.ok) return school;
  const person = colleague ? await colleagueOf(needs, colleague, { actor, urn: school.value, runs: isRun }) : await themselves(needs, actor, school.value);

  const claim = await needs.places.claim(places.id); // first: it holds off everybody else who books this event
  if (!claim) return refuse('wrong-state');
  if (await needs.bookings.isBookedFor(places.id, person.liveKey)) return wrong('who', colleague ? 'This person is on the list of this event already' : 'You are on the list of this event already');
  if (!isRun && (await needs.bookings.madeBy(places.id, actor.accountId)) >= mostPerPerson) return wrong('who', `You have booked ${mostPerPerson} places. Ask the Virtual School if more people want to come.`);

  const { costRule, pricePence, cancellationDays } = places.details;
  const booking = await needs.bookings.make({ places, person, state: claim.isBooked ? 'booked' : 'waiting', ...(!claim.isBooked && { position: claim.position }), terms: { costRule, pricePence, cancellationDays }, bookedBy: actor.accountId, at: now.at });
  if (!booking) return refuse('changed-meanwhile');
  await tell(needs, { booking, places }, claim.isBooked ? 'booked' : 'waiting', now);
  return ok({ booking: booking.publicId });
};
