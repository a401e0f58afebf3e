import type { MailSetting } from '../../contract';

/** The words of the mails that an authority may put in its own way. The greeting before and the link after them stay. */
export const invitationMail = {
  name: 'portal.mail-invitation', title: 'Invitation to the portal', hint: 'Goes to somebody who has no account yet. The link to make one stands below.', group: 'Words of mails', kind: 'mail',
  placeholders: { role: 'Invented role', days: '7' },
  default: { subject: 'You are invited to the Virtual School Portal', paragraphs: ['You are invited to use the portal. Your role there: {role}.', 'The link below works once, for {days} days.'] },
} as const satisfies MailSetting;

export const resetMail = {
  name: 'portal.mail-reset', title: 'A new password', hint: 'Goes to somebody who asked for a new password. The link to choose it stands below.', group: 'Words of mails', kind: 'mail',
  placeholders: {},
  default: { subject: 'Choose a new password', paragraphs: ['Somebody asked for a new password for your portal account. The link below works once, for one hour.', 'If it was not you, do nothing: your password stays as it is.'] },
} as const satisfies MailSetting;
