import { ok, refuse, type Actor, type Result } from '@virtual-school/portal-kit';
import type { AccountNeeds } from '../needs';
import type { PersonInReach } from './find-person';
import { note } from './note-access';

/** For somebody who has lost their app or card: they choose a new second factor after their password. */
export const takeOffFactor = async (needs: AccountNeeds, actor: Actor, { account, isWhollyInReach }: PersonInReach): Promise<Result<undefined>> => {
  if (!isWhollyInReach) return refuse('not-yours');
  await needs.accounts.setFactor(account.id, { second_factor: null, totp_secret: null, totp_last_step: null });
  await needs.cards.replace(account.id, []);
  await needs.sessions.endAllOf(account.id, 'second-factor-taken-off');
  await note(needs, actor, 'second-factor-taken-off', account);
  await needs.mailer.toAccount(account.public_id, {
    subject: 'Choose a new second factor',
    paragraphs: [`Hello ${account.name},`, 'Your second factor was taken off your portal account, so that you can choose a new one. The next time you sign in, the portal asks for it after your password.', 'If you did not ask for this, tell your Virtual School at once.'],
    link: { text: 'Sign in', path: '/portal/sign-in' },
  });
  return ok(undefined);
};
