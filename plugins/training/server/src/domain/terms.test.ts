import { cancellationInWords, chargeOf, costInWords, freeUntil, isLateCancellation, pounds, type CostRule } from './terms';
import type { BookingState } from './booking-life';

const priced = { costRule: 'priced', pricePence: 4500, cancellationDays: 5 } as const;
const free = { costRule: 'free', pricePence: 0, cancellationDays: 5 } as const;
const friday = '2026-11-20';

test('five working days before a Friday is the Friday before, and bank holidays do not count', () => {
  expect(freeUntil(friday, priced)).toBe('2026-11-13');
  expect(freeUntil('2026-12-29', priced)).toBe('2026-12-18');
});

test.each<[string, BookingState, string, boolean]>([
  ['on the last free day', 'booked', '2026-11-13', false],
  ['the day after', 'booked', '2026-11-14', true],
  ['on the day itself', 'booked', friday, true],
  ['from the waiting list', 'waiting', friday, false],
  ['an offer that is given up', 'offered', friday, false],
])('cancelling %s', (_name, state, today, isLate) => {
  expect(isLateCancellation(state, friday, priced, today)).toBe(isLate);
});

test.each<[BookingState, boolean, CostRule, string | undefined]>([
  ['attended', false, 'priced', 'attended'],
  ['absent', false, 'priced', 'did not attend'],
  ['cancelled', true, 'priced', 'cancelled late'],
  ['cancelled', false, 'priced', undefined],
  ['booked', false, 'priced', undefined],
  ['lapsed', false, 'priced', undefined],
  ['attended', false, 'by-agreement', 'attended'],
  ['absent', true, 'free', undefined],
])('a place that is %s (late: %s), %s: %s', (state, isLate, costRule, because) => {
  expect(chargeOf({ state, isLate, terms: { ...priced, costRule } })?.because).toBe(because);
});

test('nothing is charged for an event that was called off, not even a cancellation that was late before', () => {
  expect(chargeOf({ state: 'cancelled', isLate: true, terms: priced }, true)).toBeUndefined();
});

test.each<[string, string, string]>([
  ['long before: its usual day is the later one', '2026-11-02', '2026-11-13'],
  ['eight days before, to an earlier day', '2026-11-12', '2026-11-19'],
  ['the day before: until the day itself, not longer', '2026-11-19', friday],
])('whoever had booked before the event was moved cancels free of charge: moved %s', (_name, movedOn, expected) => {
  expect(freeUntil(friday, { ...priced, movedOn })).toBe(expected);
  expect([isLateCancellation('booked', friday, { ...priced, movedOn }, expected), isLateCancellation('booked', friday, priced, '2026-11-16')]).toEqual([false, true]);
});

test('nothing is charged where the price is nothing', () => {
  expect(chargeOf({ state: 'attended', isLate: false, terms: { ...priced, pricePence: 0 } })).toBeUndefined();
});

test('costs and terms are said in words', () => {
  expect([pounds(4500), pounds(4550)]).toEqual(['£45', '£45.50']);
  expect(costInWords(free)).toBe('Free');
  expect(costInWords({ costRule: 'by-agreement', pricePence: 12_000 }, 'Ask your bursar.')).toBe('Free for schools with a service agreement, otherwise £120 for each person. Ask your bursar.');
  expect(cancellationInWords(friday, priced)).toContain('until 13 November 2026');
  expect(cancellationInWords(friday, priced)).toContain('£45');
  expect(cancellationInWords(friday, free)).not.toContain('£');
});
