import type { About, Visit } from '@virtual-school/portal-kit';
import { momentOf } from '../domain/moment';
import type { Booking, Places } from '../store/record';
import type { Now } from '../use-cases/needs';

export const aboutBooking = ({ booking }: { booking: Pick<Booking, 'publicId' | 'authorityId'> }): About => ({ type: 'training-booking', id: booking.publicId, authorityId: booking.authorityId });
export const aboutEvent = ({ places }: { places: Pick<Places, 'event' | 'authorityId'> }): About => ({ type: 'training-event', id: places.event, authorityId: places.authorityId });

/** The moment of a visit, as events count it. */
export const nowIn = ({ now, today }: Pick<Visit, 'now' | 'today'>): Now => ({ at: momentOf(now, today), today });
