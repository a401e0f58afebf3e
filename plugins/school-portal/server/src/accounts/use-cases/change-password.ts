import type { AccountNeeds } from '../needs';
import type { AccountRow } from '../store/accounts-store';

/** Every session and every open link of the person ends, and the person is told. */
export const changePassword = async ({ accounts, sessions, resets, mailer }: AccountNeeds, account: AccountRow, passwordHash: string): Promise<void> => {
  await accounts.setPassword(account.id, passwordHash);
  await sessions.endAllOf(account.id, 'password-changed');
  await resets.voidAllOf(account.id);
  await mailer.toAccount(account.public_id, {
    subject: 'Your password was changed',
    paragraphs: [`Hello ${account.name},`, 'The password of your portal account was changed just now. Everywhere else you have been signed out.', 'If it was not you, ask for a new password at once and tell your Virtual School.'],
    link: { text: 'Ask for a new password', path: '/portal/reset' },
  });
};
