import { Hero } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { Change } from '../changes';
import { doors } from '../doors';
import type { Entry } from '../entries';
import { newest, type SitePage } from '../page';
import { EntryList } from '../parts/entry-list';
import { SearchBox } from '../parts/search-box';
import { organization } from '../structured';
import { allChanges, changeItem } from './changes';
import { newsInOrder, newsItem } from './news';

const Doors = (): ReactElement => (
  <ul className="vs-doors">
    {doors.map(({ audience, title, teaser }) => (
      <li className="vs-door" key={audience}>
        <h3 className="vs-door__title"><a className="vs-door__link" href={`/for/${audience}`}>{title}</a></h3>
        <p className="vs-door__text">{teaser}</p>
      </li>
    ))}
  </ul>
);

type Props = { news: readonly Entry[]; changes: readonly Change[] };

export const HomePage = ({ news, changes }: Props): ReactElement => (
  <>
    <Hero title="Every child in care deserves a good education" lead="The Virtual School follows how each child in the council’s care is doing at school, and helps schools, social workers and carers to do more.">
      <SearchBox label="What do you want to know?" />
    </Hero>
    <section className="vs-section">
      <h2 className="govuk-heading-m">Who are you?</h2>
      <Doors />
    </section>
    <div className="vs-halves">
      <section className="vs-section">
        <h2 className="govuk-heading-m">What changed</h2>
        {changes.length === 0 ? <p className="govuk-body">Nothing has changed lately.</p> : <EntryList level={3} items={changes.slice(0, 4).map(changeItem)} />}
        <p className="govuk-body"><a className="govuk-link" href="/changes">All changes</a></p>
      </section>
      <section className="vs-section">
        <h2 className="govuk-heading-m">News</h2>
        {news.length === 0 ? <p className="govuk-body">There is no news yet.</p> : <EntryList level={3} items={news.slice(0, 3).map(newsItem)} />}
        <p className="govuk-body"><a className="govuk-link" href="/news">All news</a></p>
      </section>
    </div>
    <section className="vs-band">
      <h2 className="govuk-heading-m">Who is the contact for your school?</h2>
      <SearchBox action="/schools" label="School" hint="Name or town, URN, or postcode" button="Find" id="school" />
    </section>
  </>
);

export const homePage: SitePage = {
  path: '/',
  async show(needs, { today }) {
    const { entries, serviceName, publicUrl } = needs;
    const news = newsInOrder(await entries.all('api::news-item.news-item'), today);
    const changes = (await allChanges(needs, today)).filter(({ kind }) => kind !== 'news');
    return {
      title: 'Home', wide: true, main: <HomePage news={news} changes={changes} />, modified: newest([...news, ...changes].map(({ updatedAt }) => updatedAt)), description: 'Guidance, training and contacts of the Virtual School, for schools, social workers, carers and young people.',
      data: [organization(serviceName, publicUrl), { '@type': 'WebSite', name: serviceName, url: `${publicUrl}/`, inLanguage: 'en-GB', potentialAction: { '@type': 'SearchAction', target: `${publicUrl}/search?q={search_term}`, 'query-input': 'required name=search_term' } }],
    };
  },
};
