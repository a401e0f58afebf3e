import { InsetText, PageHeading, Prose } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { Blocks } from '../blocks';
import type { Entry } from '../entries';
import { wayTo, type SitePage } from '../page';

/** Pages with a fixed address, which the footer of every page leads to. */
export const fixedPages = { about: 'About the Virtual School', 'accessibility-statement': 'Accessibility statement', privacy: 'Privacy', cookies: 'Cookies' } as const;

export const PlainPage = ({ entry, title }: { entry?: Entry; title: string }): ReactElement => (
  <>
    <PageHeading>{entry?.title ?? title}</PageHeading>
    {entry ? <><p className="govuk-body-l">{entry.summary}</p><Prose><Blocks blocks={entry.body} /></Prose></> : <InsetText>An editor has not published this page yet.</InsetText>}
  </>
);

export const plainPages: readonly SitePage[] = Object.entries(fixedPages).map(([slug, title]) => ({
  path: `/${slug}`,
  async show({ entries }) {
    const entry = await entries.bySlug('api::page.page', slug);
    return { title: entry?.title ?? title, description: entry?.summary, breadcrumbs: wayTo(), modified: entry?.updatedAt, main: <PlainPage title={title} entry={entry} /> };
  },
}));
