import type { AccountSummary, Mail, Mailer } from '../contract';

/** The same words to each of these accounts, once, greeted by name; queued in the transaction it is called in. */
export const tellEach = async (mailer: Pick<Mailer, 'toAccount'>, accounts: readonly Pick<AccountSummary, 'publicId' | 'name'>[], mail: Mail): Promise<void> => {
  const once = new Map(accounts.map((account) => [account.publicId, account]));
  for (const { publicId, name } of once.values()) await mailer.toAccount(publicId, { ...mail, paragraphs: [`Hello ${name},`, ...mail.paragraphs] });
};
