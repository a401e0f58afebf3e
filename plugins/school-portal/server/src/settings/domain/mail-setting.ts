import type { MailSetting, MailWording } from '../../contract';

type About = Partial<Pick<MailSetting, 'hint' | 'placeholders' | 'frame'>>;

/**
 * How a plugin declares the words of its mails: `mailsOf('portal', 'accounts')('reset', 'A new password', { … })` is the
 * setting `portal.mail-reset`, under the heading of the mails about accounts. `shared` is what all of them have; a mail may
 * say it otherwise for itself.
 */
export const mailsOf =
  (plugin: string, about: string, shared: About = {}) =>
  (name: string, title: string, { subject, paragraphs, ...own }: MailWording & About): MailSetting =>
    ({ name: `${plugin}.mail-${name}`, title, group: `Words of mails: ${about}`, kind: 'mail', placeholders: {}, ...shared, ...own, default: { subject, paragraphs } });
