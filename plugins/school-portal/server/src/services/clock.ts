import type { Clock } from '../contract';

const londonDay = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit', day: '2-digit' });

/** DEMO_TODAY (yyyy-mm-dd) holds the day still for deadlines; sessions, codes and audit always use the real instant. */
export const clock = (): Clock => ({
  now: () => new Date(),
  today: () => process.env.DEMO_TODAY ?? londonDay.format(new Date()),
});
