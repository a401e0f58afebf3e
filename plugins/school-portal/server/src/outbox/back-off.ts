const minute = 60_000;
export const maxAttempts = 12;

/** When to try again after the n-th failure: a minute, then twice as long each time, at most six hours. */
export const nextTry = (attempts: number, now: Date): string =>
  new Date(now.getTime() + Math.min(minute * 2 ** Math.max(0, attempts - 1), 360 * minute)).toISOString();
