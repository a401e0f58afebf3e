const minute = 60_000;
const patience = 3 * 24 * 60 * minute;

/** When to try again after the n-th failure: a minute, then twice as long each time, at most six hours. */
export const nextTry = (attempts: number, now: Date): string =>
  new Date(now.getTime() + Math.min(minute * 2 ** Math.max(0, attempts - 1), 360 * minute)).toISOString();

/** After three days what an event asked for is given up: a mail server may be away over a weekend. */
export const isGivenUp = (event: { at: string }, now: Date): boolean => now.getTime() - Date.parse(event.at) >= patience;
