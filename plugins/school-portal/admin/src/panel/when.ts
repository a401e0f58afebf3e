const words = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Europe/London' });

/** An instant as people in England say it. */
export const when = (instant: string): string => words.format(new Date(instant));
