import { definePage, hasRole, ok, only } from '@virtual-school/portal-kit';
import type { ChildRole } from '@virtual-school/strapi-plugin-children/api';
import type { PepNeeds } from '../../use-cases/needs';
import { checkers, everybody } from '../about';
import { ListPage } from './page';

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
const states = ['to-do', 'under-way', 'with-virtual-school', 'approved', 'not-required', 'closed'];

/** The one list of every role: what is due, in order. */
export const listPage = ({ lists }: PepNeeds) =>
  definePage({
    path: '/portal/peps',
    allow: only(...everybody),
    audit: { action: 'pep.list' },
    load: async (visit) => {
      const state = text(visit.query.state);
      const filter = { state: state && states.includes(state) ? state : undefined, late: visit.query.late === 'yes' ? visit.today : undefined, reference: text(visit.query.reference)?.toUpperCase().trim() };
      const after = text(visit.query.after);
      const page = { most: 25, after: after && /^\d{4}-\d{2}-\d{2}\.[a-z2-7]{26}$/.test(after) ? after : undefined };
      const found = await lists.list(visit.actor, everybody as unknown as readonly ChildRole[], filter, page);
      return ok({ ...found, isChecker: hasRole(visit.actor, ...checkers), mayOpen: hasRole(visit.actor, ...checkers, 'social-worker'), filter: { state: filter.state ?? '', late: visit.query.late === 'yes', reference: filter.reference ?? '' } });
    },
    view: (loaded, page) => ({ title: 'Plans', wide: true, main: <ListPage {...loaded} today={page.today} /> }),
  });
