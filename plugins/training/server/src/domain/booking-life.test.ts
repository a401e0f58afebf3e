import { bookingLife, cancelWords, decideMove, holdsPlace, isLive, type BookingMove, type BookingState, type Moment, type Mover } from './booking-life';

const before: Moment = { hasStarted: false, isOnTheDay: false, isRegisterClosed: false };
const morning: Moment = { ...before, isOnTheDay: true };
const running: Moment = { ...morning, hasStarted: true };
const closed: Moment = { ...running, isRegisterClosed: true };

test.each<[string, BookingState, BookingMove, Mover, Moment, string]>([
  ['somebody cancels a week before', 'booked', 'cancel', 'holder', before, 'cancelled'],
  ['somebody cancels in the morning of the day', 'booked', 'cancel', 'holder', morning, 'cancelled'],
  ['somebody cancels when it has begun', 'booked', 'cancel', 'holder', running, 'wrong-state'],
  ['a place is passed on before the start', 'booked', 'swap', 'holder', morning, 'booked'],
  ['a place is passed on after the start', 'booked', 'swap', 'holder', running, 'wrong-state'],
  ['a place on the waiting list is passed on', 'waiting', 'swap', 'holder', before, 'wrong-state'],
  ['an offer is accepted in time', 'offered', 'accept', 'holder', { ...before, hasOfferEnded: false }, 'booked'],
  ['an offer is accepted too late', 'offered', 'accept', 'holder', { ...before, hasOfferEnded: true }, 'wrong-state'],
  ['an offer is accepted by the organiser in somebody’s name', 'offered', 'accept', 'organiser', before, 'not-yours'],
  ['an offer lapses while it stands', 'offered', 'lapse', 'portal', { ...before, hasOfferEnded: false }, 'wrong-state'],
  ['an offer lapses when its time is over', 'offered', 'lapse', 'portal', { ...before, hasOfferEnded: true }, 'lapsed'],
  ['a place is given out of turn', 'waiting', 'give', 'organiser', before, 'booked'],
  ['somebody gives themselves a place', 'waiting', 'give', 'holder', before, 'not-yours'],
  ['the register is ticked a day early', 'booked', 'tick', 'organiser', before, 'wrong-state'],
  ['the register is ticked on the day', 'booked', 'tick', 'organiser', morning, 'attended'],
  ['somebody ticks themselves', 'booked', 'tick', 'holder', morning, 'not-yours'],
  ['somebody on the waiting list came all the same', 'waiting', 'tick', 'organiser', running, 'attended'],
  ['a tick is taken back', 'attended', 'untick', 'organiser', running, 'booked'],
  ['somebody who walked in and was ticked by mistake is taken off', 'attended', 'remove', 'organiser', running, 'removed'],
  ['and from a closed register', 'attended', 'remove', 'organiser', closed, 'wrong-state'],
  ['a tick is taken back from a closed register', 'attended', 'untick', 'organiser', closed, 'wrong-state'],
  ['somebody forgotten is ticked after it was closed', 'absent', 'tick', 'organiser', closed, 'attended'],
  ['the register is closed without somebody', 'booked', 'miss', 'organiser', closed, 'absent'],
  ['the register is closed over somebody who still waits', 'waiting', 'miss', 'organiser', closed, 'lapsed'],
])('%s', (_name, state, move, mover, moment, expected) => {
  const decided = decideMove(state, move, [mover], moment);
  expect(decided.ok ? decided.value : decided.code).toBe(expected);
});

test('what is over stays over', () => {
  expect([bookingLife.cancelled, bookingLife.lapsed, bookingLife.removed]).toEqual([{}, {}, {}]);
});

test('a place is held by whoever has it, has it on offer, had it or missed it', () => {
  expect((Object.keys(bookingLife) as BookingState[]).filter(holdsPlace)).toEqual(['booked', 'offered', 'attended', 'absent']);
  expect((Object.keys(bookingLife) as BookingState[]).filter((state) => !isLive(state))).toEqual(['cancelled', 'lapsed', 'removed']);
});

test('giving up is called by what is given up', () => {
  expect((['booked', 'waiting', 'offered'] as const).map((state) => cancelWords(state).press)).toEqual(['Cancel the booking', 'Leave the waiting list', 'Give up the offer']);
});
