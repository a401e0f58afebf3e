import type { ReactElement } from 'react';
import type { Link } from './frame';

/** The way from the first page to the page above this one. */
export const Breadcrumbs = ({ links }: { links: readonly Link[] }): ReactElement => (
  <nav className="govuk-breadcrumbs govuk-breadcrumbs--collapse-on-mobile" aria-label="Breadcrumb">
    <ol className="govuk-breadcrumbs__list">
      {links.map((link) => <li className="govuk-breadcrumbs__list-item" key={link.href}><a className="govuk-breadcrumbs__link" href={link.href}>{link.text}</a></li>)}
    </ol>
  </nav>
);
