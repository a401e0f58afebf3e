import { mailsOf } from '../../settings/domain/mail-setting';

/** The words of the mails that an authority may put in its own way. The greeting before and the link after them stay. */
const mail = mailsOf('portal', 'accounts');

export const invitationMail = mail('invitation', 'Invitation to the portal', {
  hint: 'Goes to somebody who has no account yet. The link to make one stands below.',
  placeholders: { role: 'Invented role', days: '7' },
  subject: 'You are invited to the Virtual School Portal', paragraphs: ['You are invited to use the portal. Your role there: {role}.', 'The link below works once, for {days} days.'],
});

export const resetMail = mail('reset', 'A new password', {
  hint: 'Goes to somebody who asked for a new password. The link to choose it stands below.',
  subject: 'Choose a new password', paragraphs: ['Somebody asked for a new password for your portal account. The link below works once, for one hour.', 'If it was not you, do nothing: your password stays as it is.'],
});
