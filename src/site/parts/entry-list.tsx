import { Pagination } from '@virtual-school/portal-kit';
import type { ReactElement, ReactNode } from 'react';

export type ListItem = { href: string; title: ReactNode; text?: ReactNode; meta?: readonly ReactNode[]; tag?: ReactElement };

/** Entries one below the other: a title that leads on, what it is about, and what kind of thing it is. */
export const EntryList = ({ items, level = 2 }: { items: readonly ListItem[]; level?: 2 | 3 }): ReactElement => {
  const As = level === 2 ? 'h2' : 'h3';
  return (
    <ul className="vs-entries">
      {items.map(({ href, title, text, meta = [], tag }, place) => (
        <li className="vs-entries__item" key={place}>
          <As className="govuk-heading-s vs-entries__title"><a className="govuk-link" href={href}>{title}</a></As>
          {text && <p className="govuk-body vs-entries__text">{text}</p>}
          {(tag || meta.length > 0) && <p className="vs-entries__meta">{tag}{meta.map((each, at) => <span key={at}>{each}</span>)}</p>}
        </li>
      ))}
    </ul>
  );
};

const onPage = 20;

/** The part of a list that belongs on this page. */
export const pageOf = <T,>(all: readonly T[], wanted: string | undefined): { rows: readonly T[]; page: number; pages: number } => {
  const pages = Math.max(1, Math.ceil(all.length / onPage));
  const page = Math.min(pages, Math.max(1, Math.floor(Number(wanted)) || 1));
  return { rows: all.slice((page - 1) * onPage, page * onPage), page, pages };
};

/** The same address with another page; empty choices are left out. */
export const addressWith = (path: string, query: Readonly<Record<string, string | number | undefined>>): string => {
  const said = Object.entries(query).filter((each): each is [string, string | number] => each[1] !== undefined && each[1] !== '');
  const text = new URLSearchParams(said.map(([name, value]): [string, string] => [name, String(value)])).toString();
  return text === '' ? path : `${path}?${text}`;
};

type PagesProps = { path: string; query?: Readonly<Record<string, string | undefined>>; page: number; pages: number };

export const Pages = ({ path, query = {}, page, pages }: PagesProps): ReactElement | null => {
  const to = (wanted: number) => addressWith(path, { ...query, page: wanted === 1 ? undefined : wanted });
  return (
    <>
      {pages > 1 && <p className="vs-note">Page {page} of {pages}</p>}
      <Pagination previous={page > 1 ? to(page - 1) : undefined} next={page < pages ? to(page + 1) : undefined} />
    </>
  );
};
