import type { ReactNode } from 'react';
import { Fragment } from 'react';
import type { Block } from '../documents/model';

/** Colours by meaning, never alone: the words say the same. */
export type TagMeaning = 'quiet' | 'now' | 'ready' | 'done' | 'attention' | 'late';
const tagClass: Record<TagMeaning, string> = { quiet: 'govuk-tag--grey', now: 'govuk-tag--light-blue', ready: 'govuk-tag--turquoise', done: 'govuk-tag--green', attention: 'govuk-tag--yellow', late: 'govuk-tag--red' };
export const Tag = ({ meaning, children }: { meaning: TagMeaning; children: ReactNode }) => <strong className={`govuk-tag ${tagClass[meaning]}`}>{children}</strong>;

export type FactRow = { term: string; value: ReactNode; action?: { href: string; text: string; hidden: string } };

export const Facts = ({ rows }: { rows: readonly FactRow[] }) => (
  <dl className="govuk-summary-list">
    {rows.map((row) => (
      <div className="govuk-summary-list__row" key={row.term}>
        <dt className="govuk-summary-list__key">{row.term}</dt>
        <dd className="govuk-summary-list__value">{row.value}</dd>
        {row.action && <dd className="govuk-summary-list__actions"><a className="govuk-link" href={row.action.href}>{row.action.text}<span className="govuk-visually-hidden"> {row.action.hidden}</span></a></dd>}
      </div>
    ))}
  </dl>
);

export const Table = ({ caption, header, rows, hideCaption }: { caption: string; header: readonly ReactNode[]; rows: readonly (readonly ReactNode[])[]; hideCaption?: boolean }) => (
  <div className="vs-scroll" role="region" aria-label={caption} tabIndex={0}>
    <table className="govuk-table">
      <caption className={`govuk-table__caption${hideCaption ? ' govuk-visually-hidden' : ' govuk-table__caption--s'}`}>{caption}</caption>
      <thead className="govuk-table__head">
        <tr className="govuk-table__row">{header.map((cell, at) => <th scope="col" className="govuk-table__header" key={at}>{cell}</th>)}</tr>
      </thead>
      <tbody className="govuk-table__body">
        {rows.map((row, at) => (
          <tr className="govuk-table__row" key={at}>
            {row.map((cell, column) => (column === 0
              ? <th scope="row" className="govuk-table__header vs-table__first" key={column}>{cell}</th>
              : <td className="govuk-table__cell" key={column}>{cell}</td>))}
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);

export type Task = { href?: string; title: string; hint?: ReactNode; tag: ReactNode };

export const TaskList = ({ tasks }: { tasks: readonly Task[] }) => (
  <ul className="govuk-task-list">
    {tasks.map((task, at) => (
      <li className={`govuk-task-list__item${task.href ? ' govuk-task-list__item--with-link' : ''}`} key={task.title}>
        <div className="govuk-task-list__name-and-hint">
          {task.href ? <a className="govuk-link govuk-task-list__link" href={task.href} aria-describedby={`task-${at}-status`}>{task.title}</a> : task.title}
          {task.hint && <div className="govuk-task-list__hint">{task.hint}</div>}
        </div>
        <div className="govuk-task-list__status" id={`task-${at}-status`}>{task.tag}</div>
      </li>
    ))}
  </ul>
);

export const Notice = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="govuk-notification-banner" aria-label={title} data-module="govuk-notification-banner">
    <div className="govuk-notification-banner__header"><h2 className="govuk-notification-banner__title">{title}</h2></div>
    <div className="govuk-notification-banner__content">{children}</div>
  </section>
);

export const InsetText = ({ children }: { children: ReactNode }) => <div className="govuk-inset-text">{children}</div>;

export const WarningText = ({ children }: { children: ReactNode }) => (
  <div className="govuk-warning-text">
    <span className="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong className="govuk-warning-text__text"><span className="govuk-visually-hidden">Warning</span> {children}</strong>
  </div>
);

export const Details = ({ summary, open, children }: { summary: string; open?: boolean; children: ReactNode }) => (
  <details className="govuk-details" open={open}>
    <summary className="govuk-details__summary"><span className="govuk-details__summary-text">{summary}</span></summary>
    <div className="govuk-details__text">{children}</div>
  </details>
);

export const Empty = ({ children }: { children: ReactNode }) => <p className="govuk-body vs-empty">{children}</p>;

export const Pagination = ({ previous, next }: { previous?: string; next?: string }) =>
  previous || next ? (
    <nav className="govuk-pagination" aria-label="Pages">
      {previous && <div className="govuk-pagination__prev"><a className="govuk-link govuk-pagination__link" href={previous} rel="prev"><span className="govuk-pagination__link-title">First page</span></a></div>}
      {next && <div className="govuk-pagination__next"><a className="govuk-link govuk-pagination__link" href={next} rel="next"><span className="govuk-pagination__link-title">Next page</span></a></div>}
    </nav>
  ) : null;

const lines = (text: string): ReactNode => text.split('\n').map((line, at) => <Fragment key={at}>{at > 0 && <br />}{line}</Fragment>);

/** Somebody else saved in between: both texts, side by side, nothing lost. */
export const TwoTexts = ({ title, theirs, yours }: { title: string; theirs: string; yours: string }) => (
  <section className="vs-two-texts" aria-label={title}>
    <h3 className="govuk-heading-s">{title}</h3>
    <div className="vs-two-texts__pair">
      <div><h4 className="govuk-heading-s">Saved meanwhile</h4><p className="govuk-body vs-words">{lines(theirs) || 'Nothing'}</p></div>
      <div><h4 className="govuk-heading-s">What you entered</h4><p className="govuk-body vs-words">{lines(yours) || 'Nothing'}</p></div>
    </div>
  </section>
);

const headings = { 1: 'govuk-heading-l', 2: 'govuk-heading-m', 3: 'govuk-heading-s' } as const;

const BlockView = ({ block, shift }: { block: Block; shift: number }) => {
  if (block.kind === 'heading') {
    const level = Math.min(6, block.level + shift);
    const Heading = `h${level}` as 'h2';
    return <Heading className={headings[block.level]}>{block.text}</Heading>;
  }
  if (block.kind === 'paragraph') return block.tone === 'quote' ? <blockquote className="govuk-inset-text vs-words">{lines(block.text)}</blockquote> : <p className={`govuk-body vs-words${block.tone === 'note' ? ' vs-note' : ''}`}>{lines(block.text)}</p>;
  if (block.kind === 'list') return <ul className="govuk-list govuk-list--bullet">{block.items.map((item, at) => <li key={at}>{item}</li>)}</ul>;
  if (block.kind === 'facts') {
    return <Facts rows={block.rows.map((row) => ({ term: row.term, value: <>{row.text.map((text, at) => <p className="govuk-body vs-words" key={at}>{lines(text)}</p>)}{row.note && <p className="govuk-body vs-note">{row.note}</p>}</> }))} />;
  }
  return <Table caption={block.caption} header={block.header} rows={block.rows.map((row) => row.map(lines))} />;
};

/** A document model as a page: the same model as the PDF's, so that paper and screen cannot disagree. */
export const BlockList = ({ blocks, shift = 0 }: { blocks: readonly Block[]; shift?: number }) => (
  <>{blocks.map((block, at) => <BlockView block={block} shift={shift} key={at} />)}</>
);
