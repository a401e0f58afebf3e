import type { Figures, Told } from './figures';
import { shownFigures, steadyFigures, type AsOf } from './steady-figures';

const told = (suspensions = 0): Told => ({ suspensions, exclusions: 0, risks: 0, partTimeTimetables: 0, absences: 0 });
type Facts = Figures & { day: string; asOf?: AsOf };
const facts = (day: string, change: Partial<Figures> = {}): Facts => ({
  day, pupils: { lookedAfter: 12 }, plans: { term: 'Autumn 2026', plans: 12, due: 0, onTime: 0 }, premium: { askedPence: 0, agreedPence: 0, asking: 0, agreed: 0, short: 0 }, told: { times: told(), pupils: told() }, ...change,
});
const [first, second, third] = ['2026-11-04', '2027-01-20', '2027-05-12'];
const roll = (day: string, lookedAfter: number) => facts(day, { pupils: { lookedAfter }, plans: { term: 'Autumn 2026', plans: 0, due: 0, onTime: 0 } });
/** What each report of a year shows, one after the other. */
const year = (...reports: readonly Facts[]): Facts[] =>
  reports.reduce<Facts[]>((issued, each) => [...issued, steadyFigures(each, issued.map(shownFigures))], []);

test('nine on roll, then ten: the second report says nine, and of which day', () => {
  expect(year(roll(first, 9), roll(second, 10)).map(({ pupils, asOf }) => [pupils.lookedAfter, asOf?.pupils])).toEqual([[9, undefined], [9, first]]);
});

test('nine, then fourteen: five came, which may be read', () => {
  expect(year(roll(first, 9), roll(second, 14)).map(({ pupils }) => pupils.lookedAfter)).toEqual([9, 14]);
});

test('each report is held against all of the year, not the last alone', () => {
  expect(year(roll(first, 9), roll(second, 14), roll(third, 8)).map(({ pupils, asOf }) => [pupils.lookedAfter, asOf?.pupils])).toEqual([[9, undefined], [14, undefined], [9, first]]);
});

test('a report that shows nothing lets the one after it not forget the one before', () => {
  expect(year(roll(first, 9), roll(second, 3), roll(third, 10)).map(({ pupils, asOf }) => [pupils.lookedAfter, asOf?.pupils])).toEqual([[9, undefined], [3, undefined], [9, first]]);
});

test('nought is not said again once there are three', () => {
  const [, later] = year(roll(first, 0), roll(second, 3));
  expect(later?.asOf).toBeUndefined();
  expect(later && shownFigures(later).pupils).toBeUndefined();
});

test('one more school part in time is not read from two shares', () => {
  const plans = (onTime: number): Partial<Figures> => ({ plans: { term: 'Autumn 2026', plans: 12, due: 12, onTime } });
  expect(year(facts(first, plans(6)), facts(second, plans(7)))[1]).toMatchObject({ plans: { onTime: 6 }, asOf: { plans: first } });
});

test('an amount is shown anew when five more ask, not when one asks for more', () => {
  const premium = (asking: number, askedPence: number): Partial<Figures> => ({ premium: { askedPence, agreedPence: 0, asking, agreed: 0, short: asking } });
  expect(year(facts(first, premium(6, 60_000)), facts(second, premium(6, 70_000)))[1]).toMatchObject({ premium: { askedPence: 60_000 }, asOf: { premium: first } });
  expect(year(facts(first, premium(6, 60_000)), facts(second, premium(11, 110_000)))[1]?.premium.askedPence).toBe(110_000);
});

test('five suspensions more may all be of one pupil: they are shown when five pupils more had one', () => {
  const more = (times: number, pupils: number): Partial<Figures> => ({ pupils: { lookedAfter: 20 }, told: { times: told(times), pupils: told(pupils) } });
  expect(year(facts(first, more(6, 6)), facts(second, more(11, 6)))[1]).toMatchObject({ told: { times: { suspensions: 6 } }, asOf: { told: first } });
  expect(year(facts(first, more(6, 6)), facts(second, more(11, 11)))[1]?.told.times.suspensions).toBe(11);
});
