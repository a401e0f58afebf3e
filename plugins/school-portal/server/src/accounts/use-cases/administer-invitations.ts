import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import { plainName } from '../domain/sign-in-name';
import type { AccountNeeds } from '../needs';
import type { Invitation } from '../store/invitations-store';
import { placeOf } from '../store/memberships-store';
import { mailInvitation } from './mail-invitation';

export type FirstHolder = { name: string; email: string; role: string; authority: string };

/**
 * The first holder of a role that reaches a whole authority, invited by an administrator of the CMS. The link goes to the
 * address alone. Refused ("wrong-state") while somebody holds the role: then its holders invite in the portal.
 */
export const inviteFirstHolder = async (needs: AccountNeeds, { name, email, role, authority }: FirstHolder): Promise<Result<undefined>> => {
  if (needs.roles.find(role)?.reach !== 'authority') return refuse('invalid', [{ field: 'role', message: 'Choose a role of the Virtual School' }]);
  const place = await needs.authorities.byCode(authority);
  if (!place) return refuse('invalid', [{ field: 'authority', message: 'Choose an authority' }]);
  if (await needs.memberships.isHeld(role, place.id)) return refuse('wrong-state');
  await needs.invitations.voidAllOf({ email: plainName(email), role, authority_id: place.id });
  await mailInvitation(needs, { name: name.trim(), email, grant: { role, authorityId: place.id } });
  return ok(undefined);
};

const grantAgain = ({ role, until_day: untilDay, urn, authority_id }: Invitation) => ({ role, ...placeOf({ urn, authority_id }), ...(untilDay !== null && { untilDay }) });

/** To the same person at the same address, with a new link. */
export const resendInvitation = async (needs: AccountNeeds, publicId: string): Promise<Result<undefined>> => {
  const invitation = await needs.invitations.takeBack(publicId);
  if (!invitation) return refuse('not-found');
  const { name, email, invited_by: invitedBy } = invitation;
  await mailInvitation(needs, { name, email, grant: grantAgain(invitation), ...(invitedBy !== null && { invitedBy }) });
  return ok(undefined);
};

export const withdrawInvitation = async (needs: AccountNeeds, publicId: string): Promise<Result<undefined>> => {
  const invitation = await needs.invitations.takeBack(publicId);
  if (!invitation) return refuse('not-found');
  return ok(undefined);
};
