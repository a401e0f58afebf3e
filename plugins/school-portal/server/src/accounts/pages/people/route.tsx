import { definePage, ok } from '@virtual-school/portal-kit';
import { actingRoles, reachableBy } from '../../domain/grants';
import type { AccountNeeds } from '../../needs';
import type { Person } from '../../store/people-store';
import { granters } from '../granters';
import { roleWordsFor, type RoleWords } from '../role-words';
import { PeoplePage } from './page';

export type People = { people: readonly Person[]; words: RoleWords; text: string; next?: string; mayLetAct: boolean };

const most = 50;
const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 100).replace(/\p{Cc}/gu, '') : '');

const nextPage = (people: readonly Person[], text: string): string | undefined => {
  const last = people.length > most ? people[most - 1] : undefined;
  return last && `/portal/people?${new URLSearchParams({ ...(text !== '' && { text }), after: last.publicId }).toString()}`;
};

/** Who has which role, as far as this person may give it. */
export const people = (needs: AccountNeeds) =>
  definePage<Record<string, string>, People>({
    path: '/portal/people',
    allow: granters(needs.roles),
    audit: { action: 'people-viewed' },
    load: async (visit) => {
      const text = textOf(visit.query.text);
      const after = typeof visit.query.after === 'string' && /^[a-z2-7]{26}$/.test(visit.query.after) ? visit.query.after : undefined;
      const urns = text.length < 3 ? [] : (await needs.schools.search(text)).map((school) => school.urn);
      const found = await needs.people.inReach(reachableBy(visit.actor, needs.roles.all()), { text, urns, after, most: most + 1 });
      const shown = found.slice(0, most);
      const words = await roleWordsFor(needs, shown.flatMap((person) => person.memberships));
      const mayLetAct = actingRoles(visit.actor, needs.roles.all()).length > 0;
      return ok({ people: shown, words, text, next: nextPage(found, text), mayLetAct });
    },
    view: (loaded, page) => ({ title: 'People and roles', wide: true, main: <PeoplePage {...loaded} page={page} /> }),
  });
