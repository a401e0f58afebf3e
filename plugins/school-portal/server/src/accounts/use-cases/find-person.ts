import { ok, refuse, type Actor, type Result } from '@virtual-school/portal-kit';
import { mayGrant, type Place } from '../domain/grants';
import type { AccountNeeds } from '../needs';
import type { AccountRow } from '../store/accounts-store';
import { placeOf, type MembershipRow } from '../store/memberships-store';
import { hashOf } from '../store/tokens';

export type PersonInReach = {
  account: AccountRow;
  /** The roles that this actor may end. */
  inReach: MembershipRow[];
  /** Blocking and a new second factor touch the whole account: only for those in whose reach all of it lies. */
  isWhollyInReach: boolean;
};

/** Somebody with a role in the actor's hands; anybody else is not there. Nobody manages themselves. */
export const findPerson = async (needs: AccountNeeds, actor: Actor, publicId: string): Promise<Result<PersonInReach>> => {
  const account = /^[a-z2-7]{26}$/.test(publicId) ? await needs.accounts.byPublicId(publicId) : undefined;
  if (!account || Number(account.id) === actor.accountId) return refuse('not-found');
  const held = await needs.memberships.of(account.id);
  const inReach = held.filter((row) => mayGrant(actor, needs.roles.find(row.role), placeOf(row)));
  return inReach.length === 0 ? refuse('not-found') : ok({ account, inReach, isWhollyInReach: inReach.length === held.length });
};

/** How a role that somebody holds is called in a form: no row id leaves the store. */
export const handleOf = (account: { public_id: string }, row: { id: number }): string => hashOf(`${account.public_id}:${row.id}`).slice(0, 16);

export const roleByHandle = ({ account, inReach }: PersonInReach, handle: string): { role: string; place: Place } | undefined => {
  const row = inReach.find((each) => handleOf(account, each) === handle);
  return row && { role: row.role, place: placeOf(row) };
};
