import { Empty, FileLink, PageHeading, londonDay } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { audiencesOf } from '../audiences';
import type { Entry } from '../entries';
import { audiences } from '../labels';
import { newest, wayTo, type SitePage } from '../page';
import { Article, Day } from '../parts/article';
import { EntryList, pageOf, Pages } from '../parts/entry-list';
import { breadcrumbList } from '../structured';

const type = 'api::form-download.form-download' as const;
const way = wayTo({ text: 'Forms', href: '/forms' });

/** Strapi says sizes in thousands of bytes. */
const Download = ({ entry }: { entry: Entry }): ReactElement => (entry.file
  ? <p className="govuk-body"><FileLink href={entry.file.url} text={`Download ${entry.title}`} kind={(entry.file.ext ?? '').replace('.', '').toUpperCase() || 'file'} bytes={entry.file.size ? Math.round(entry.file.size * 1000) : undefined} /></p>
  : <p className="govuk-body">The file of this form has not been added yet. Ask the <a className="govuk-link" href="/team">Virtual School</a> for it.</p>);

const itemOf = (entry: Entry) => ({ href: `/forms/${entry.slug}`, title: entry.title, text: entry.summary, meta: [audiencesOf(entry).map((each) => audiences[each]).join(', '), ...(entry.file_format_note ? [entry.file_format_note] : [])] });

export const FormList = ({ entries, page }: { entries: readonly Entry[]; page?: string }): ReactElement => {
  const { rows, ...at } = pageOf(entries, page);
  return (
    <>
      <PageHeading>Forms</PageHeading>
      <p className="govuk-body-l">Blank forms to fill in and send back. Never send a form with a child’s name in it by plain e-mail.</p>
      {entries.length === 0 ? <Empty title="No form has been published yet"><p className="govuk-body">Plans and reports are filled in in the <a className="govuk-link" href="/portal">portal</a>.</p></Empty> : <EntryList items={rows.map(itemOf)} />}
      <Pages path="/forms" {...at} />
    </>
  );
};

export const FormPage = ({ entry }: { entry: Entry }): ReactElement => (
  <Article
    caption="Form" title={entry.title} summary={entry.summary} body={null} after={<Download entry={entry} />}
    facts={[
      { term: 'For', text: audiencesOf(entry).map((each) => audiences[each]).join(', ') },
      ...(entry.file_format_note ? [{ term: 'Format', text: entry.file_format_note }] : []),
      { term: 'Last changed', text: <Day of={londonDay(entry.updatedAt)} /> },
    ]}
  />
);

export const formPages: readonly SitePage[] = [
  {
    path: '/forms',
    async show({ entries }, { query }) {
      const all = await entries.all(type);
      return { title: 'Forms', wide: true, breadcrumbs: wayTo(), canonical: '/forms', modified: newest(all.map(({ updatedAt }) => updatedAt)), main: <FormList entries={all} page={query.page} />, description: 'Blank forms of the Virtual School to download.' };
    },
  },
  {
    path: '/forms/:slug',
    async show({ entries, publicUrl }, { params }) {
      const entry = await entries.bySlug(type, params.slug ?? '');
      return entry && { title: entry.title, description: entry.summary, wide: true, breadcrumbs: way, modified: entry.updatedAt, main: <FormPage entry={entry} />, data: [breadcrumbList([...way, { text: entry.title, href: `/forms/${entry.slug}` }], publicUrl)] };
    },
  },
];
