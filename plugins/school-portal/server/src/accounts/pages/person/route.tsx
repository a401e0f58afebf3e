import { defineAction, ok, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import type { AccountNeeds } from '../../needs';
import { blockPerson, unblockPerson } from '../../use-cases/block-person';
import { endRole } from '../../use-cases/end-role';
import { findPerson, handleOf, type PersonInReach } from '../../use-cases/find-person';
import { takeOffFactor } from '../../use-cases/take-off-factor';
import { granters } from '../granters';
import { inWords, roleWordsFor } from '../role-words';
import { PersonPage } from './page';

export type Shown = { person: PersonInReach; roles: readonly { handle: string; title: string; place: string; until: string }[]; said: unknown };

const form = z.strictObject({ do: z.enum(['end', 'block', 'unblock', 'new-factor'], 'Choose what to do'), role: z.string().max(16).optional() });
type Form = z.infer<typeof form>;

const done = (needs: AccountNeeds, { actor }: Visit<unknown>, posted: Form, person: PersonInReach) => {
  if (posted.do === 'end') return endRole(needs, actor, person, posted.role ?? '');
  if (posted.do === 'new-factor') return takeOffFactor(needs, actor, person);
  return (posted.do === 'block' ? blockPerson : unblockPerson)(needs, actor, person);
};

/** One person: end a role, block, or let them choose a new second factor. Each counts on their next request. */
export const person = (needs: AccountNeeds) =>
  defineAction<{ person: string }, Shown, Form, undefined, { path: string }>({
    path: '/portal/people/:person',
    allow: granters(needs.roles),
    audit: { action: 'person-viewed', about: ({ person: { account } }) => ({ type: 'account', id: account.public_id }) },
    load: async (visit) => {
      const found = await findPerson(needs, visit.actor, visit.params.person);
      if (!found.ok) return found;
      const { account, inReach } = found.value;
      const words = await roleWordsFor(needs, inReach);
      return ok({ person: found.value, said: visit.query.said, roles: inReach.map((row) => ({ handle: handleOf(account, row), ...words(row), until: row.until_day === null ? '' : inWords(row.until_day) })) });
    },
    form,
    act: async (visit, posted, loaded) => {
      const result = await done(needs, visit, posted, loaded.person);
      if (!result.ok) return result;
      const isLast = posted.do === 'end' && loaded.roles.length === 1;
      return ok({ path: isLast ? '/portal/people' : `/portal/people/${visit.params.person}?said=${posted.do}` });
    },
    changed: (posted) => ({ did: posted.do }),
    goTo: ({ path }) => path,
    view: (loaded, page) => ({ title: 'A person and their roles', back: { href: '/portal/people', text: 'People and roles' }, main: <PersonPage {...loaded} page={page} /> }),
  });
