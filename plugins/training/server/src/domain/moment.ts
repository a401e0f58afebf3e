import { addDays, londonDay } from '@virtual-school/portal-kit';
import type { Moment } from './booking-life';

const dayLength = 86_400_000;
const daysBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / dayLength);

/** The instant it is for events and offers: the clock's, moved by as many days as a demonstration's day is moved. ISO text in UTC. */
export const momentOf = (now: Date, today: string): string => new Date(now.getTime() + daysBetween(londonDay(now), today) * dayLength).toISOString();

/** From today to that day; negative when it is past. */
export const daysUntil = (day: string, today: string): number => daysBetween(today, day);

/** Until when an offer stands: so many hours, at most until the event starts. */
export const offerUntil = (at: string, hours: number, startsAt: string): string => {
  const end = new Date(Date.parse(at) + hours * 3_600_000).toISOString();
  return end < startsAt ? end : startsAt;
};

export type Times = { startsAt: string; startsOn: string; registerClosedAt?: string };

/** Registers open on the day itself: a list that is ticked a week ahead says nothing. */
export const momentIn = ({ startsAt, startsOn, registerClosedAt }: Times, at: string, today: string, offeredUntil?: string): Moment => ({
  hasStarted: startsAt <= at,
  isOnTheDay: startsOn <= today,
  isRegisterClosed: registerClosedAt !== undefined,
  hasOfferEnded: offeredUntil !== undefined && offeredUntil <= at,
});

/** A course of several dates is over on its last day: only then is it known who did not come. Rule 9 of docs/rules/training.md. */
export const mayCloseRegister = ({ endsOn }: { endsOn: string }, today: string): boolean => endsOn <= today;

/** The last day on which a place can be booked: the editor's, else the day of the event; never after it. */
export const isOpenForBooking = (event: Times & { closesOn?: string; cancelledAt?: string }, at: string, today: string): boolean =>
  event.cancelledAt === undefined && event.startsAt > at && (event.closesOn === undefined || today <= event.closesOn);

/** The day n days before, as reminders count. */
export const dayBefore = (day: string, days: number): string => addDays(day, -days);
