import { ok, refuse, type Actor, type Result } from '@virtual-school/portal-kit';
import type { AccountNeeds } from '../needs';
import type { PersonInReach } from './find-person';
import { note } from './note-access';

export const blockPerson = async (needs: AccountNeeds, actor: Actor, { account, isWhollyInReach }: PersonInReach): Promise<Result<undefined>> => {
  if (!isWhollyInReach) return refuse('not-yours');
  await needs.accounts.block(account);
  await needs.sessions.endAllOf(account.id, 'blocked');
  await needs.resets.voidAllOf(account.id);
  await note(needs, actor, 'account-blocked', account);
  return ok(undefined);
};

export const unblockPerson = async (needs: AccountNeeds, actor: Actor, { account, isWhollyInReach }: PersonInReach): Promise<Result<undefined>> => {
  if (!isWhollyInReach) return refuse('not-yours');
  await needs.accounts.unblock(account);
  await note(needs, actor, 'account-unblocked', account);
  return ok(undefined);
};
