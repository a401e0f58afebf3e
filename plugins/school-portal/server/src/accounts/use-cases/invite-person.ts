import { ok, refuse, type Actor, type Result } from '@virtual-school/portal-kit';
import { mayGrant } from '../domain/grants';
import { plainName } from '../domain/sign-in-name';
import type { AccountNeeds } from '../needs';
import type { AccountRow } from '../store/accounts-store';
import type { Grant } from '../store/memberships-store';
import { mailInvitation } from './mail-invitation';
import { note } from './note-access';

/** `sharesAddress`: the inviter says that this is another person than the one who has an account with the address. */
export type Wanted = { name: string; email: string; grant: Grant; sharesAddress: boolean };
export type Invited = { how: 'invited' | 'added' };

const giveFurtherRole = async (needs: AccountNeeds, actor: Actor, account: AccountRow, grant: Grant): Promise<void> => {
  await needs.memberships.give(account.id, grant, actor.accountId);
  await needs.sessions.endAllOf(account.id, 'role-changed');
  await note(needs, actor, 'role-given', account, { role: grant.role });
  await needs.mailer.toAccount(account.public_id, {
    subject: 'You have a further role in the portal',
    paragraphs: [`Hello ${account.name},`, `You now have this role in the portal: ${needs.roles.find(grant.role)?.title ?? grant.role}. Sign in as before.`],
    link: { text: 'Sign in', path: '/portal' },
  });
};

const sendInvitation = async (needs: AccountNeeds, actor: Actor, { name, email, grant }: Wanted): Promise<void> => {
  await mailInvitation(needs, { name, email, grant, invitedBy: actor.accountId });
  await note(needs, actor, 'invitation-made', undefined, { role: grant.role });
};

/** A person who already has an account gets the role at once; everybody else gets a link. */
export const invitePerson = async (needs: AccountNeeds, actor: Actor, wanted: Wanted): Promise<Result<Invited>> => {
  const { grant } = wanted;
  if (!mayGrant(actor, needs.roles.find(grant.role), grant)) return refuse('not-yours');

  const sameAddress = await needs.accounts.byEmail(wanted.email);
  const same = sameAddress.find((account) => plainName(account.name) === plainName(wanted.name));
  if (same?.blocked_at) return refuse('invalid', [{ field: 'email', message: 'This person’s account is blocked. Unblock it on the page of people and roles first.' }]);
  if (same) {
    await giveFurtherRole(needs, actor, same, grant);
    return ok({ how: 'added' });
  }
  if (sameAddress.length > 0 && !wanted.sharesAddress) {
    return refuse('invalid', [{ field: 'shares', message: 'Somebody with another name has an account with this e-mail address. Enter the name as it is on that account, or say that this is another person.' }]);
  }
  await sendInvitation(needs, actor, wanted);
  return ok({ how: 'invited' });
};
