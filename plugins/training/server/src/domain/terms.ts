import { addWorkingDays, formatDay } from '@virtual-school/portal-kit';
import type { BookingState } from './booking-life';

/** What was agreed when the place was booked: later changes of the event do not make a booking dearer. Docs: docs/rules/training.md. */
export type CostRule = 'free' | 'by-agreement' | 'priced';
export type Terms = {
  costRule: CostRule;
  /** Pence for one person; 0 where it is free. */
  pricePence: number;
  /** Working days before the first day up to which cancelling costs nothing. */
  cancellationDays: number;
  /** The day on which the event was moved after this place was booked. */
  movedOn?: string;
};

/** Working days after an event was moved in which whoever had booked it cancels without charge: the new day may not suit them. Rule 6 of docs/rules/training.md. */
export const movedFreeDays = 5;

/** The last day on which cancelling is free; never after the first day of the event. */
export const freeUntil = (startsOn: string, { cancellationDays, movedOn }: Pick<Terms, 'cancellationDays' | 'movedOn'>): string => {
  const usual = addWorkingDays(startsOn, -cancellationDays);
  const afterMove = movedOn === undefined ? usual : addWorkingDays(movedOn, movedFreeDays);
  const longer = afterMove > usual ? afterMove : usual;
  return longer < startsOn ? longer : startsOn;
};

/** Only a place that was promised can be given back late; waiting and an open offer never are. */
export const isLateCancellation = (state: BookingState, startsOn: string, terms: Terms, today: string): boolean => state === 'booked' && today > freeUntil(startsOn, terms);

export const pounds = (pence: number): string => `£${pence % 100 === 0 ? String(pence / 100) : (pence / 100).toFixed(2)}`;

/** What one place costs, in a sentence. */
export const costInWords = ({ costRule, pricePence }: Pick<Terms, 'costRule' | 'pricePence'>, note?: string): string => {
  if (costRule === 'free') return 'Free';
  const price = `${pounds(pricePence)} for each person`;
  const words = costRule === 'priced' ? price : `Free for schools with a service agreement, otherwise ${price}`;
  return note ? `${words}. ${note}` : words;
};

/** The terms for giving a place back, as they are shown before booking and before cancelling. */
export const cancellationInWords = (startsOn: string, terms: Terms, note?: string): string => {
  const until = `You can cancel free of charge until ${formatDay(freeUntil(startsOn, terms))}.`;
  const after = terms.costRule === 'free' || terms.pricePence === 0 ? 'After that, tell us all the same: somebody may be waiting for the place.' : `After that the place may be charged (${pounds(terms.pricePence)}). You can give it to a colleague at any time.`;
  return [until, after, note].filter(Boolean).join(' ');
};

export type ChargeReason = 'attended' | 'did not attend' | 'cancelled late';
/** What a booking may cost, and why; undefined where nothing is owed. An event that is called off costs nobody anything, not even whoever had cancelled late before. */
export const chargeOf = (booking: { state: BookingState; isLate: boolean; terms: Terms }, isCalledOff = false): { pence: number; because: ChargeReason } | undefined => {
  const { state, isLate, terms } = booking;
  if (isCalledOff || terms.costRule === 'free' || terms.pricePence === 0) return undefined;
  const because = state === 'attended' ? 'attended' : state === 'absent' ? 'did not attend' : state === 'cancelled' && isLate ? 'cancelled late' : undefined;
  return because && { pence: terms.pricePence, because };
};
