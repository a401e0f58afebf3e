import { mailsOf, type MailSetting } from '@virtual-school/strapi-plugin-school-portal/api';

const mail = mailsOf('tracking', 'what schools tell', { hint: 'Goes to the Virtual School and the social worker. The link stands below. The reference is the only word about the child.', placeholders: { reference: 'K7QD-3M2X' } });

/** What is said of what a school told, by its event; an authority may say it in its own words. */
export const trackingMails: Readonly<Record<string, MailSetting>> = {
  'tracking.told': mail('told', 'A school told something', { subject: 'A school has told you something', paragraphs: ['A school has told you something about a child that you should know today. Reference {reference}.'] }),
  'tracking.amended': mail('amended', 'A school changed what it told', { subject: 'A school has changed what it told you', paragraphs: ['A school has changed what it told you about a child. The earlier version is kept. Reference {reference}.'] }),
  'tracking.review-asked': mail('review-asked', 'A school asks for a review', { subject: 'A school asks for a plan to be reviewed', paragraphs: ['A school asks for an extra review of a child’s plan, and says why. Reference {reference}.'] }),
  'tracking.withdrawn': mail('withdrawn', 'A school withdrew what it told', { subject: 'A school has withdrawn what it told you', paragraphs: ['A school has withdrawn what it told you about a child, and says why. Reference {reference}.'] }),
};
