import { ok, refuse, type Result } from '@virtual-school/portal-kit';

/**
 * The life of one person's booking: where it is, what may happen next, where that leads, and who may do it.
 * The only place that says so; docs/states/training.md is generated from it. Source: docs/rules/training.md.
 */
export type BookingState = 'booked' | 'waiting' | 'offered' | 'attended' | 'absent' | 'cancelled' | 'lapsed' | 'removed';
export type BookingMove = 'offer' | 'accept' | 'lapse' | 'give' | 'swap' | 'cancel' | 'tick' | 'untick' | 'remove' | 'miss';

/** holder: who comes, or who booked for them; organiser: the Virtual School that runs the event; portal: the clock. */
export type Mover = 'holder' | 'organiser' | 'portal';
export type Step = { to: BookingState; by: readonly Mover[]; when?: string };

const cancel: Step = { to: 'cancelled', by: ['holder', 'organiser'], when: 'the event has not started' };
const give: Step = { to: 'booked', by: ['organiser'], when: 'the event has not started; beyond the places if need be' };
const drop: Step = { to: 'lapsed', by: ['organiser'], when: 'the register is closed' };
const tick: Step = { to: 'attended', by: ['organiser'], when: 'on the day or later' };

export const bookingLife: Record<BookingState, Partial<Record<BookingMove, Step>>> = {
  booked: {
    swap: { to: 'booked', by: ['holder', 'organiser'], when: 'the event has not started' },
    cancel,
    tick,
    miss: { to: 'absent', by: ['organiser'], when: 'the register is closed' },
  },
  waiting: {
    offer: { to: 'offered', by: ['portal'], when: 'a place is free and nobody waits longer' },
    give,
    cancel,
    tick,
    miss: drop,
  },
  offered: {
    accept: { to: 'booked', by: ['holder'], when: 'the offer still stands' },
    lapse: { to: 'lapsed', by: ['portal'], when: 'nobody answered in time' },
    give,
    cancel,
    tick,
    miss: drop,
  },
  attended: {
    untick: { to: 'booked', by: ['organiser'], when: 'the register is open' },
    remove: { to: 'removed', by: ['organiser'], when: 'the register is open; somebody who had no place and was ticked by mistake' },
  },
  absent: { tick },
  cancelled: {},
  lapsed: {},
  removed: {},
};

/** What the event says about the moment: a move may be right in itself and come too early or too late. */
export type Moment = { hasStarted: boolean; isOnTheDay: boolean; isRegisterClosed: boolean; hasOfferEnded?: boolean };

const fits: Record<BookingMove, (moment: Moment) => boolean> = {
  offer: ({ hasStarted }) => !hasStarted,
  accept: ({ hasOfferEnded, hasStarted }) => !hasOfferEnded && !hasStarted,
  lapse: ({ hasOfferEnded }) => hasOfferEnded === true,
  give: ({ hasStarted }) => !hasStarted,
  swap: ({ hasStarted }) => !hasStarted,
  cancel: ({ hasStarted }) => !hasStarted,
  tick: ({ isOnTheDay }) => isOnTheDay,
  untick: ({ isRegisterClosed }) => !isRegisterClosed,
  remove: ({ isRegisterClosed }) => !isRegisterClosed,
  miss: () => true,
};

/** Where the move leads, or why not: wrong-state when it is too early, too late or no move of this state; not-yours when it is somebody else's. */
export const decideMove = (state: BookingState, move: BookingMove, movers: readonly Mover[], moment: Moment): Result<BookingState> => {
  const step = bookingLife[state][move];
  if (!step || !fits[move](moment)) return refuse('wrong-state');
  return step.by.some((each) => movers.includes(each)) ? ok(step.to) : refuse('not-yours');
};

/** Counts against the capacity. An offer holds its place, so that two people are never offered the same one. */
export const holdsPlace = (state: BookingState): boolean => ['booked', 'offered', 'attended', 'absent'].includes(state);
/** Whoever books now waits: no place is free, or somebody waits for the next. */
export const isFull = ({ capacity, taken, waiting }: { capacity: number; taken: number; waiting: number }): boolean => taken >= capacity || waiting > 0;
/** May join online: who is booked, and who was ticked on the first of several dates. Rule 10 of docs/rules/training.md. */
export const mayJoin = (state: BookingState): boolean => state === 'booked' || state === 'attended';
/** While a booking is alive the same person has no second one. */
export const isLive = (state: BookingState): boolean => !['cancelled', 'lapsed', 'removed'].includes(state);
/** Had no place when they were ticked: came without booking, or from the waiting list. */
export const isUnbooked = (before: BookingState): boolean => before === 'waiting' || before === 'offered';
export const isAhead = (state: BookingState): boolean => ['booked', 'offered', 'waiting'].includes(state);

/** What giving up a booking is called, by what it is. */
export const cancelWords = (state: BookingState): { press: string; ask: string } => {
  if (state === 'offered') return { press: 'Give up the offer', ask: 'Give up the offer?' };
  return state === 'waiting' ? { press: 'Leave the waiting list', ask: 'Leave the waiting list?' } : { press: 'Cancel the booking', ask: 'Cancel this booking?' };
};

export const stateTitle: Record<BookingState, string> = { booked: 'Booked', waiting: 'Waiting list', offered: 'A place is offered', attended: 'Attended', absent: 'Did not attend', cancelled: 'Cancelled', lapsed: 'Offer ended', removed: 'Taken off the register' };
