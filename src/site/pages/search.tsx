import { Empty, PageHeading, Select } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { hitsOn, type Hits } from '../hits';
import { audiences, kinds } from '../labels';
import type { Found, Piece, SearchAnswer } from '../options';
import { nothingPosted, wayTo, type Asked, type Needs, type SitePage } from '../page';
import { EntryList, Pages } from '../parts/entry-list';

type Order = { q: string; kind: string; audience: string };

const Marked = ({ pieces }: { pieces: readonly Piece[] }): ReactElement => <>{pieces.map((piece, at) => (piece.marked ? <mark key={at}>{piece.text}</mark> : <span key={at}>{piece.text}</span>))}</>;

const audienceOptions = Object.entries(audiences).filter(([name]) => name !== 'everyone').map(([value, text]) => ({ value, text }));

const kindOptions = (counts: SearchAnswer['counts'], chosen: string) =>
  Object.entries(kinds).filter(([name]) => (counts[name] ?? 0) > 0 || name === chosen).map(([value, { many }]) => ({ value, text: `${many} (${counts[value] ?? 0})` }));

const Box = ({ order, answer }: { order: Order; answer?: SearchAnswer }): ReactElement => (
  <form className="vs-find vs-find--wide" method="get" action="/search" role="search" aria-label="Search this site">
    <label className="govuk-label govuk-label--s" htmlFor="q">What are you looking for?</label>
    <div className="vs-find__row">
      <input className="govuk-input" id="q" name="q" type="search" defaultValue={order.q} maxLength={100} autoComplete="off" />
      <button className="govuk-button" type="submit">Search</button>
    </div>
    {answer && (
      <div className="vs-find__choices">
        <Select name="kind" label="Kind" page={nothingPosted} value={order.kind} empty="Everything" options={kindOptions(answer.counts, order.kind)} />
        <Select name="audience" label="Who is it for?" page={nothingPosted} value={order.audience} empty="Anybody" options={audienceOptions} />
      </div>
    )}
  </form>
);

const howMany = ({ total, isLoose }: SearchAnswer): string => {
  const count = total >= 500 ? 'More than 500 results' : total === 1 ? '1 result' : `${total} results`;
  return isLoose ? `${count} with some of these words` : count;
};

const Nothing = ({ q }: { q: string }): ReactElement => (
  <Empty title={`Nothing was found for “${q}”`}>
    <p className="govuk-body">Try fewer or other words, or look through <a className="govuk-link" href="/guidance">guidance</a>, <a className="govuk-link" href="/training">training</a> and <a className="govuk-link" href="/questions">questions</a>. The <a className="govuk-link" href="/team">team</a> answers what is not written here.</p>
  </Empty>
);

const Replaced = ({ by }: { by: { title: string; href: string } }): ReactElement => <><strong>Replaced</strong> by <a className="govuk-link" href={by.href}>{by.title}</a></>;

const itemOf = ({ eventAt, replacementOf }: Hits) => ({ address, title, excerpt, kind, audiences: readers }: Found) => {
  const [by, event] = [replacementOf(address), eventAt(address)];
  return {
    href: address, title: <Marked pieces={title} />, text: <Marked pieces={excerpt} />,
    meta: [...(by ? [<Replaced by={by} />] : []), kinds[kind]?.one ?? '', ...(event?.when[0] ? [event.when[0]] : []), readers.map((each) => audiences[each]).join(', ')],
  };
};

const Results = ({ order, answer, hits }: { order: Order; answer: SearchAnswer; hits: Hits }): ReactElement => (
  <>
    {answer.corrected && answer.total > 0 && <p className="govuk-body vs-corrected">Showing results for <strong>{answer.corrected}</strong>. Nothing has the words “{order.q}”.</p>}
    {answer.total === 0 ? <Nothing q={order.q} /> : (
      <>
        <p className="govuk-body" role="status">{howMany(answer)}</p>
        <EntryList items={answer.results.map(itemOf(hits))} />
        <Pages path="/search" query={order} page={answer.page} pages={answer.pages} />
      </>
    )}
  </>
);

export const SearchPage = ({ order, found }: { order: Order; found?: { answer: SearchAnswer; hits: Hits } }): ReactElement => (
  <>
    <PageHeading>Search</PageHeading>
    <Box order={order} answer={found?.answer} />
    {found ? <Results order={order} {...found} /> : <p className="govuk-body">Guidance, duties, local policies, forms, training, events to come, news and questions. Short forms work too: PEP, DT, LAC, PP+.</p>}
  </>
);

const known = (options: Readonly<Record<string, unknown>>, value: string | undefined): string => (value !== undefined && Object.hasOwn(options, value) ? value : '');

const search = async (needs: Needs, order: Order, { query, today }: Asked) => {
  const hits = await hitsOn(needs, today);
  return { hits, answer: await needs.search({ text: order.q, kind: order.kind || undefined, audience: order.audience || undefined, page: Math.floor(Number(query.page)) || 1, isThere: hits.isThere }) };
};

export const searchPage: SitePage = {
  path: '/search',
  async show(needs, asked) {
    const { query } = asked;
    const order = { q: (query.q ?? '').trim(), kind: known(kinds, query.kind), audience: known(audiences, query.audience) };
    const found = order.q === '' ? undefined : await search(needs, order, asked);
    return { title: order.q === '' ? 'Search' : `${order.q} – Search`, breadcrumbs: wayTo(), canonical: '/search', unlisted: order.q !== '', main: <SearchPage order={order} found={found} /> };
  },
};
