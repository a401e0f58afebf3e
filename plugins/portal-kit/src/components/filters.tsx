import type { ReactElement, ReactNode } from 'react';

export type FiltersProps = {
  children: ReactNode; // fields
  action?: string;
  title?: string;
  button?: string;
  clear?: string; // address of the list without filters, given when one is set
};

/** Narrows a list: a GET form, so that the address can be kept and the back button works. */
export const Filters = ({ children, action, title = 'Narrow this list', button = 'Apply', clear }: FiltersProps): ReactElement => (
  <form method="get" action={action} className="vs-filters" role="search" aria-label={title} noValidate>
    <h2 className="govuk-heading-s vs-filters__title">{title}</h2>
    <div className="vs-filters__fields">{children}</div>
    <div className="vs-filters__actions">
      <button type="submit" className="govuk-button govuk-button--secondary" data-module="govuk-button">{button}</button>
      {clear && <a className="govuk-link" href={clear}>Clear</a>}
    </div>
  </form>
);
