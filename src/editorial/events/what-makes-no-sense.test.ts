import { whatMakesNoSense, type WrittenEvent } from './what-makes-no-sense';

const on = (day: string, from = '09:30', until = '12:00') => ({ starts_at: `${day}T${from}:00.000Z`, ends_at: `${day}T${until}:00.000Z` });
const anEvent = (more: Partial<WrittenEvent> = {}): WrittenEvent => ({ sessions: [on('2026-11-12'), on('2026-11-19')], cost_rule: 'free', ...more });
const known = { isKnown: true, wasCalledOff: false, today: '2026-11-04' };

test.each<[string, Partial<WrittenEvent>]>([
  ['free, on two days', {}],
  ['booked until the day itself', { booking_closes_on: '2026-11-12' }],
  ['with a price', { cost_rule: 'priced', price_pence: 4500 }],
  ['in two parts of one day, one right after the other', { sessions: [on('2026-11-12', '09:00', '12:00'), on('2026-11-12', '12:00', '15:00')] }],
  ['that begins before midnight in UTC and on the next day in London', { sessions: [on('2026-07-01', '23:30', '23:45')], booking_closes_on: '2026-07-02' }],
  ['that was called off, whatever else is wrong with it', { cancelled: true, cost_rule: 'priced', sessions: [on('2026-11-12', '12:00', '09:30')] }],
])('an event %s makes sense', (_what, more) => {
  expect(whatMakesNoSense(anEvent(more), known)).toBeUndefined();
});

test.each<[string, Partial<WrittenEvent>, string]>([
  ['ends before it begins', { sessions: [on('2026-11-12'), on('2026-11-19', '12:00', '09:30')] }, 'Date 2 ends before it begins.'],
  ['ends when it begins', { sessions: [on('2026-11-12', '09:30', '09:30')] }, 'Date 1 ends before it begins.'],
  ['has its dates in another order', { sessions: [on('2026-11-19'), on('2026-11-12')] }, 'Date 2 begins before date 1 has ended.'],
  ['has dates that overlap', { sessions: [on('2026-11-12', '09:30', '12:00'), on('2026-11-12', '11:00', '15:00')] }, 'Date 2 begins before date 1 has ended.'],
  ['can be booked after it began', { booking_closes_on: '2026-11-13' }, '“Book by” is after the day'],
  ['has a price that nobody wrote', { cost_rule: 'priced' }, 'its price is missing'],
  ['costs nothing for those who pay', { cost_rule: 'by-agreement', price_pence: 0 }, 'its price is missing'],
])('an event that %s is refused', (_what, more, sentence) => {
  expect(whatMakesNoSense(anEvent(more), known)).toContain(sentence);
});

test('an event of an authority that the portal does not have is refused', () => {
  expect(whatMakesNoSense(anEvent({ authority_code: '999' }), { ...known, isKnown: false })).toBe('No authority of this portal has the code “999”. Correct the code, or leave it empty for your own.');
});

test.each<[string, string, boolean, boolean]>([
  ['before its first date', '2026-11-11', false, false], ['on the morning of its first date', '2026-11-12', false, false],
  ['after its first date', '2026-11-13', false, true], ['long ago, and published again', '2026-11-13', true, false],
])('an event called off %s', (_when, today, wasCalledOff, isRefused) => {
  expect(whatMakesNoSense(anEvent({ cancelled: true }), { isKnown: true, wasCalledOff, today }) !== undefined).toBe(isRefused);
});
