import { definePage, only, type Definition } from '@virtual-school/portal-kit';
import { leaversStore } from '../../store/leavers-store';
import type { PageNeeds } from '../needs';
import { LeaversPage, type Loaded } from './page';

/** The data officer's list: children who were missing from a file. */
export const leaversPage = (needs: PageNeeds): Definition => {
  const store = leaversStore({ ...needs, today: () => needs.clock.today() });
  return definePage<Record<string, string>, Loaded>({
    path: '/portal/leavers',
    allow: only('data-officer'),
    audit: { action: 'children.leavers-viewed', details: ({ leavers }) => ({ count: leavers.length }) },
    load: async ({ actor, query }) => {
      const from = typeof query.after === 'string' ? query.after : undefined;
      return { ok: true, value: { ...(await store.list(actor, from)), from } };
    },
    view: (loaded) => ({ title: 'Leavers', main: <LeaversPage {...loaded} />, wide: true }),
  });
};
