import type { PortalEvent } from '../../contract';
import { resetMail } from '../domain/mails';
import { plainName } from '../domain/sign-in-name';
import type { AccountNeeds } from '../needs';
import type { AccountRow } from '../store/accounts-store';
import { tokenOf } from '../store/tokens';

export const resetAsked = 'accounts.reset-asked';

/** Written for every name alike, known or not: what there is to find out is found out later, by the outbox. */
export const askForReset = ({ outbox, vault }: Pick<AccountNeeds, 'outbox' | 'vault'>, name: string): Promise<void> => outbox.emit(resetAsked, { name: vault.seal(plainName(name)) });

/** Two who share a mailbox and ask by its address each get a link; the page behind it says whose it is. */
const peopleAsked = async ({ accounts, vault }: AccountNeeds, event: PortalEvent): Promise<AccountRow[]> => {
  const name = vault.open(String(event.payload.name));
  const one = await accounts.forSigningIn(name);
  const found = one ? [one] : await accounts.byEmail(name);
  return found.filter((account) => account.blocked_at === null);
};

const sendLink = async ({ resets, mailer, vault, settings, memberships }: AccountNeeds, event: PortalEvent, account: AccountRow): Promise<void> => {
  const token = tokenOf(vault.digest(`reset:${event.id}:${account.public_id}`)); // the same when the event comes twice
  if (!(await resets.make(account.id, token))) return;
  const authorityId = (await memberships.of(account.id)).find((each) => each.authority_id !== null)?.authority_id;
  const { subject, paragraphs } = await settings.wording(authorityId === null || authorityId === undefined ? undefined : Number(authorityId), resetMail.name, {});
  await mailer.toAccount(account.public_id, {
    subject,
    paragraphs: [`Hello ${account.name},`, ...paragraphs],
    link: { text: 'Choose a new password', path: `/portal/reset/${token}` },
  });
};

export const sendResetLinks = (needs: AccountNeeds) => (event: PortalEvent): Promise<void> =>
  needs.database.inTransaction(async () => {
    for (const account of await peopleAsked(needs, event)) await sendLink(needs, event, account);
  });
