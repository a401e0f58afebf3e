import { ok, refuse, type Result, type Visit } from '@virtual-school/portal-kit';
import type { AccountNeeds } from '../needs';
import type { Invitation } from '../store/invitations-store';
import type { Grant } from '../store/memberships-store';
import { beginHalfway } from './begin-session';
import { note } from './note-access';

export const grantOf = (invitation: Invitation): Grant => ({
  role: invitation.role,
  ...(invitation.authority_id !== null && { authorityId: Number(invitation.authority_id) }),
  ...(invitation.urn !== null && { urn: invitation.urn }),
  ...(invitation.until_day !== null && { untilDay: invitation.until_day, acting: 'named' as const }),
});

type Chosen = { signInName: string; passwordHash: string };

/** Spends the link, makes the account and gives the role; other open invitations of the same person count as accepted with it. */
export const acceptInvitation = async (needs: AccountNeeds, visit: Pick<Visit, 'actor' | 'browser' | 'sessionId'>, token: string, { signInName, passwordHash }: Chosen): Promise<Result<undefined>> => {
  const invitation = await needs.invitations.find(token);
  if (!invitation || !(await needs.invitations.use(token))) return refuse('expired');

  const account = await needs.accounts.create({ name: invitation.name, signInName, email: invitation.email, passwordHash });
  if (!account) return refuse('invalid', [{ field: 'signInName', message: 'Somebody has this sign-in name. Choose another one.' }]);

  for (const each of [invitation, ...(await needs.invitations.useOthersOf(invitation))]) {
    await needs.memberships.give(account.id, grantOf(each), each.invited_by ?? undefined);
  }
  await note(needs, visit.actor, 'invitation-accepted', account);
  await beginHalfway(needs, visit, account);
  return ok(undefined);
};
