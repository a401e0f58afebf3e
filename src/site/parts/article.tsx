import { Columns, formatDay, InsetText, PageHeading, Prose } from '@virtual-school/portal-kit';
import type { ReactElement, ReactNode } from 'react';
import { pdfEnd } from '../addresses';
import { Blocks, headingsOf, type BlockNode } from '../blocks';
import { forces } from '../labels';

export const ForceTag = ({ force }: { force?: string | null }): ReactElement | null => {
  const found = forces[force ?? ''];
  return found ? <strong className={`govuk-tag govuk-tag--${found.colour}`}>{found.title}</strong> : null;
};

/** From three headings on, an article begins with what stands in it. */
export const Contents = ({ blocks }: { blocks: readonly BlockNode[] | null }): ReactElement | null => {
  const headings = headingsOf(blocks).filter(({ level }) => level === 2);
  return headings.length < 3 ? null : (
    <nav className="vs-contents" aria-labelledby="contents">
      <h2 className="govuk-heading-s" id="contents">On this page</h2>
      <ol className="vs-contents__list">{headings.map(({ id, text }) => <li key={id}><a className="govuk-link" href={`#${id}`}>{text}</a></li>)}</ol>
    </nav>
  );
};

export type AsideFact = { term: string; text: ReactNode };
export type Related = { title: string; links: readonly { text: string; href: string }[] };

type Props = { caption?: ReactNode; title: string; summary?: string; status?: ReactElement | null; notice?: ReactNode; body: readonly BlockNode[] | null; after?: ReactNode; actions?: ReactNode; facts: readonly AsideFact[]; related?: readonly Related[] };

const Aside = ({ facts, actions, related = [] }: Pick<Props, 'facts' | 'actions' | 'related'>): ReactElement => (
  <>
    {actions && <div className="vs-aside__actions">{actions}</div>}
    {facts.length > 0 && (
      <>
        <h2 className="govuk-heading-s">About this page</h2>
        <dl className="vs-about">{facts.map(({ term, text }) => <div key={term}><dt>{term}</dt><dd>{text}</dd></div>)}</dl>
      </>
    )}
    {related.filter(({ links }) => links.length > 0).map(({ title, links }) => (
      <div className="vs-related" key={title}>
        <h2 className="govuk-heading-s">{title}</h2>
        <ul className="govuk-list govuk-list--spaced">{links.map(({ text, href }) => <li key={href}><a className="govuk-link" href={href}>{text}</a></li>)}</ul>
      </div>
    ))}
  </>
);

/** A page to read: heading, status, contents, text; beside it what it rests on and where to go on. */
export const Article = ({ caption, title, summary, status, notice, body, after, ...aside }: Props): ReactElement => (
  <Columns
    main={(
      <article>
        <PageHeading caption={caption}>{title}</PageHeading>
        {notice && <InsetText>{notice}</InsetText>}
        {summary && <p className="govuk-body-l">{summary}</p>}
        {status}
        <Contents blocks={body} />
        <Prose><Blocks blocks={body} /></Prose>
        {after}
      </article>
    )}
    aside={<Aside {...aside} />}
  />
);

export const Day = ({ of }: { of: string }): ReactElement => <time dateTime={of}>{formatDay(of)}</time>;

/** A file of the article itself, which the portal draws. */
export const SaveAsPdf = ({ address }: { address: string }): ReactElement => <a className="govuk-button govuk-button--secondary vs-save" href={`${address}${pdfEnd}`}>Save as PDF</a>;
