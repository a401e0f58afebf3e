import fs from 'node:fs/promises';
import path from 'node:path';
import type { MailAttachment } from '../contract';

/** A mail as the mailer writes it where no SMTP server is named: one JSON file each, named by the event. */
export type WrittenMail = { id: string; to: string; subject: string; text: string; at: string; attachments?: readonly MailAttachment[] };

export const mailFolder = (): string => path.resolve(process.env.MAIL_FOLDER || '.tmp/mail');

export const readMail = async (id: string): Promise<WrittenMail | undefined> => {
  if (!/^[a-z0-9-]{1,64}$/.test(id)) return undefined;
  const text = await fs.readFile(path.join(mailFolder(), `${id}.json`), 'utf8').catch(() => undefined);
  return text === undefined ? undefined : (JSON.parse(text) as WrittenMail);
};

/** The newest first. */
export const writtenMail = async (most: number): Promise<WrittenMail[]> => {
  const names = await fs.readdir(mailFolder()).catch(() => [] as string[]);
  const mails = await Promise.all(names.filter((name) => name.endsWith('.json')).map((name) => readMail(name.slice(0, -5))));
  return mails.filter((mail) => mail !== undefined).sort((a, b) => b.at.localeCompare(a.at)).slice(0, most);
};
