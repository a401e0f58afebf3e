import type { ReactElement } from 'react';
import { htmlOf } from '../html';
import { Document } from './document';
import type { Frame, LinkGroup } from './frame';
import { Header } from './header';

export type SiteProps = Frame & {
  /** Address of the page that finds; a box for it stands in the header of every other page. */
  search?: string;
  footer?: readonly LinkGroup[];
};

const SearchBox = ({ action }: { action: string }): ReactElement => (
  <form className="vs-header__search" action={action} method="get" role="search" aria-label="Search this site">
    <label className="govuk-visually-hidden" htmlFor="site-search">Search this site</label>
    <input className="vs-header__box" id="site-search" name="q" type="search" maxLength={100} autoComplete="off" placeholder="Search" />
    <button className="vs-header__find" type="submit">
      <span className="govuk-visually-hidden">Search</span>
      <svg aria-hidden="true" focusable="false" width="20" height="20" viewBox="0 0 20 20"><circle cx="8.500" cy="8.500" r="5.500" fill="none" stroke="currentColor" strokeWidth="2.500" /><path d="m12.500 12.500 5 5" stroke="currentColor" strokeWidth="3" /></svg>
    </button>
  </form>
);

/** A public page: the same house, with the way in to the portal. */
export const renderSite = (props: SiteProps): string => {
  const { search, footer, path } = props;
  const header = <Header frame={props} home="/">{search && search !== path && <SearchBox action={search} />}<a href="/portal">Sign in to the portal</a></Header>;
  return htmlOf(<Document frame={props} header={header} isSite footer={footer} />);
};
