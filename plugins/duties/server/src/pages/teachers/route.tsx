import { academicYear, definePage, ok, only, schoolYearOf, type Visit } from '@virtual-school/portal-kit';
import { boardKeepers } from '../../domain/board-roles';
import { changesIn, type PostChange } from '../../domain/post-changes';
import type { BoardNeeds } from '../../use-cases/board-needs';
import { everySchool } from '../../use-cases/every-school';
import { reachOf } from '../../use-cases/reach-of';
import { TeachersPage } from './page';

type Named = { urn: string; school: string };
export type Loaded = { changes: readonly (PostChange & Named)[]; empty: readonly Named[]; year: number; years: readonly number[] };

const role = 'designated-teacher';
const mostRows = 30_000;
const yearsBack = 5;

const load = async (needs: BoardNeeds, { actor, query, today }: Visit) => {
  const thisYear = academicYear(today);
  const years = Array.from({ length: yearsBack }, (_, back) => thisYear - back);
  const year = years.find((each) => String(each) === query.year) ?? thisYear;
  const { schools } = await everySchool(needs.board, await reachOf(needs, actor), {}, thisYear, mostRows);
  const names = new Map(schools.map(({ urn, name }) => [urn, name]));
  const [posts, held] = [await needs.accounts.begunAt(role), await needs.accounts.changedAt(role, schoolYearOf(year))];
  const changes = changesIn(held.filter(({ urn }) => names.has(urn)), schoolYearOf(year), today).map((change) => ({ ...change, school: names.get(change.urn) ?? '' }));
  return ok<Loaded>({ changes, empty: schools.filter(({ urn }) => !posts.has(urn)).map(({ urn, name }) => ({ urn, school: name })), year, years });
};

/** A post that is empty, or in new hands, is where help is needed first. */
export const teachersPage = (needs: BoardNeeds) =>
  definePage({
    path: '/portal/duties/schools/teachers',
    allow: only(...boardKeepers),
    audit: { action: 'duties.teachers' },
    load: (visit) => load(needs, visit),
    view: (loaded) => ({ title: 'Designated teachers', wide: true, back: { href: '/portal/duties/schools', text: 'Schools and their duties' }, main: <TeachersPage {...loaded} /> }),
  });
