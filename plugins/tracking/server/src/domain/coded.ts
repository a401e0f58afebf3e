/** A code of a national list. `from` and `until`: first and last day on which it may be chosen; no `from`, no day is known yet. */
export type Coded = { code: string; text: string; from?: string; until?: string };

/** The codes that may be chosen for something that begins on that day. A code whose first day nobody has confirmed is none of them. */
export const offeredOn = (codes: readonly Coded[], day: string): Coded[] =>
  codes.filter(({ from, until }) => from !== undefined && from <= day && (until === undefined || day <= until));

/** At most this many reasons belong to one event: census guidance since 2020/21, to be checked by a person (docs/rules/tell-us.md). */
export const mostReasons = 3;
