import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import { newPublicId } from '../../api';
import type { Clock, Database, FirstInvitation, Settings } from '../../contract';
import { invitationsStore } from '../store/invitations-store';

/**
 * The first person of an authority, invited from the command line because nobody is there to invite them. Makes the
 * authority when it is new. Run again for the same person it makes a new link and the one before works no longer.
 * Refused ("wrong-state") once somebody holds the role.
 */
export const inviteFirst = (needs: { database: Database; clock: Clock; settings: Settings }, wanted: FirstInvitation): Promise<Result<{ path: string; days: number }>> =>
  needs.database.decide(async (trx) => {
    await trx('portal_authorities').insert({ public_id: newPublicId(), code: wanted.authorityCode, name: wanted.authorityName }).onConflict('code').ignore();
    const authority = await trx('portal_authorities').where({ code: wanted.authorityCode }).first();
    const holder = await trx('portal_memberships').where({ role: wanted.role, authority_id: authority.id }).first('id');
    if (holder) return refuse('wrong-state');
    await trx('portal_invitations').where({ email: wanted.email.toLowerCase(), role: wanted.role, authority_id: authority.id }).whereNull('used_at').update({ voided_at: needs.clock.now().toISOString() });
    const days = await needs.settings.get<number>(authority.id, 'portal.invitation-days');
    const token = await invitationsStore(needs).make({ name: wanted.name, email: wanted.email, grant: { role: wanted.role, authorityId: authority.id }, days });
    return ok({ path: `/portal/invitation/${token}`, days });
  });
