import { authoritiesOf, definePage, only, type Definition } from '@virtual-school/portal-kit';
import { latestImports } from '../../store/imports-store';
import { uploadsStore } from '../../store/uploads-store';
import type { PageNeeds } from '../needs';
import { ImportsPage, type Loaded } from './page';

const most = 20;
const shownForDays = 7;

/** The data officer's files of children: those that wait, and those that came in. */
export const importsPage = (needs: PageNeeds): Definition => {
  const store = uploadsStore(needs);
  return definePage<Record<string, string>, Loaded>({
    path: '/portal/imports',
    allow: only('data-officer'),
    audit: { notAudited: 'days, counts and names of files, about no child' },
    load: async ({ actor, now }) => {
      const sent = await store.notIn(actor, new Date(now.getTime() - shownForDays * 86_400_000).toISOString());
      const mine = authoritiesOf(actor, 'data-officer');
      const latest = await latestImports(needs.database.query(), mine, most);
      const authorities = mine.length > 1 ? (await needs.authorities.all()).filter(({ id }) => mine.includes(id)) : [];
      const people = await needs.accounts.findMany([...sent.map(({ sentBy }) => sentBy), ...latest.map(({ by }) => by)].filter((id) => id !== undefined));
      return { ok: true, value: { sent, latest, authorities, who: (id) => (id !== undefined && people.get(id)?.name) || 'Somebody who has left' } };
    },
    view: (loaded) => ({ title: 'Imports', main: <ImportsPage {...loaded} />, wide: true }),
  });
};
