import { definePage, hasRole, ok, only, type Fields } from '@virtual-school/portal-kit';
import type { ChildRole } from '@virtual-school/strapi-plugin-children/api';
import type { Turn } from '@virtual-school/strapi-plugin-school-portal/api';
import { isKey, type ListFilter } from '../../store/lists-store';
import type { PepNeeds } from '../../use-cases/needs';
import { checkers, everybody } from '../about';
import { ListPage } from './page';

/** What somebody chose, as they typed it: it stands in the form again, and in the addresses of the other pages. */
export type Chosen = { state: string; late: boolean; reference: string; school: string };

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 100) : '');
const states = ['to-do', 'under-way', 'with-virtual-school', 'approved', 'not-required', 'closed'];
const mostRows = 25;

const chosenIn = (query: Fields): Chosen => ({
  state: states.find((each) => each === query.state) ?? '',
  late: query.late === 'yes',
  reference: text(query.reference).toUpperCase(),
  school: text(query.school),
});

const turnIn = (query: Fields): Turn => {
  const [after, before] = [text(query.after), text(query.before)];
  return { most: mostRows, ...(isKey(before) ? { before } : isKey(after) && { after }) };
};

const filterOf = async ({ schools }: PepNeeds, { state, late, reference, school }: Chosen, today: string): Promise<ListFilter> => ({
  ...(state && { state }),
  ...(late && { late: today }),
  ...(reference && { reference }),
  ...(school && { urns: (await schools.search(school)).map(({ urn }) => urn) }),
});

/** The one list of every role: what is due, in order. */
export const listPage = (needs: PepNeeds) =>
  definePage({
    path: '/portal/peps',
    allow: only(...everybody),
    audit: { action: 'pep.list' },
    load: async (visit) => {
      const chosen = chosenIn(visit.query);
      const found = await needs.lists.list(visit.actor, everybody as unknown as readonly ChildRole[], await filterOf(needs, chosen, visit.today), turnIn(visit.query));
      return ok({ ...found, chosen, isChecker: hasRole(visit.actor, ...checkers), mayOpen: hasRole(visit.actor, ...checkers, 'social-worker') });
    },
    view: (loaded, page) => ({ title: 'Plans', wide: true, main: <ListPage {...loaded} today={page.today} /> }),
  });
