import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import { newPublicId } from '../../api';
import type { Clock, Database, FirstInvitation, Settings } from '../../contract';
import { invitationDays } from '../domain/invitation-days';
import { plainName } from '../domain/sign-in-name';
import { invitationsStore } from '../store/invitations-store';
import { membershipsStore } from '../store/memberships-store';

type Needs = { database: Database; clock: Clock; settings: Settings };

/**
 * The first person of an authority, invited from the command line because nobody is there to invite them. Makes the
 * authority when it is new. Run again for the same person it makes a new link and the one before works no longer.
 * Refused ("wrong-state") while somebody holds the role.
 */
export const inviteFirst = (needs: Needs, { name, email, role, authorityCode, authorityName }: FirstInvitation): Promise<Result<{ path: string; days: number }>> =>
  needs.database.decide(async (trx) => {
    await trx('portal_authorities').insert({ public_id: newPublicId(), code: authorityCode, name: authorityName }).onConflict('code').ignore();
    const { id } = await trx('portal_authorities').where({ code: authorityCode }).first('id');
    const authorityId = Number(id);
    if (await membershipsStore(needs).isHeld(role, authorityId)) return refuse('wrong-state');

    const invitations = invitationsStore(needs);
    await invitations.voidAllOf({ email: plainName(email), role, authority_id: authorityId });
    const days = await needs.settings.get<number>(authorityId, invitationDays.name);
    const token = await invitations.make({ name, email, grant: { role, authorityId }, days });
    return ok({ path: `/portal/invitation/${token}`, days });
  });
