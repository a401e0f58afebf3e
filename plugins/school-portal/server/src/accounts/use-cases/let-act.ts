import { ok, refuse, type Result, type Visit } from '@virtual-school/portal-kit';
import type { Acting } from '../domain/grants';
import type { AccountNeeds } from '../needs';
import type { AccountRow } from '../store/accounts-store';
import { beginAgain } from './begin-session';
import { note } from './note-access';

export type WantedActing = { acting: Acting; who: string; untilDay: string };

const actMyself = async (needs: AccountNeeds, visit: Visit, account: AccountRow, { acting, untilDay }: WantedActing): Promise<void> => {
  await needs.memberships.give(account.id, { role: acting.role.name, urn: acting.urn, untilDay, acting: 'self' }, visit.actor.accountId);
  await beginAgain(needs, visit, account, 'role-changed');
};

const nameColleague = async (needs: AccountNeeds, visit: Visit, account: AccountRow, { acting, untilDay }: WantedActing): Promise<void> => {
  await needs.memberships.give(account.id, { role: acting.role.name, urn: acting.urn, untilDay, acting: 'named' }, visit.actor.accountId);
  await needs.sessions.endAllOf(account.id, 'role-changed');
  await needs.mailer.toAccount(account.public_id, {
    subject: 'You act in a further role in the portal',
    paragraphs: [`Hello ${account.name},`, `For a time you act in this role in the portal: ${acting.role.title}. Sign in as before; the page of your account says until when.`],
    link: { text: 'Sign in', path: '/portal' },
  });
};

/** For a time, somebody of the school does the work of a role: a colleague who is named, or the one who names. */
export const letAct = async (needs: AccountNeeds, visit: Visit, wanted: WantedActing): Promise<Result<undefined>> => {
  const { role, urn } = wanted.acting;
  const colleagues = await needs.people.atSchools([urn]);
  const account = colleagues.some((each) => each.publicId === wanted.who) ? await needs.accounts.byPublicId(wanted.who) : undefined;
  if (!account) return refuse('invalid', [{ field: 'who', message: 'Choose somebody of the school' }]);

  const held = (await needs.memberships.of(account.id)).find((each) => each.role === role.name && each.urn === urn);
  if (held && held.acting === null) return refuse('invalid', [{ field: 'who', message: 'This person has the role already, and not only for a time' }]);

  await (Number(account.id) === visit.actor.accountId ? actMyself : nameColleague)(needs, visit, account, wanted);
  await note(needs, visit.actor, 'acting-begun', account, { role: role.name, until: wanted.untilDay });
  return ok(undefined);
};

/** Their own acting, or a colleague's, ends today. */
export const endActing = async (needs: AccountNeeds, visit: Visit, { role, urn }: Acting, who: string): Promise<Result<undefined>> => {
  const isActing = (await needs.people.acting(role.name, [urn])).some((each) => each.publicId === who);
  const account = isActing ? await needs.accounts.byPublicId(who) : undefined;
  if (!account || !(await needs.memberships.end(account.id, role.name, { urn }))) return refuse('wrong-state');
  if (Number(account.id) === visit.actor.accountId) await beginAgain(needs, visit, account, 'role-ended');
  else await needs.sessions.endAllOf(account.id, 'role-ended');
  await note(needs, visit.actor, 'acting-ended', account, { role: role.name });
  return ok(undefined);
};
