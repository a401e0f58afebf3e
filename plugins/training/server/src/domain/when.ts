import { formatDay, formatTime, londonDay } from '@virtual-school/portal-kit';

/** One date of an event; instants as ISO text in UTC. */
export type Session = { startsAt: string; endsAt: string };

export const isSameSessions = (before: readonly Session[], after: readonly Session[]): boolean =>
  before.length === after.length && before.every(({ startsAt, endsAt }, at) => startsAt === after[at]?.startsAt && endsAt === after[at]?.endsAt);

/** When three dates become two, a calendar still holds the third: by its number, behind those that are left. `dropped`: what had gone before. */
export const droppedDates = (before: readonly Session[], dropped: readonly Session[], after: readonly Session[]): Session[] => [...before, ...dropped].slice(after.length);

/** '4 November 2026, 9:30 to 12:00', in London time. */
export const sessionInWords = ({ startsAt, endsAt }: Session): string => {
  const [first, last] = [londonDay(startsAt), londonDay(endsAt)];
  return first === last ? `${formatDay(first)}, ${formatTime(startsAt)} to ${formatTime(endsAt)}` : `${formatDay(first)}, ${formatTime(startsAt)} to ${formatDay(last)}, ${formatTime(endsAt)}`;
};

export const sessionsInWords = (sessions: readonly Session[]): string[] => sessions.map(sessionInWords);

/** '2 hours 30 minutes' of all dates together. */
export const lengthInWords = (sessions: readonly Session[]): string => {
  const minutes = Math.round(sessions.reduce((sum, each) => sum + Date.parse(each.endsAt) - Date.parse(each.startsAt), 0) / 60_000);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours > 0 && `${hours} hour${hours === 1 ? '' : 's'}`, rest > 0 && `${rest} minute${rest === 1 ? '' : 's'}`].filter(Boolean).join(' ');
};
