const minute = 60_000;

/** When a file is looked at again that the scanner could not judge: a minute, then twice as long each time, at most half an hour. It never gives up. */
export const checkAgain = (attempts: number, now: Date): string => new Date(now.getTime() + Math.min(minute * 2 ** Math.min(attempts, 10), 30 * minute)).toISOString();
