import fs from 'node:fs/promises';
import path from 'node:path';
import { createTransport, type Transporter } from 'nodemailer';
import type { Mail, Mailer, Outbox, PortalEvent } from '../contract';
import { mailFolder, type WrittenMail } from '../store/mail-folder';

type Queued = { to: { account?: string; address?: string }; mail: Mail };
type Needs = { outbox: Outbox; publicUrl: () => string; accountByPublicId: (publicId: string) => Promise<{ email: string; blocked: boolean } | undefined> };

const oneLine = (text: string): string => text.replace(/[\r\n]+/g, ' ').slice(0, 200);
const escape = (text: string): string => text.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`);

export const textOf = (mail: Mail, publicUrl: string): string =>
  [...mail.paragraphs, ...(mail.link ? [`${mail.link.text}:\n${publicUrl}${mail.link.path}`] : [])].join('\n\n');

const htmlOf = (mail: Mail, publicUrl: string): string =>
  `<!doctype html><html lang="en-GB"><body style="font-family:Arial,sans-serif;font-size:16px;line-height:1.5">${mail.paragraphs.map((each) => `<p>${escape(each)}</p>`).join('')}${mail.link ? `<p><a href="${escape(publicUrl + mail.link.path)}">${escape(mail.link.text)}</a></p>` : ''}</body></html>`;

const messageOf = (event: PortalEvent, to: string, mail: Mail, publicUrl: string) => ({
  from: process.env.MAIL_FROM || 'Virtual School Portal <portal@localhost>',
  to,
  subject: oneLine(mail.subject),
  text: textOf(mail, publicUrl),
  html: htmlOf(mail, publicUrl),
  attachments: (mail.attachments ?? []).map(({ name, type, text: content }) => ({ filename: name, contentType: type, content })),
  messageId: `<${event.id}@${new URL(publicUrl || 'http://localhost').hostname}>`, // fixed: a mail that comes twice is seen to be one
});

/** Without a server every mail is a file: the demonstration lists them, and nothing leaves the machine. */
const writeDown = async (event: PortalEvent, to: string, mail: Mail, publicUrl: string): Promise<void> => {
  const written: WrittenMail = { id: event.id, to, subject: oneLine(mail.subject), text: textOf(mail, publicUrl), at: event.at, ...(mail.attachments && { attachments: mail.attachments }) };
  await fs.mkdir(mailFolder(), { recursive: true });
  await fs.writeFile(path.join(mailFolder(), `${event.id}.json`), JSON.stringify(written, undefined, 2));
};

const patience = { connectionTimeout: '20000', greetingTimeout: '20000', socketTimeout: '30000' };

/** Milliseconds, well below the lease of a delivery. nodemailer reads them from the address only when it is given one. */
const withTimeouts = (url: string): string => {
  const address = new URL(url);
  for (const [name, value] of Object.entries(patience)) if (!address.searchParams.has(name)) address.searchParams.set(name, value);
  return address.href;
};

let transport: Transporter | undefined;
const send = async (url: string, message: object): Promise<void> => {
  transport ??= createTransport(withTimeouts(url));
  await transport.sendMail(message);
};

/** Mail waits in the outbox with the change that caused it; addresses of accounts are looked up when it is sent. */
export type MailerService = Mailer & { listen(): void };

export const mailerService = ({ outbox, publicUrl, accountByPublicId }: Needs): MailerService => ({
  toAccount: (account, mail) => outbox.emit('mail.requested', { to: { account }, mail }),
  toAddress: (address, mail) => outbox.emit('mail.requested', { to: { address }, mail }),
  listen: () =>
    outbox.subscribe('mail.requested', 'mail', async (event) => {
      const { to, mail } = event.payload as unknown as Queued;
      const account = to.account ? await accountByPublicId(to.account) : undefined;
      if (to.account && (!account || account.blocked)) return;
      const address = account?.email ?? to.address ?? '';
      const url = process.env.SMTP_URL;
      await (url ? send(url, messageOf(event, address, mail, publicUrl())) : writeDown(event, address, mail, publicUrl()));
    }),
});
