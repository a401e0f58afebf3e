import type { BookingState } from '../domain/booking-life';
import type { CostRule, Terms } from '../domain/terms';
import type { Session } from '../domain/when';
import type { Material } from './event-directory';

/** What people are told of an event: a change of it is told again, and goes into their calendars. */
export type Told = { title: string; sessions: readonly Session[]; place?: string; onlineLink?: string };
export type Details = { summary: string; audiences: readonly string[]; trainer?: string; closesOn?: string; costRule: CostRule; pricePence: number; agreementNote?: string; cancellationDays: number; cancellationNote?: string; materials: readonly Material[] };

/** One event as the portal keeps it, with its places. `event` is the documentId of the content. */
export type Places = {
  id: number; event: string; authorityId: number; slug: string; title: string; topic: string; startsAt: string; endsAt: string; startsOn: string; endsOn: string;
  capacity: number; taken: number; waiting: number; sequence: number; told: Told; details: Details; isListed: boolean; cancelledAt?: string; cancelledReason?: string; registerClosedAt?: string;
  /** Dates that it has no more, behind those that it has: calendars still hold them under the numbers that follow. */
  dropped: readonly Session[];
};

/** `name` and `email` are sealed in the table. `isUnbooked`: had no place before the tick in the register; `knownOn` is the day on which the person was last told of the event, `remindedOf` the latest date that they were reminded of. `accountId` is there where the person has an account; `bookedBy` is the account that booked. */
export type Booking = {
  id: number; publicId: string; placesId: number; authorityId: number; accountId?: number; name: string; email?: string; role: string; urn?: string; bookedBy: number; bookedAt: string; eventOn: string;
  state: BookingState; position?: number; offeredUntil?: string; version: number; terms: Terms; isLate: boolean; isUnbooked: boolean; endedAt?: string; attendedAt?: string; firstReminderAt?: string; remindedOf?: string; knownOn?: string; evaluatedAt?: string;
  certificateCode?: string; certificateDocument?: string;
};
export type BookingWithPlaces = { booking: Booking; places: Places };

/** Who comes. `liveKey` is one for a person: the account's, or a digest of address and name. */
export type Person = { accountId?: number; name: string; email?: string; role: string; urn?: string; liveKey: string };
