import { addDays, defineDownload, ok, only, readDate, refuse, type Visit } from '@virtual-school/portal-kit';
import { attendees, organisers } from '../../domain/people';
import { calendarFile } from '../../files/calendar-file';
import { chargesSheet } from '../../files/charges-file';
import { findBooking, findCertified } from '../../use-cases/find-booking';
import { listCharges } from '../../use-cases/list-charges';
import type { TrainingNeeds } from '../../use-cases/needs';
import { aboutBooking, nowIn } from '../about';

type Params = { booking: string };
const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const calendarDownload = (needs: TrainingNeeds) =>
  defineDownload({
    path: '/portal/training/bookings/:booking/calendar.ics',
    allow: only(...attendees),
    audit: { action: 'training.calendar', about: aboutBooking },
    load: async (visit: Visit<Params>) => {
      const found = await findBooking(needs, visit.actor, visit.params.booking);
      return found.ok ? ok({ ...found.value, text: calendarFile(found.value, { publicUrl: needs.publicUrl, at: nowIn(visit).at }) }) : found;
    },
    file: ({ text }) => ({ name: 'event.ics', type: 'text/calendar; charset=utf-8', bytes: Buffer.from(text) }),
  });

/** The certificate as it was issued: the same bytes for ever. */
export const certificateDownload = (needs: TrainingNeeds) =>
  defineDownload({
    path: '/portal/training/bookings/:booking/certificate.pdf',
    allow: only(...attendees),
    audit: { action: 'training.certificate', about: aboutBooking },
    load: async (visit: Visit<Params>) => {
      const found = await findCertified(needs, visit.actor, visit.params.booking);
      if (!found.ok) return found;
      const { certificateDocument } = found.value.booking;
      const file = certificateDocument ? await needs.documents.issued.find(certificateDocument) : undefined;
      return file ? ok({ ...found.value, bytes: file.bytes }) : refuse('not-found');
    },
    file: ({ bytes }) => ({ name: 'certificate.pdf', type: 'application/pdf', bytes }),
  });

/** The year behind us, or the days that were asked for. */
export const chargesDownload = (needs: TrainingNeeds) =>
  defineDownload({
    path: '/portal/training/charges.xlsx',
    allow: only(...organisers),
    audit: { action: 'training.charges', details: ({ count }) => ({ count }) },
    load: async (visit: Visit) => {
      const [asked, askedFrom] = [readDate(visit.query, 'until'), readDate(visit.query, 'from')];
      if (!asked.ok) return asked;
      if (!askedFrom.ok) return askedFrom;
      const until = asked.value || visit.today;
      const from = askedFrom.value || addDays(until, -365);
      const charges = await listCharges(needs, visit.actor, from, until);
      return ok({ count: charges.length, bytes: await needs.documents.sheet.draw(chargesSheet(charges)), name: `charges-${from}-to-${until}.xlsx` });
    },
    file: ({ bytes, name }) => ({ name, type: spreadsheet, bytes }),
  });
