import type { Link } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { Entries } from './entries';
import type { SiteOptions } from './options';

/** What a visitor asked for: the parts of the address, and the answers of its form, one text each, at most 100 letters. */
export type Asked = { params: Readonly<Record<string, string>>; query: Readonly<Record<string, string>>; path: string; today: string };

export type Shown = {
  title: string;
  main: ReactElement;
  description?: string;
  breadcrumbs?: readonly Link[];
  wide?: boolean;
  /** The plain address where this page has several, such as a list with filters. */
  canonical?: string;
  /** schema.org, one value for each thing the page tells of. */
  data?: readonly Readonly<Record<string, unknown>>[];
  /** The instant at which an editor last changed what is shown. */
  modified?: string;
  /** Not to be found by search engines: pages that answer a question of one person. */
  unlisted?: boolean;
};

export type Needs = SiteOptions & {
  entries: Entries;
  /** Where the page of this address has gone when an editor renamed it. */
  renamed: (path: string) => Promise<string | undefined>;
};
/** `isLive`: what it shows changes without an editor, so it is drawn for each visitor. */
export type SitePage = { path: string; isLive?: true; show(needs: Needs, asked: Asked): Promise<Shown | undefined> };

const home: Link = { text: 'Home', href: '/' };
export const wayTo = (...links: readonly Link[]): readonly Link[] => [home, ...links];

/** Nothing was posted: fields of a form that only asks. */
export const nothingPosted = { entries: {}, problems: [] } as const;

export const newest = (instants: readonly string[]): string | undefined => [...instants].sort().at(-1);
