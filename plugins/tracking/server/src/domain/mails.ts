import type { MailSetting } from '@virtual-school/strapi-plugin-school-portal/api';

const mail = (name: string, title: string, subject: string, said: string): MailSetting => ({
  name: `tracking.mail-${name}`, title, group: 'Words of mails', kind: 'mail', placeholders: { reference: 'K7QD-3M2X' },
  hint: 'Goes to the Virtual School and the social worker. The link stands below. The reference is the only word about the child.',
  default: { subject, paragraphs: [`${said} Reference {reference}.`] },
});

/** What is said of what a school told, by its event; an authority may say it in its own words. */
export const trackingMails: Readonly<Record<string, MailSetting>> = {
  'tracking.told': mail('told', 'A school told something', 'A school has told you something', 'A school has told you something about a child that you should know today.'),
  'tracking.amended': mail('amended', 'A school changed what it told', 'A school has changed what it told you', 'A school has changed what it told you about a child. The earlier version is kept.'),
  'tracking.review-asked': mail('review-asked', 'A school asks for a review', 'A school asks for a plan to be reviewed', 'A school asks for an extra review of a child’s plan, and says why.'),
  'tracking.withdrawn': mail('withdrawn', 'A school withdrew what it told', 'A school has withdrawn what it told you', 'A school has withdrawn what it told you about a child, and says why.'),
};
