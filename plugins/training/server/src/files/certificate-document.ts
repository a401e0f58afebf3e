import { formatDay, londonDay, type DocumentModel } from '@virtual-school/portal-kit';
import { topicTitle } from '../domain/topics';
import { lengthInWords, sessionsInWords } from '../domain/when';
import type { BookingWithPlaces } from '../store/record';

export const certificateTitle = 'Certificate of attendance';

/** The certificate as it is issued: the name as it stood in the register, and the address at which anybody can check it. */
export const certificateDocument = ({ booking, places }: BookingWithPlaces, authority: string, publicUrl: string): DocumentModel => ({
  title: certificateTitle, language: 'en-GB', reference: (booking.certificateCode ?? '').slice(0, 8), version: '1', audience: 'The person named', date: londonDay(booking.attendedAt ?? places.endsAt),
  blocks: [
    { kind: 'paragraph', text: 'This is to certify that' },
    { kind: 'heading', level: 1, text: booking.name },
    { kind: 'paragraph', text: 'took part in' },
    { kind: 'heading', level: 1, text: places.told.title },
    { kind: 'facts', rows: [
      { term: places.told.sessions.length === 1 ? 'Date' : 'Dates', text: sessionsInWords(places.told.sessions) },
      { term: 'Length', text: [lengthInWords(places.told.sessions)] },
      ...(places.topic === 'other' ? [] : [{ term: 'About', text: [topicTitle[places.topic] ?? places.topic] }]),
      ...(places.details.trainer ? [{ term: 'Led by', text: [places.details.trainer] }] : []),
      { term: 'Held by', text: [`Virtual School, ${authority}`] },
    ] },
    { kind: 'paragraph', tone: 'note', text: `Issued on ${formatDay(londonDay(booking.attendedAt ?? places.endsAt))}. Anybody can check this certificate at ${publicUrl}/training/certificates/${booking.certificateCode ?? ''}` },
  ],
});
