import type { ReactElement } from 'react';

export type PaginationProps = { previous?: string; next?: string; label?: string };

const Arrow = ({ to }: { to: 'prev' | 'next' }): ReactElement => (
  <svg className={`govuk-pagination__icon govuk-pagination__icon--${to}`} xmlns="http://www.w3.org/2000/svg" height="13" width="15" aria-hidden="true" focusable="false" viewBox="0 0 15 13">
    <path d={to === 'prev' ? 'M6.6 0 0 6.5 6.6 13 8 11.5 3.8 7.5H15v-2H3.8L8 1.5z' : 'M8.4 0 7 1.5l4.2 4H0v2h11.2l-4.2 4L8.4 13 15 6.5z'} />
  </svg>
);

/** To the rows before and after these: lists are paged by key, so there are no page numbers. */
export const Pagination = ({ previous, next, label = 'Pages' }: PaginationProps): ReactElement | null =>
  !previous && !next ? null : (
    <nav className="govuk-pagination" aria-label={label}>
      {previous && (
        <div className="govuk-pagination__prev">
          <a className="govuk-link govuk-pagination__link" href={previous} rel="prev"><Arrow to="prev" /><span className="govuk-pagination__link-title">Previous<span className="govuk-visually-hidden"> page</span></span></a>
        </div>
      )}
      {next && (
        <div className="govuk-pagination__next">
          <a className="govuk-link govuk-pagination__link" href={next} rel="next"><span className="govuk-pagination__link-title">Next<span className="govuk-visually-hidden"> page</span></span><Arrow to="next" /></a>
        </div>
      )}
    </nav>
  );
