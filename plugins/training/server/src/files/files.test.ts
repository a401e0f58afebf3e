import type { BookingState } from '../domain/booking-life';
import type { Booking, BookingWithPlaces, Places } from '../store/record';
import { calendarFile, droppedDatesFile } from './calendar-file';
import { certificateDocument } from './certificate-document';
import { chargesSheet, type Charge } from './charges-file';

const publicId = 'b'.repeat(26);
const aBooking = (state: BookingState, sequence = 0): BookingWithPlaces => ({
  booking: { id: 1, publicId, placesId: 1, authorityId: 1, name: 'Fern Example', role: 'teacher', bookedBy: 1, bookedAt: '2026-10-01T09:00:00.000Z', eventOn: '2026-11-20', state, version: 0, terms: { costRule: 'free', pricePence: 0, cancellationDays: 5 }, isLate: false, isUnbooked: false, certificateCode: 'c'.repeat(26), attendedAt: '2026-11-20T10:00:00.000Z' } satisfies Booking,
  places: { id: 1, event: 'event', authorityId: 1, slug: 'x', title: 'Targets', topic: 'the-plan', startsAt: '2026-11-20T09:30:00.000Z', endsAt: '2026-11-27T12:00:00.000Z', startsOn: '2026-11-20', endsOn: '2026-11-27', capacity: 5, taken: 1, waiting: 0, sequence, isListed: true, dropped: [],
    told: { title: 'Targets', onlineLink: 'https://meet.example.org/x', sessions: [{ startsAt: '2026-11-20T09:30:00.000Z', endsAt: '2026-11-20T12:00:00.000Z' }, { startsAt: '2026-11-27T09:30:00.000Z', endsAt: '2026-11-27T12:00:00.000Z' }] },
    details: { summary: 'From a wish to a target.', audiences: [], costRule: 'free', pricePence: 0, cancellationDays: 5, materials: [], trainer: 'Rowan Sample' } } satisfies Places,
});
const options = { publicUrl: 'https://portal.example.org', at: '2026-11-04T09:00:00.000Z' };
const linesOf = (text: string) => text.replace(/\r\n[ \t]/g, '').split('\r\n');

test('every date of a booking has an address of its own that stays the same', () => {
  const uids = (state: BookingState, sequence: number) => linesOf(calendarFile(aBooking(state, sequence), options)).filter((line) => line.startsWith('UID:'));
  expect(uids('booked', 0)).toEqual([`UID:${publicId}-1@portal.example.org`, `UID:${publicId}-2@portal.example.org`]);
  expect(uids('cancelled', 3)).toEqual(uids('booked', 0));
});

test('a change and a cancellation are told by the sequence, the method and the status', () => {
  const booked = linesOf(calendarFile(aBooking('booked', 2), options));
  const cancelled = linesOf(calendarFile(aBooking('cancelled', 2), options));
  expect(booked).toEqual(expect.arrayContaining(['METHOD:PUBLISH', 'SEQUENCE:2', 'STATUS:CONFIRMED', 'DTSTART:20261120T093000Z', 'DTSTAMP:20261104T090000Z']));
  expect(cancelled).toEqual(expect.arrayContaining(['METHOD:CANCEL', 'SEQUENCE:3', 'STATUS:CANCELLED']));
});

test('a place that goes to a colleague and comes back is newer than the cancellation between', () => {
  const sequenceAt = (state: BookingState, version: number) => {
    const told = aBooking(state, 2);
    return Number(/SEQUENCE:(\d+)/.exec(calendarFile({ ...told, booking: { ...told.booking, version } }, options))?.[1]);
  };
  const [first, passedOn, back] = [sequenceAt('booked', 0), sequenceAt('cancelled', 0), sequenceAt('booked', 2)];
  expect([first < passedOn, passedOn < back]).toEqual([true, true]);
});

test('a date that was dropped is taken out of calendars by its own number, newer than it was put in and older than it comes back', () => {
  const third = { startsAt: '2026-12-04T09:30:00.000Z', endsAt: '2026-12-04T12:00:00.000Z' };
  const told = aBooking('booked', 3);
  const left = { ...told, places: { ...told.places, dropped: [third] } };
  expect(linesOf(droppedDatesFile(left, options))).toEqual(expect.arrayContaining(['METHOD:CANCEL', `UID:${publicId}-3@portal.example.org`, 'DTSTART:20261204T093000Z', 'STATUS:CANCELLED', 'SEQUENCE:3']));
  expect(calendarFile(left, options)).not.toContain(`${publicId}-3@`);
  const over = linesOf(calendarFile({ ...left, booking: { ...left.booking, state: 'cancelled' } }, options)).filter((line) => line.startsWith('UID:'));
  expect(over).toHaveLength(3);
});

test('who only waits learns no link, and nobody’s name is in the file', () => {
  expect(calendarFile(aBooking('booked'), options)).toContain('meet.example.org');
  expect(calendarFile(aBooking('waiting'), options)).not.toContain('meet.example.org');
  expect(calendarFile(aBooking('booked'), options)).not.toContain('Fern');
});

test('a certificate names the person, the course and where it can be checked', () => {
  const model = certificateDocument(aBooking('attended'), 'Exampleshire', 'https://portal.example.org');
  const words = JSON.stringify(model);
  for (const part of ['Fern Example', 'Targets', '5 hours', 'Rowan Sample', 'Virtual School, Exampleshire', `https://portal.example.org/training/certificates/${'c'.repeat(26)}`]) expect(words).toContain(part);
  expect(model.title).not.toContain('Fern');
});

test('a charge is a line with its price as a number', () => {
  const charge: Charge = { day: '2026-11-20', event: '=cmd|calc', name: '+44', role: '@sum', because: 'attended', isByAgreement: true, pence: 12_050 };
  expect(chargesSheet([charge]).rows).toEqual([['2026-11-20', '=cmd|calc', '', '', '+44', '@sum', 'attended', 'Free with a service agreement: check', 120.5]]);
});
