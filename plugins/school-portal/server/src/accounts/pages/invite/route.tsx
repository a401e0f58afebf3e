import { defineAction, ok, readDate, refuse, type Actor, type Result, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import type { RoleDefinition } from '../../../contract';
import { placesToGrant, reachableBy, rolesToGrant } from '../../domain/grants';
import type { AccountNeeds } from '../../needs';
import type { Invitation } from '../../store/invitations-store';
import type { Grant } from '../../store/memberships-store';
import { invitePerson, type Invited } from '../../use-cases/invite-person';
import { note } from '../../use-cases/note-access';
import { findSchool } from '../find-school';
import { granters } from '../granters';
import { line } from '../line';
import { roleWordsFor, type RoleWords } from '../role-words';
import { InvitePage } from './page';

export type Loaded = {
  roles: readonly RoleDefinition[];
  /** Given when the inviter stands for one school, or for more than one authority. */
  schools: readonly { urn: string; name: string }[];
  isAnySchool: boolean;
  authorities: readonly { publicId: string; name: string }[];
  open: readonly Invitation[];
  words: RoleWords;
  said: unknown;
};

const wanted = z.strictObject({
  do: z.literal('invite'),
  name: line(120).min(1, 'Enter the person’s name'),
  email: z.email('Enter an e-mail address, like name@example.org').max(200, 'Enter an e-mail address of at most 200 characters'),
  role: z.string().max(60).optional(),
  urn: line(100).optional(),
  authority: z.string().max(30).optional(),
  shares: z.literal('yes').optional(),
  'until-day': z.string().max(10).optional(), 'until-month': z.string().max(12).optional(), 'until-year': z.string().max(10).optional(),
});
const form = z.discriminatedUnion('do', [wanted, z.strictObject({ do: z.literal('withdraw'), invitation: z.string().max(30) })]);
type Wanted = z.infer<typeof wanted>;
type Form = z.infer<typeof form>;

const problem = (field: string, message: string) => refuse('invalid', [{ field, message }]);

const loadAuthorities = async (needs: AccountNeeds, actor: Actor, roles: readonly RoleDefinition[]) => {
  const ids = new Set(roles.flatMap((role) => placesToGrant(actor, role).authorityIds));
  return (await needs.authorities.all()).filter((each) => ids.has(each.id));
};

const load = async (needs: AccountNeeds, { actor, query }: Visit): Promise<Result<Loaded>> => {
  const roles = rolesToGrant(actor, needs.roles.all());
  const places = roles.map((role) => placesToGrant(actor, role));
  const urns = [...new Set(places.flatMap(({ urns: some }) => (some === 'any' ? [] : some)))];
  const found = await needs.schools.findMany(urns);
  const open = await needs.invitations.inReach(reachableBy(actor, needs.roles.all()));
  return ok({
    roles, open, said: query.said,
    schools: urns.map((urn) => ({ urn, name: found.get(urn)?.name ?? urn })),
    isAnySchool: places.some((place) => place.urns === 'any'),
    authorities: await loadAuthorities(needs, actor, roles),
    words: await roleWordsFor(needs, open),
  });
};

const placeFor = async (needs: AccountNeeds, actor: Actor, posted: Wanted, role: RoleDefinition): Promise<Result<Pick<Grant, 'urn' | 'authorityId'>>> => {
  const places = placesToGrant(actor, role);
  if (role.reach !== 'school') {
    const authorities = (await needs.authorities.all()).filter((each) => places.authorityIds.includes(each.id));
    const chosen = authorities.length === 1 ? authorities[0] : authorities.find((each) => each.publicId === posted.authority);
    return chosen ? ok({ authorityId: chosen.id }) : problem('authority', 'Choose the authority');
  }
  if (places.urns !== 'any' && places.urns.length === 1 && !posted.urn) return ok({ urn: places.urns[0] });
  const school = await findSchool(needs.schools, posted.urn ?? '', 'urn');
  if (!school.ok) return school;
  return places.urns === 'any' || places.urns.includes(school.value.urn) ? ok({ urn: school.value.urn }) : problem('urn', 'You can invite people to your own school only');
};

const grantOf = async (needs: AccountNeeds, { actor, today }: Visit, posted: Wanted): Promise<Result<Grant>> => {
  const role = rolesToGrant(actor, needs.roles.all()).find((each) => each.name === posted.role);
  if (!role) return problem('role', 'Choose what the person will do');
  const place = await placeFor(needs, actor, posted, role);
  if (!place.ok) return place;
  const until = readDate({ 'until-day': posted['until-day'] ?? '', 'until-month': posted['until-month'] ?? '', 'until-year': posted['until-year'] ?? '' }, 'until', 'The last day');
  if (!until.ok) return until;
  if (until.value !== '' && until.value < today) return problem('until', 'The last day must be today or later');
  return ok({ role: role.name, ...place.value, ...(until.value !== '' && { untilDay: until.value, acting: 'named' as const }) });
};

/** Invite a person to a role, and see or take back the invitations that are still open. */
export const invite = (needs: AccountNeeds) =>
  defineAction<Record<string, string>, Loaded, Form, undefined, Invited | { how: 'withdrawn' }>({
    path: '/portal/invite',
    allow: granters(needs.roles),
    audit: { action: 'invitations-viewed' },
    load: (visit) => load(needs, visit),
    form,
    act: async (visit, posted) => {
      if (posted.do === 'withdraw') {
        if (!(await needs.invitations.withdraw(posted.invitation, reachableBy(visit.actor, needs.roles.all())))) return refuse('wrong-state');
        await note(needs, visit.actor, 'invitation-withdrawn', undefined);
        return ok({ how: 'withdrawn' });
      }
      const grant = await grantOf(needs, visit, posted);
      if (!grant.ok) return grant;
      return invitePerson(needs, visit.actor, { name: posted.name, email: posted.email, grant: grant.value, sharesAddress: posted.shares === 'yes' });
    },
    changed: (posted) => ({ did: posted.do }),
    goTo: ({ how }) => `/portal/invite?said=${how}`,
    view: (loaded, page) => ({ title: 'Invite somebody', back: { href: '/portal/people', text: 'People and roles' }, main: <InvitePage {...loaded} page={page} /> }),
  });
