import { renderSite } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { footer, navigation } from './navigation';
import type { SiteOptions } from './options';
import type { Shown } from './page';
import { SearchBox } from './parts/search-box';
import { StructuredData } from './structured';

type House = Pick<SiteOptions, 'assets' | 'serviceName' | 'demo' | 'publicUrl'>;
type Place = { path: string; nonce: string };

const Head = ({ shown, publicUrl, path, nonce }: { shown: Shown; publicUrl: string } & Place): ReactElement => (
  <>
    <link rel="canonical" href={`${publicUrl}${shown.canonical ?? path}`} />
    <link rel="alternate" type="application/atom+xml" title="What changed" href="/changes.atom" />
    {shown.unlisted && <meta name="robots" content="noindex" />}
    <meta property="og:title" content={shown.title} />
    <meta property="og:type" content="website" />
    <StructuredData things={shown.data ?? []} nonce={nonce} />
  </>
);

const frameOf = ({ assets, serviceName, demo }: House, { path, nonce }: Place) => ({ nonce, path, serviceName, demo, assets: assets(), navigation, footer, search: path === '/' ? undefined : '/search' }); // the first page has a box of its own

/** A public page in the site's own frame. */
export const drawPage = (house: House, shown: Shown, place: Place): string =>
  renderSite({ ...frameOf(house, place), title: shown.title, description: shown.description, main: shown.main, wide: shown.wide, breadcrumbs: shown.breadcrumbs, head: <Head shown={shown} publicUrl={house.publicUrl} {...place} /> });

const Missing = (): ReactElement => (
  <>
    <h1 className="govuk-heading-l">This page cannot be found</h1>
    <p className="govuk-body">The address may be mistyped, or the page was taken down.</p>
    <SearchBox label="Search this site instead" id="instead" />
    <p className="govuk-body">Or go on with one of these:</p>
    <ul className="govuk-list govuk-list--bullet govuk-list--spaced">
      {[{ text: 'First page', href: '/' }, { text: 'Guidance', href: '/guidance' }, { text: 'Questions people ask', href: '/questions' }, { text: 'The team', href: '/team' }].map(({ text, href }) => <li key={href}><a className="govuk-link" href={href}>{text}</a></li>)}
    </ul>
  </>
);

const Broken = (): ReactElement => (
  <>
    <h1 className="govuk-heading-l">Sorry, something went wrong</h1>
    <p className="govuk-body">Try again in a moment. If it happens again, tell the Virtual School.</p>
    <p className="govuk-body"><a className="govuk-link" href="/">First page</a></p>
  </>
);

export const drawError = (house: House, status: number, nonce: string): string =>
  renderSite({ ...frameOf(house, { path: '', nonce }), title: status === 404 ? 'This page cannot be found' : 'Something went wrong', main: status === 404 ? <Missing /> : <Broken />, head: <meta name="robots" content="noindex" /> });
