import { mailsOf, type MailSetting } from '@virtual-school/strapi-plugin-school-portal/api';

export type Occasion = 'booked' | 'waiting' | 'offered' | 'cancelled' | 'lapsed' | 'swapped-out' | 'event-cancelled' | 'event-changed' | 'reminder' | 'next-date' | 'certificate';
/**
 * own: who comes; colleague: who comes and has no account; booker: who booked it for somebody else. Where whoever booked
 * has left and the colleague has no account, stand-in: the school's designated teacher; organiser: whoever runs the event.
 */
export type Reader = 'own' | 'colleague' | 'booker' | 'stand-in' | 'organiser';

const event = { title: 'Invented course', startsOn: '20 November 2026' };
const mail = mailsOf('training', 'training', { placeholders: event });
const toWhoComes = 'Goes to whoever comes, with an account or without one.';
const toBooker = 'Goes to whoever booked for somebody else. No word stands for the colleague.';
const offer = { ...event, until: '10 November 2026, 10:00' };
const date = { ...event, date: '20 November 2026' };
const askThem = 'How they get it is added below for them.';

/** What people are told of their bookings; an authority may say it in its own words. No word stands for a person, and none for the link to join. */
export const trainingMails = {
  booked: mail('booked', 'A place is booked', { hint: toWhoComes, subject: 'Booked: {title}', paragraphs: ['You have a place on “{title}”.'] }),
  bookedForColleague: mail('booked-for-colleague', 'A colleague’s place is booked', { hint: toBooker, subject: 'Booked: {title}', paragraphs: ['The colleague you booked for has a place on “{title}”.'] }),
  waiting: mail('waiting', 'On the waiting list', { hint: toWhoComes, subject: 'Waiting list: {title}', paragraphs: ['“{title}” is full. You are on the waiting list. When a place becomes free it is offered in the order of the list.'] }),
  waitingForColleague: mail('waiting-for-colleague', 'A colleague is on the waiting list', { hint: toBooker, subject: 'Waiting list: {title}', paragraphs: ['“{title}” is full. The colleague you booked for is on the waiting list. When a place becomes free it is offered in the order of the list.'] }),
  offered: mail('offered', 'A place is free', { hint: toWhoComes, placeholders: offer, subject: 'A place is free: {title}', paragraphs: ['A place on “{title}” is free and kept for you until {until}. After that it goes to the next person on the list.'] }),
  offeredForColleague: mail('offered-for-colleague', 'A place is free for a colleague', { hint: toBooker, placeholders: offer, subject: 'A place is free: {title}', paragraphs: ['A place on “{title}” is free and kept for the colleague you booked for until {until}. After that it goes to the next person on the list.'] }),
  cancelled: mail('cancelled', 'A booking is cancelled', { hint: toWhoComes, subject: 'Cancelled: {title}', paragraphs: ['Your booking on “{title}” is cancelled.'] }),
  cancelledForColleague: mail('cancelled-for-colleague', 'A colleague’s booking is cancelled', { hint: toBooker, subject: 'Cancelled: {title}', paragraphs: ['The booking for your colleague on “{title}” is cancelled.'] }),
  lapsed: mail('lapsed', 'An offer has ended', { hint: 'Goes to whoever comes and to whoever booked for them. What became of the place is added below.', subject: 'The offer has ended: {title}', paragraphs: ['The place on “{title}” was not accepted in time.'] }),
  swappedOut: mail('swapped-out', 'A place was passed on', { hint: 'Goes to whoever had the place.', subject: 'Passed on: {title}', paragraphs: ['Your place on “{title}” was given to a colleague. You need do nothing.'] }),
  eventCancelled: mail('event-cancelled', 'An event will not take place', { hint: 'Goes to everybody who was booked, waited or was offered a place. The reason is added below.', subject: 'Will not take place: {title}', paragraphs: ['“{title}” on {startsOn} will not take place.'] }),
  eventChanged: mail('event-changed', 'An event has changed', { hint: 'Goes to everybody who is booked, waits or was offered a place.', subject: 'Changed: {title}', paragraphs: ['Something about “{title}” has changed: check the time and the place.'] }),
  reminder: mail('reminder', 'Reminder of an event', { hint: toWhoComes, placeholders: date, subject: '{date}: {title}', paragraphs: ['“{title}” is on {date}. If you cannot come, cancel or give your place to a colleague: somebody may be waiting.'] }),
  nextDate: mail('next-date', 'Reminder of a further date', { hint: `${toWhoComes} The course goes on, so nobody can cancel any more.`, placeholders: date, subject: '{date}: {title}', paragraphs: ['“{title}” goes on: the next date is {date}. If you cannot come, tell the Virtual School.'] }),
  certificate: mail('certificate', 'Your certificate', { hint: 'Goes to whoever came and has an account.', subject: 'Your certificate: {title}', paragraphs: ['Thank you for coming to “{title}”. Your certificate is in the portal, beside the materials. Tell us there what you thought of it: it takes a minute.'] }),
  certificateWithoutAccount: mail('certificate-without-account', 'A certificate, without an account', { hint: `Goes to whoever came and has no account. ${askThem}`, subject: 'Your certificate: {title}', paragraphs: ['Thank you for coming to “{title}”. Your certificate is ready.'] }),
  certificateForColleague: mail('certificate-for-colleague', 'A colleague’s certificate', { hint: `${toBooker} ${askThem}`, subject: 'A colleague’s certificate: {title}', paragraphs: ['The certificate of the colleague you booked for on “{title}” is ready.'] }),
  bookerLeft: mail('booker-left', 'Whoever booked has left', { hint: 'Goes to the designated teacher, or to whoever runs the event, about a colleague without an account. What has happened and what to do is added below.', subject: 'A colleague’s booking: {title}', paragraphs: ['Whoever booked “{title}” for a colleague has left. The colleague has no account in the portal, so the booking comes to you.'] }),
};

const toAll = (says: MailSetting): Record<Reader, MailSetting> => ({ own: says, colleague: says, booker: says, 'stand-in': trainingMails.bookerLeft, organiser: trainingMails.bookerLeft });
const toEither = (whoComes: MailSetting, booker: MailSetting): Record<Reader, MailSetting> => ({ ...toAll(whoComes), booker });

const says: Record<Occasion, Record<Reader, MailSetting>> = {
  booked: toEither(trainingMails.booked, trainingMails.bookedForColleague),
  waiting: toEither(trainingMails.waiting, trainingMails.waitingForColleague),
  offered: toEither(trainingMails.offered, trainingMails.offeredForColleague),
  cancelled: toEither(trainingMails.cancelled, trainingMails.cancelledForColleague),
  lapsed: toAll(trainingMails.lapsed),
  'swapped-out': toAll(trainingMails.swappedOut),
  'event-cancelled': toAll(trainingMails.eventCancelled),
  'event-changed': toAll(trainingMails.eventChanged),
  reminder: toAll(trainingMails.reminder),
  'next-date': toAll(trainingMails.nextDate),
  certificate: { ...toAll(trainingMails.certificate), colleague: trainingMails.certificateWithoutAccount, booker: trainingMails.certificateForColleague },
};

/** All of them. */
export const occasions = Object.keys(says) as readonly Occasion[];

/** The words that such a reader is told such a thing in. */
export const mailFor = (occasion: Occasion, reader: Reader): MailSetting => says[occasion][reader];
