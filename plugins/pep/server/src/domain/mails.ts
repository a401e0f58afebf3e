import { mailsOf } from '@virtual-school/strapi-plugin-school-portal/api';

const mail = mailsOf('pep', 'plans', { hint: 'The link to the plan stands below. The reference is the only word about the child.', placeholders: { reference: 'K7QD-3M2X' } });

/** What people are told of a plan; an authority may say it in its own words. No word stands for the child but the reference. */
export const pepMails = {
  ready: mail('ready', 'A plan is ready to be checked', { subject: 'A plan is ready to be checked', paragraphs: ['Both parts are signed. Reference {reference}.'] }),
  returned: mail('returned', 'A part of a plan was returned', { subject: 'A part of a plan was returned', paragraphs: ['The Virtual School has returned your part and says why. Your other sections stay done. Reference {reference}.'] }),
  approved: mail('approved', 'A plan was approved', { subject: 'A plan was approved', paragraphs: ['The plan is agreed. You can download it in the portal. Reference {reference}.'] }),
  opened: mail('opened', 'An initial or extra plan was opened', { subject: 'A plan was opened', paragraphs: ['An initial or extra plan was opened. The due dates stand on it. Reference {reference}.'] }),
  meeting: mail('meeting', 'The meeting of a plan is set', { subject: 'The meeting of a plan is set', paragraphs: ['The due dates follow from the meeting. Reference {reference}.'] }),
};
