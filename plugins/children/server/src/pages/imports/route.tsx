import { authoritiesOf, definePage, only, type Definition } from '@virtual-school/portal-kit';
import { latestImports } from '../../store/imports-store';
import { uploadsStore } from '../../store/uploads-store';
import type { PageNeeds } from '../needs';
import { ImportsPage, type Loaded } from './page';

const most = 20;

/** The data officer's files of children: those that wait, and those that came in. */
export const importsPage = (needs: PageNeeds): Definition => {
  const store = uploadsStore(needs);
  return definePage<Record<string, string>, Loaded>({
    path: '/portal/imports',
    allow: only('data-officer'),
    audit: { notAudited: 'days, counts and names of files, about no child' },
    load: async ({ actor }) => {
      const waiting = await store.waiting(actor);
      const latest = await latestImports(needs.database.query(), authoritiesOf(actor, 'data-officer'), most);
      const people = await needs.accounts.findMany([...waiting.map(({ sentBy }) => sentBy), ...latest.map(({ by }) => by)].filter((id) => id !== undefined));
      return { ok: true, value: { waiting, latest, who: (id) => (id !== undefined && people.get(id)?.name) || 'Somebody who has left' } };
    },
    view: (loaded) => ({ title: 'Imports', main: <ImportsPage {...loaded} />, wide: true }),
  });
};
