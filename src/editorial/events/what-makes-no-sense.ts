import { londonDay } from '@virtual-school/portal-kit';

export type EventSession = { starts_at: string; ends_at: string };
/** A training event as an editor wrote it. */
export type WrittenEvent = {
  sessions: readonly EventSession[]; booking_closes_on?: string | null;
  cost_rule?: string | null; price_pence?: number | null;
  authority_code?: string | null; cancelled?: boolean | null;
};

/** `isKnown`: the portal has an authority of this code, or none was named. `wasCalledOff`: as it is published now. */
type Around = { isKnown: boolean; wasCalledOff: boolean; today: string };
type Rule = (event: WrittenEvent, around: Around) => string | undefined;

const at = (instant: string): number => Date.parse(instant);

const endsTooEarly: Rule = ({ sessions }) => {
  const place = sessions.findIndex(({ starts_at, ends_at }) => at(ends_at) <= at(starts_at));
  return place < 0 ? undefined : `Date ${place + 1} ends before it begins. Correct its start or its end.`;
};

const beginsTooEarly: Rule = ({ sessions }) => {
  const place = sessions.findIndex(({ starts_at }, each) => each > 0 && at(starts_at) < at(sessions[each - 1]?.ends_at ?? starts_at));
  return place < 0 ? undefined : `Date ${place + 1} begins before date ${place} has ended. Put the dates in order, without overlaps.`;
};

const closesTooLate: Rule = ({ sessions: [first], booking_closes_on: on }) =>
  first && on && on > londonDay(first.starts_at) ? '“Book by” is after the day on which the event begins. Choose that day or an earlier one.' : undefined;

const hasNoPrice: Rule = ({ cost_rule: rule, price_pence: pence }) =>
  rule !== 'free' && !pence ? 'This event costs something, but its price is missing. Write the price in pence, or choose “free”.' : undefined;

const isNobodys: Rule = ({ authority_code: code }, { isKnown }) =>
  isKnown ? undefined : `No authority of this portal has the code “${code ?? ''}”. Correct the code, or leave it empty for your own.`;

const isCalledOffTooLate: Rule = ({ sessions: [first] }, { wasCalledOff, today }) =>
  !wasCalledOff && first && londonDay(first.starts_at) < today ? 'This event has begun, so it can no longer be called off. Take away the dates that will not take place: everybody is told.' : undefined;

const rules: readonly Rule[] = [endsTooEarly, beginsTooEarly, closesTooLate, hasNoPrice, isNobodys];

/**
 * Why this event cannot be published, in one sentence to its editor; undefined when nothing is wrong.
 *
 * An event that will not take place is let through, unless it has begun: nobody has to put in order what they call off.
 */
export const whatMakesNoSense = (event: WrittenEvent, around: Around): string | undefined =>
  (event.cancelled ? [isCalledOffTooLate] : rules).map((rule) => rule(event, around)).find((sentence) => sentence !== undefined);
