/** When the session of this page ends, in milliseconds of the browser's clock. */
export type Ends = { idleAt: number; endAt: number };
export type Phase = 'well' | 'soon' | 'over';

export const warnMs = 120_000;

export const endsFrom = (now: number, idleSeconds: number, endSeconds: number): Ends => ({ idleAt: now + idleSeconds * 1000, endAt: now + endSeconds * 1000 });

export const endOf = (ends: Ends): number => Math.min(ends.idleAt, ends.endAt);

export const phaseOf = (ends: Ends, now: number): Phase => {
  const left = endOf(ends) - now;
  if (left <= 0) return 'over';
  return left <= warnMs ? 'soon' : 'well';
};

/** Twelve hours are over for everybody: staying signed in is no longer offered. */
export const mayStay = (ends: Ends): boolean => ends.endAt - ends.idleAt > 60_000;

/** "2 minutes", "1 minute", "less than a minute": said at these steps only, so that nobody is interrupted every second. */
export const leftInWords = (ends: Ends, now: number): string => {
  const minutes = Math.ceil((endOf(ends) - now - 1000) / 60_000);
  const seconds = (endOf(ends) - now) / 1000;
  if (seconds <= 30) return 'less than a minute';
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
};
