import { Empty, formatDay, PageHeading } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { changesOf, type Change } from '../changes';
import { newest, wayTo, type Needs, type SitePage } from '../page';
import { Day } from '../parts/article';
import { current } from '../replaced';
import { EntryList, pageOf, Pages } from '../parts/entry-list';

const words: Readonly<Record<Change['kind'], string>> = { guidance: 'Guidance', duty: 'Duty', policy: 'Local policy', news: 'News' };

export const allChanges = async ({ entries, duties, dutyNews }: Pick<Needs, 'entries' | 'duties' | 'dutyNews'>, today: string): Promise<Change[]> => changesOf({
  guidance: current(await entries.all('api::guidance-article.guidance-article')), policies: await entries.all('api::local-policy.local-policy'), news: await entries.all('api::news-item.news-item'),
  duties: { all: await duties(today), news: await dutyNews() },
}, today);

export const changeItem = ({ href, title, note, kind, on }: Change) => ({ href, title, text: note, meta: [<Day of={on} />, words[kind]] });

export const ChangesPage = ({ changes, page }: { changes: readonly Change[]; page?: string }): ReactElement => {
  const { rows, ...at } = pageOf(changes, page);
  return (
    <>
      <PageHeading>What changed</PageHeading>
      <p className="govuk-body-l">Guidance and duties that changed, local policies and news, the latest first.</p>
      <p className="govuk-body"><a className="govuk-link" href="/changes.atom">Follow this list in a news reader (Atom)</a></p>
      {changes.length === 0 ? <Empty title="Nothing has changed yet"><p className="govuk-body">When guidance or a duty changes, it stands here with the day and what is different.</p></Empty> : <EntryList items={rows.map(changeItem)} />}
      <Pages path="/changes" {...at} />
    </>
  );
};

export const changesPage: SitePage = {
  path: '/changes',
  async show(needs, { query, today }) {
    const changes = await allChanges(needs, today);
    const latest = changes[0] ? ` Last change: ${formatDay(changes[0].on)}.` : '';
    return { title: 'What changed', wide: true, breadcrumbs: wayTo(), canonical: '/changes', modified: newest(changes.map(({ updatedAt }) => updatedAt)), main: <ChangesPage changes={changes} page={query.page} />, description: `What changed in guidance, duties, local policies and news.${latest}` };
  },
};
