import { ok, refuse, type Actor, type Result } from '@virtual-school/portal-kit';
import { newPublicId } from '@virtual-school/strapi-plugin-school-portal/api';
import { decideMove, isLive, type BookingMove } from '../domain/booking-life';
import { mayCloseRegister, momentIn } from '../domain/moment';
import { isSamePerson } from '../domain/same-person';
import type { Booking, Places } from '../store/record';
import type { Now, TrainingNeeds } from './needs';
import { colleagueOf, type Colleague } from './who-comes';

/** Public ids of bookings. `was`: those ticked when the page was shown; `here`: those ticked when it was sent. */
export type Ticks = { was: readonly string[]; here: readonly string[] };

/** Of those whose tick this person changed: how many it was saved for, and for whom it could not be (public ids). */
export type Saved = { changed: number; left: readonly string[] };
/** 'before': somebody else had closed it. 'later': there are dates to come. */
export type Closing = 'now' | 'before' | 'later';

/** The event with its register held; refused while the first day has not come. */
const heldOnTheDay = async (needs: TrainingNeeds, placesId: number, now: Now): Promise<Result<Places>> => {
  const places = await needs.places.hold(placesId);
  return places.cancelledAt || places.startsOn > now.today ? refuse('wrong-state') : ok(places);
};

/** Somebody attended and the register says so for good: the certificate is made and other plugins are told. */
const tellAttended = async (needs: TrainingNeeds, places: Places, booking: Booking): Promise<void> => {
  await needs.bookings.giveCode(booking.id, newPublicId());
  const account = booking.accountId === undefined ? undefined : await needs.accounts.find(booking.accountId);
  await needs.outbox.emit('training.attended', { booking: booking.publicId, ...(booking.urn && { urn: booking.urn }), account: account?.publicId ?? null, role: booking.role, event: places.event, topic: places.topic, on: places.endsOn });
};

/** Taking the tick from somebody who had no place takes them off the list: they are not absent, and nothing is charged. */
const moveFor = ({ isUnbooked }: Booking, isHere: boolean): BookingMove => (isHere ? 'tick' : isUnbooked ? 'remove' : 'untick');

const step = async (needs: TrainingNeeds, places: Places, booking: Booking, move: BookingMove, now: Now): Promise<boolean> => {
  const decided = decideMove(booking.state, move, ['organiser'], momentIn(places, now.at, now.today));
  if (!decided.ok || !(await needs.bookings.move(booking, decided.value, { at: now.at }))) return false;
  await needs.places.count(places.id, booking.state, decided.value);
  if (decided.value === 'attended' && places.registerClosedAt) await tellAttended(needs, places, booking);
  return true;
};

/**
 * Only what this person changed is saved: two people with one register each tick their own, and neither takes back what
 * the other ticked. Ticks that are there already are left alone; those that came too late are named in the answer.
 */
export const saveTicks = async (needs: TrainingNeeds, { id }: Pick<Places, 'id'>, { was, here }: Ticks, now: Now): Promise<Result<Saved>> => {
  const held = await heldOnTheDay(needs, id, now);
  if (!held.ok) return held;
  let changed = 0;
  const left: string[] = [];
  for (const booking of await needs.bookings.ofEvent(id)) {
    const [before, after] = [was.includes(booking.publicId), here.includes(booking.publicId)];
    if (before === after) continue;
    if (await step(needs, held.value, booking, moveFor(booking, after), now)) changed += 1;
    else if (after !== (booking.state === 'attended')) left.push(booking.publicId);
  }
  return ok({ changed, left });
};

/**
 * Who is not ticked did not attend; who still waits is told nothing any more. Once, and not before the last date: the
 * certificate names them all. Whoever comes second or too early is told so, and what they ticked is kept.
 */
export const closeRegister = async (needs: TrainingNeeds, { id }: Pick<Places, 'id'>, now: Now): Promise<Result<Closing>> => {
  const held = await heldOnTheDay(needs, id, now);
  if (!held.ok) return held;
  if (!mayCloseRegister(held.value, now.today)) return ok('later');
  if (!(await needs.places.closeRegister(id, now.at))) return ok('before');
  for (const booking of await needs.bookings.ofEvent(id, ['booked', 'offered', 'waiting', 'attended'])) {
    if (booking.state === 'attended') await tellAttended(needs, held.value, booking);
    else await step(needs, held.value, booking, 'miss', now);
  }
  return ok('now');
};

const onRegister = refuse('invalid', [{ field: 'name', message: 'Somebody with this name is on the register already: tick them there. If this is somebody else, add what tells them apart, such as a middle name' }]);

export type WalkIn = Colleague & { urn?: string };

/** Somebody who came without a booking. There is always room for who is in the room. */
export const addWalkIn = async (needs: TrainingNeeds, actor: Actor, { id }: Pick<Places, 'id'>, walkIn: WalkIn, now: Now): Promise<Result<undefined>> => {
  const held = await heldOnTheDay(needs, id, now);
  if (!held.ok) return held;
  const { costRule, pricePence, cancellationDays } = held.value.details;
  const isListed = (await needs.bookings.ofEvent(id)).some((each) => isLive(each.state) && isSamePerson(each, walkIn));
  if (isListed) return onRegister;
  const person = await colleagueOf(needs, walkIn, { actor, urn: walkIn.urn, runs: true });
  const booking = await needs.bookings.make({ places: held.value, person, state: 'attended', terms: { costRule, pricePence, cancellationDays }, bookedBy: actor.accountId, at: now.at });
  if (!booking) return onRegister;
  await needs.places.count(id, undefined, 'attended');
  if (held.value.registerClosedAt) await tellAttended(needs, held.value, booking);
  return ok(undefined);
};
