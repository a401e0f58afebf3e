import type { MailSetting } from '@virtual-school/strapi-plugin-school-portal/api';

const mail = (name: string, title: string, hint: string, subject: string, paragraph: string): MailSetting => ({ name: `duties.mail-${name}`, title, hint, group: 'Words of mails', kind: 'mail', placeholders: {}, default: { subject, paragraphs: [paragraph] } });

const toSchool = 'Goes to a school. The link stands below. No word stands for the school.';
const written = 'The Virtual School has written to you about your duties';

/** What people are told of duties; an authority may say it in its own words. No word stands for a school, and none for a pupil. */
export const dutyMails = {
  submitted: mail('submitted', 'Duties are ready to confirm', toSchool, 'The duties of your school are ready to confirm', 'The designated teacher has answered the duties of your school. Read the answers, then confirm them or hand them back.'),
  handedBack: mail('handed-back', 'Duties were handed back', toSchool, 'The duties of your school were handed back', 'The head teacher has handed your answers back and says why. Every answer is kept.'),
  wordingChanged: mail('wording-changed', 'A duty has a new wording', 'Goes to schools that have answered the duty. Its new wording and the link stand below.', 'A duty that you answered has a new wording', 'The wording of a duty that your school has answered has changed. What you answered stays as it is until you choose the new wording. If you have not started this year’s return yet, it asks you the new wording.'),
  guidanceChanged: mail('guidance-changed', 'Guidance that duties rest on has changed', 'Goes to schools whose answers rest on it. What changed, the duties and the link stand below.', 'Guidance that your answers rest on has changed', 'Guidance that your answers rest on has changed.'),
  reminder: mail('reminder', 'Reminder: duties are not finished', toSchool, 'Your school’s duties towards children in care', 'The Virtual School asks every school once a year how it meets its duties, with or without a child in care. Yours is not finished yet. Most of it is filled in for you.'),
  reminderToConfirm: mail('reminder-to-confirm', 'Reminder: duties wait to be confirmed', toSchool, 'Your school’s duties wait to be confirmed', 'The Virtual School asks every school once a year how it meets its duties. Your school has answered: its head teacher reads the answers, then confirms them or hands them back.'),
  note: mail('note', 'The Virtual School left a note', toSchool, written, 'The Virtual School has left a note about your school’s return of duties. It needs no answer.'),
  question: mail('question', 'The Virtual School has a question', toSchool, written, 'The Virtual School has a question about your school’s return of duties. The designated teacher or the head teacher answers it in the portal.'),
  offer: mail('offer', 'The Virtual School offers help', toSchool, written, 'The Virtual School offers help with your school’s duties. The designated teacher or the head teacher says yes or no in the portal.'),
  answered: mail('message-answered', 'A school has answered', 'Goes to whoever wrote to the school. The link stands below.', 'A school has answered you', 'A school has answered what you wrote about its return of duties.'),
  reportIssued: mail('report-issued', 'A report for governors', 'Goes to the governors of the school. The link stands below.', 'A report for you as a governor', 'Your school has issued its report on children in care. It names no pupil.'),
};
