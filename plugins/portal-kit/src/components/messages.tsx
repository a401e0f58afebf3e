import type { ReactElement, ReactNode } from 'react';
import { classes } from './field';

/** Something that happened or that matters today, above the page's own words. `done` is read out at once and takes the focus. */
export const Notice = ({ title, tone = 'important', id = 'notice', children }: { title?: string; tone?: 'important' | 'done'; id?: string; children: ReactNode }): ReactElement => (
  <div
    className={classes('govuk-notification-banner', tone === 'done' && 'govuk-notification-banner--success')}
    role={tone === 'done' ? 'alert' : 'region'}
    aria-labelledby={`${id}-title`}
    data-module="govuk-notification-banner"
  >
    <div className="govuk-notification-banner__header">
      <h2 className="govuk-notification-banner__title" id={`${id}-title`}>{title ?? (tone === 'done' ? 'Done' : 'Important')}</h2>
    </div>
    <div className="govuk-notification-banner__content">{children}</div>
  </div>
);

/** A strip that stays at the top of every page of a record, for what nobody may overlook. */
export const NoticeStrip = ({ title, lines }: { title: string; lines: readonly string[] }): ReactElement => (
  <section className="vs-strip" aria-labelledby="strip-title">
    <h2 className="vs-strip__title" id="strip-title">{title}</h2>
    {lines.length === 1 ? <p className="vs-strip__text">{lines[0]}</p> : <ul className="vs-strip__list">{lines.map((line) => <li key={line}>{line}</li>)}</ul>}
  </section>
);

export const InsetText = ({ children }: { children: ReactNode }): ReactElement => <div className="govuk-inset-text">{children}</div>;

export const Warning = ({ children }: { children: ReactNode }): ReactElement => (
  <div className="govuk-warning-text">
    <span className="govuk-warning-text__icon" aria-hidden="true">!</span>
    <strong className="govuk-warning-text__text"><span className="govuk-visually-hidden">Warning</span>{children}</strong>
  </div>
);

/** The end of a piece of work. */
export const Panel = ({ title, children }: { title: string; children?: ReactNode }): ReactElement => (
  <div className="govuk-panel govuk-panel--confirmation">
    <h1 className="govuk-panel__title">{title}</h1>
    {children && <div className="govuk-panel__body">{children}</div>}
  </div>
);

export const Details = ({ summary, children, open }: { summary: string; children: ReactNode; open?: boolean }): ReactElement => (
  <details className="govuk-details" open={open}>
    <summary className="govuk-details__summary"><span className="govuk-details__summary-text">{summary}</span></summary>
    <div className="govuk-details__text">{children}</div>
  </details>
);

/** A list with nothing in it says why, and what comes next. */
export const Empty = ({ title, children }: { title: string; children?: ReactNode }): ReactElement => (
  <div className="vs-empty">
    <p className="vs-empty__title">{title}</p>
    {children}
  </div>
);
