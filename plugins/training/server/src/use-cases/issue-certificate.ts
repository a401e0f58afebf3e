import type { PortalEvent } from '@virtual-school/strapi-plugin-school-portal/api';
import { certificateDocument, certificateTitle } from '../files/certificate-document';
import type { Now, TrainingNeeds } from './needs';
import { tell } from './tell';

/** Drawn and kept once for a booking, outside any transaction; then the person is told. */
export const issueCertificate = async (needs: TrainingNeeds, event: PortalEvent, now: Now): Promise<void | (() => Promise<void>)> => {
  const booking = await needs.bookings.byPublicId(String(event.payload.booking));
  const places = booking && (await needs.places.byId(booking.placesId));
  if (!booking?.certificateCode || booking.certificateDocument || !places) return undefined;
  const authority = await needs.authorities.find(places.authorityId);
  const model = certificateDocument({ booking, places }, authority?.name ?? '', needs.publicUrl);
  const issued = await needs.documents.issued.issue({ about: { type: 'training-booking', id: booking.publicId, authorityId: booking.authorityId }, audience: 'person named', version: '1', reference: model.reference, title: certificateTitle, model });
  return async () => {
    if (await needs.bookings.keepDocument(booking.id, issued.publicId)) await tell(needs, { booking, places }, 'certificate', now);
  };
};
