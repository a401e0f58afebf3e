import type { ReactElement } from 'react';

export type Link = { text: string; href: string };
export type LinkGroup = { title: string; links: readonly Link[] };

/** What every page needs, public or not. */
export type Frame = {
  /** Of the browser's window; never a name. */
  title: string;
  main: ReactElement;
  nonce: string;
  serviceName: string;
  /** The authority whose Virtual School this is, under the service's name. */
  authorityName?: string;
  assets: Assets;
  /** Of this page; marks the current item of the navigation. */
  path: string;
  navigation: readonly Link[];
  /** The title then begins with "Error: ". */
  hasProblems?: boolean;
  back?: Link;
  /** Tables and lists use the whole width; text and forms stay at a readable measure. */
  wide?: boolean;
  demo?: boolean;
  /** One sentence for search engines. */
  description?: string;
  /** Of a public page: links and structured data that stand in the head. */
  head?: ReactElement;
  /** The way from the first page to this one, without this one. */
  breadcrumbs?: readonly Link[];
};

/** Addresses of the style sheet and the script. */
export type Assets = { css: string; js: string };

/** The addresses of what build-assets wrote; `manifest` is its manifest.json. */
export const assetsFrom = (manifest: Assets, folder = '/portal/assets'): Assets => ({ css: `${folder}/${manifest.css}`, js: `${folder}/${manifest.js}` });

/** `/guidance/an-article` belongs to the item `/guidance`; the longest item that fits is the current one. */
export const currentOf = (path: string, navigation: readonly Link[]): string | undefined =>
  navigation
    .map((item) => item.href)
    .filter((href) => path === href || (href !== '/' && path.startsWith(`${href}/`)))
    .sort((a, b) => b.length - a.length)[0];
