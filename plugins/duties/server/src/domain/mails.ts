import { mailsOf } from '@virtual-school/strapi-plugin-school-portal/api';

const mail = mailsOf('duties', 'duties', { hint: 'Goes to a school. The link stands below. No word stands for the school.' });
const written = 'The Virtual School has written to you about your duties';

/** What people are told of duties; an authority may say it in its own words. No word stands for a school, and none for a pupil. */
export const dutyMails = {
  submitted: mail('submitted', 'Duties are ready to confirm', { subject: 'The duties of your school are ready to confirm', paragraphs: ['The designated teacher has answered the duties of your school. Read the answers, then confirm them or hand them back.'] }),
  handedBack: mail('handed-back', 'Duties were handed back', { subject: 'The duties of your school were handed back', paragraphs: ['The head teacher has handed your answers back and says why. Every answer is kept.'] }),
  wordingChanged: mail('wording-changed', 'A duty has a new wording', { hint: 'Goes to schools that have answered the duty. Its new wording and the link stand below.', subject: 'A duty that you answered has a new wording', paragraphs: ['The wording of a duty that your school has answered has changed. What you answered stays as it is until you choose the new wording. If you have not started this year’s return yet, it asks you the new wording.'] }),
  guidanceChanged: mail('guidance-changed', 'Guidance that duties rest on has changed', { hint: 'Goes to schools whose answers rest on it. What changed, the duties and the link stand below.', subject: 'Guidance that your answers rest on has changed', paragraphs: ['Guidance that your answers rest on has changed.'] }),
  reminder: mail('reminder', 'Reminder: duties are not finished', { subject: 'Your school’s duties towards children in care', paragraphs: ['The Virtual School asks every school once a year how it meets its duties, with or without a child in care. Yours is not finished yet. Most of it is filled in for you.'] }),
  reminderToConfirm: mail('reminder-to-confirm', 'Reminder: duties wait to be confirmed', { subject: 'Your school’s duties wait to be confirmed', paragraphs: ['The Virtual School asks every school once a year how it meets its duties. Your school has answered: its head teacher reads the answers, then confirms them or hands them back.'] }),
  note: mail('note', 'The Virtual School left a note', { subject: written, paragraphs: ['The Virtual School has left a note about your school’s return of duties. It needs no answer.'] }),
  question: mail('question', 'The Virtual School has a question', { subject: written, paragraphs: ['The Virtual School has a question about your school’s return of duties. The designated teacher or the head teacher answers it in the portal.'] }),
  offer: mail('offer', 'The Virtual School offers help', { subject: written, paragraphs: ['The Virtual School offers help with your school’s duties. The designated teacher or the head teacher says yes or no in the portal.'] }),
  answered: mail('message-answered', 'A school has answered', { hint: 'Goes to whoever wrote to the school. The link stands below.', subject: 'A school has answered you', paragraphs: ['A school has answered what you wrote about its return of duties.'] }),
  reportIssued: mail('report-issued', 'A report for governors', { hint: 'Goes to the governors of the school. The link stands below.', subject: 'A report for you as a governor', paragraphs: ['Your school has issued its report on children in care. It names no pupil.'] }),
};
