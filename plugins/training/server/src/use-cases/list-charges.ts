import { authoritiesOf, type Actor } from '@virtual-school/portal-kit';
import { organisers, roleTitle } from '../domain/people';
import { chargeOf } from '../domain/terms';
import type { Charge } from '../files/charges-file';
import type { TrainingNeeds } from './needs';

const most = 20_000;

/** What may be charged for events of that time: attended, missed, and cancelled late. The school's agreement is for whoever charges to check. */
export const listCharges = async ({ lists, schools }: TrainingNeeds, actor: Actor, from: string, until: string): Promise<Charge[]> => {
  const rows = await lists.between(authoritiesOf(actor, ...organisers), from, until, most);
  const known = await schools.findMany(rows.flatMap(({ booking }) => (booking.urn ? [booking.urn] : [])));
  return rows.flatMap(({ booking, places }): Charge[] => {
    const charge = chargeOf(booking, places.cancelledAt !== undefined);
    if (!charge) return [];
    const { name, urn, role, terms } = booking;
    return [{ day: booking.eventOn, event: places.told.title, urn, school: urn ? known.get(urn)?.name : undefined, name, role: roleTitle[role] ?? role, isByAgreement: terms.costRule === 'by-agreement', ...charge }];
  });
};
