import type { Actor } from '@virtual-school/portal-kit';
import type { AccountSummary } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Occasion, Reader } from '../domain/mails';
import { organisers, schoolReaders } from '../domain/people';
import { belongsStill, depends, isWalkIn } from '../domain/who-acts';
import type { Booking } from '../store/record';
import type { TrainingNeeds } from './needs';

type Needs = Pick<TrainingNeeds, 'accounts'>;
/** `to`: the account's public id. */
export type AlsoTold = { to: string; reader: Exclude<Reader, 'own' | 'colleague'> };

/** Of these whoever booked for somebody else is told too; of a certificate only where the person has no account. */
const forBooker: readonly Occasion[] = ['booked', 'waiting', 'offered', 'cancelled', 'lapsed', 'event-cancelled', 'event-changed'];
/** Of these whoever runs the event is told where nobody else is left to act. */
const forOrganiser: readonly Occasion[] = ['offered', 'certificate'];

const as = (reader: AlsoTold['reader'], accounts: readonly AccountSummary[]): AlsoTold[] => [...new Set(accounts.map(({ publicId }) => publicId))].map((to) => ({ to, reader }));

/** The designated teachers of the school, or where it has none the head teacher, or whoever runs the event. */
const instead = async ({ accounts }: Needs, { urn, authorityId }: Booking, occasion: Occasion): Promise<AlsoTold[]> => {
  for (const role of urn === undefined ? [] : schoolReaders) {
    const held = await accounts.holding(role, { urn });
    if (held.length > 0) return as('stand-in', held);
  }
  if (!forOrganiser.includes(occasion)) return [];
  return as('organiser', (await Promise.all(organisers.map((role) => accounts.holding(role, { authorityId })))).flat());
};

/**
 * Who is told besides whoever comes: who booked for them, as long as they belong where they booked; after that, for somebody
 * without an account, who acts in their place, but for who did it just now (`by`). Rule 13 of docs/rules/training.md.
 */
export const alsoTold = async (needs: Needs, booking: Booking, occasion: Occasion, by?: Pick<Actor, 'publicId'>): Promise<AlsoTold[]> => {
  const isAsked = occasion === 'certificate' ? depends(booking) : forBooker.includes(occasion);
  if (!isAsked || booking.bookedBy === booking.accountId || isWalkIn(booking)) return [];
  const roles = (await needs.accounts.rolesOf([booking.bookedBy])).get(booking.bookedBy) ?? [];
  const booker = belongsStill(roles, booking) ? await needs.accounts.find(booking.bookedBy) : undefined;
  if (booker) return as('booker', [booker]);
  return depends(booking) ? (await instead(needs, booking, occasion)).filter(({ to }) => to !== by?.publicId) : [];
};
