import { academicYear, addDays, ButtonLink, definePage, Empty, formatDay, ok, only, PageHeading, Table } from '@virtual-school/portal-kit';
import { boardKeepers } from '../../domain/board-roles';
import type { BoardNeeds } from '../../use-cases/board-needs';
import { everySchool } from '../../use-cases/every-school';
import { reachOf } from '../../use-cases/reach-of';

type Post = { urn: string; school: string; name?: string; fromDay?: string };
type Loaded = { changed: readonly Post[]; empty: readonly Post[]; since: string };

const days = 90;
const mostRows = 30_000;

const link = ({ urn, school }: Post) => <a className="govuk-link" key="school" href={`/portal/duties/schools/${urn}`}>{school}</a>;

const Page = ({ changed, empty, since }: Loaded) => (
  <>
    <PageHeading>Designated teachers: who is new, and where there is none</PageHeading>
    {changed.length === 0
      ? <Empty title="No change">Nobody has taken the post on since {formatDay(since)}.</Empty>
      : <Table caption={`Taken on since ${formatDay(since)}`} captionSize="s" columns={['School', 'Designated teacher', 'From']} rows={changed.map((post) => [link(post), post.name ?? '', formatDay(post.fromDay ?? since)])} keys={changed.map(({ urn }) => urn)} />}
    {empty.length === 0
      ? <Empty title="Every school has one">The portal knows a designated teacher for each school of your area.</Empty>
      : <Table caption="The portal knows no designated teacher here" captionSize="s" columns={['School', 'Invite']} rows={empty.map((post) => [link(post), <ButtonLink key="invite" kind="secondary" href="/portal/invite">Invite somebody</ButtonLink>])} keys={empty.map(({ urn }) => urn)} />}
  </>
);

/** A post that is empty, or in new hands, is where help is needed first. */
export const teachersPage = (needs: BoardNeeds) =>
  definePage({
    path: '/portal/duties/schools/teachers',
    allow: only(...boardKeepers),
    audit: { action: 'duties.teachers' },
    load: async ({ actor, today }) => {
      const since = addDays(today, -days);
      const [posts, { schools }] = await Promise.all([needs.accounts.begunAt('designated-teacher'), reachOf(needs, actor).then((reach) => everySchool(needs.board, reach, {}, academicYear(today), mostRows))]);
      const all = schools.map(({ urn, name }): Post => ({ urn, school: name, name: posts.get(urn)?.name, fromDay: posts.get(urn)?.fromDay }));
      const changed = all.filter(({ fromDay }) => fromDay !== undefined && fromDay >= since).sort((a, b) => (b.fromDay ?? '').localeCompare(a.fromDay ?? ''));
      return ok<Loaded>({ changed, empty: all.filter(({ fromDay }) => fromDay === undefined), since });
    },
    view: (loaded) => ({ title: 'Designated teachers', wide: true, back: { href: '/portal/duties/schools', text: 'Schools and their duties' }, main: <Page {...loaded} /> }),
  });
