import { refuse, ok, urnsOf, type Actor, type Result } from '@virtual-school/portal-kit';
import { schoolRoles } from '../domain/people';
import type { Person } from '../store/record';
import type { TrainingNeeds } from './needs';

export type Colleague = { name: string; email: string; role: string };
type Needs = Pick<TrainingNeeds, 'accounts' | 'vault'>;

const keyOf = (publicId: string): string => `account:${publicId}`;

/** The signed-in person, in the role they hold (at that school, when it is one of theirs). */
export const themselves = async ({ accounts }: Needs, actor: Actor, urn: string | undefined): Promise<Person> => {
  const account = await accounts.find(actor.accountId);
  const membership = actor.memberships.find((each) => urn !== undefined && each.urn === urn) ?? actor.memberships[0];
  return { accountId: actor.accountId, name: account?.name ?? actor.name, email: account?.email, role: membership?.role ?? 'other', urn, liveKey: keyOf(actor.publicId) };
};

/** Somebody else. With the address of exactly one account it is that person's booking too, and stands in their record. */
export const colleagueOf = async ({ accounts, vault }: Needs, { name, email, role }: Colleague, urn: string | undefined): Promise<Person> => {
  const address = email.trim().toLowerCase();
  const [account, ...others] = address ? (await accounts.byEmail(address)).filter((each) => !each.blocked) : [];
  const isKnown = account !== undefined && others.length === 0;
  return { ...(isKnown && { accountId: account.id }), name: name.trim(), ...(address && { email: address }), role, urn, liveKey: isKnown ? keyOf(account.publicId) : vault.digest(`${address}|${name.trim().toLowerCase()}`) };
};

/** A school that somebody books for has to be one of theirs; with one school there is nothing to choose. */
export const schoolFor = (actor: Actor, chosen: string): Result<string | undefined> => {
  const own = [...new Set(urnsOf(actor, ...schoolRoles))];
  if (own.length <= 1) return ok(own[0]);
  return own.includes(chosen) ? ok(chosen) : refuse('invalid', [{ field: 'urn', message: 'Choose the school that the booking is for' }]);
};
