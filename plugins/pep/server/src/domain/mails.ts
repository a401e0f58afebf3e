import type { MailSetting } from '@virtual-school/strapi-plugin-school-portal/api';

const mail = (name: string, title: string, subject: string, ...paragraphs: string[]): MailSetting => ({
  name: `pep.mail-${name}`, title, group: 'Words of mails', kind: 'mail', placeholders: { reference: 'K7QD-3M2X' },
  hint: 'The link to the plan stands below. The reference is the only word about the child.',
  default: { subject, paragraphs },
});

/** What people are told of a plan; an authority may say it in its own words. No word stands for the child but the reference. */
export const pepMails = {
  ready: mail('ready', 'A plan is ready to be checked', 'A plan is ready to be checked', 'Both parts are signed. Reference {reference}.'),
  returned: mail('returned', 'A part of a plan was returned', 'A part of a plan was returned', 'The Virtual School has returned your part and says why. Your other sections stay done. Reference {reference}.'),
  approved: mail('approved', 'A plan was approved', 'A plan was approved', 'The plan is agreed. You can download it in the portal. Reference {reference}.'),
  opened: mail('opened', 'An initial or extra plan was opened', 'A plan was opened', 'An initial or extra plan was opened. The due dates stand on it. Reference {reference}.'),
  meeting: mail('meeting', 'The meeting of a plan is set', 'The meeting of a plan is set', 'The due dates follow from the meeting. Reference {reference}.'),
};
