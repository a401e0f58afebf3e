import { ok, refuse, type Actor, type Result } from '@virtual-school/portal-kit';
import type { AccountNeeds } from '../needs';
import { roleByHandle, type PersonInReach } from './find-person';
import { note } from './note-access';

/** The person is signed out at once and no longer has the role when they come back. */
export const endRole = async (needs: AccountNeeds, actor: Actor, person: PersonInReach, handle: string): Promise<Result<undefined>> => {
  const held = roleByHandle(person, handle);
  if (!held || !(await needs.memberships.end(person.account.id, held.role, held.place))) return refuse('wrong-state');
  await needs.sessions.endAllOf(person.account.id, 'role-ended');
  await note(needs, actor, 'role-ended', person.account, { role: held.role });
  return ok(undefined);
};
