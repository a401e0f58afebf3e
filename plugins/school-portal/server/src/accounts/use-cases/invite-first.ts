import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import type { Knex } from 'knex';
import { newPublicId } from '../../api';
import type { Clock, Database, FirstInvitation, Settings } from '../../contract';
import { invitationDays } from '../domain/invitation-days';
import { plainName } from '../domain/sign-in-name';
import { invitationsStore } from '../store/invitations-store';
import { inForce } from '../store/memberships-store';

type Needs = { database: Database; clock: Clock; settings: Settings };

const holds = async ({ clock }: Needs, trx: Knex, role: string, authorityId: number): Promise<boolean> =>
  (await inForce(trx('portal_memberships').join('portal_accounts', 'portal_accounts.id', 'portal_memberships.account_id'), clock.today())
    .where({ role, authority_id: authorityId }).whereNull('blocked_at').first('portal_memberships.id')) !== undefined;

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
    if (await holds(needs, trx, role, authorityId)) return refuse('wrong-state');

    await trx('portal_invitations').where({ email: plainName(email), role, authority_id: authorityId }).whereNull('used_at').whereNull('voided_at').update({ voided_at: needs.clock.now().toISOString() });
    const days = await needs.settings.get<number>(authorityId, invitationDays.name);
    const token = await invitationsStore(needs).make({ name, email, grant: { role, authorityId }, days });
    return ok({ path: `/portal/invitation/${token}`, days });
  });
