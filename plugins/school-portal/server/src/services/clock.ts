import type { Clock } from '../contract';

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

const hour = 3_600_000;
let known = { hour: Number.NaN, day: '' };

/** The day in London begins with an hour, in winter and in summer; asking the calendar takes as long as a query. */
const dayOf = (instant: number): string => {
  const current = Math.floor(instant / hour);
  if (known.hour !== current) known = { hour: current, day: londonDay.format(instant) };
  return known.day;
};

/** DEMO_TODAY (yyyy-mm-dd) holds the day still for deadlines; sessions, codes and audit always use the real instant. */
export const clock = (): Clock => ({
  now: () => new Date(),
  today: () => process.env.DEMO_TODAY ?? dayOf(Date.now()),
});
