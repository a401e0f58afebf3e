import { createHash } from 'node:crypto';
import { newNonce } from '@virtual-school/portal-kit';

export type Kept = { etag: string; modified?: string; withNonce(nonce: string): string };

const most = 400; // pages
const mostLetters = 12_000_000;

/** Stands in a kept page where the nonce of each answer goes; nobody can write it into an entry. */
export const noncePlace = newNonce();

const keptOf = (html: string, modified: string | undefined): Kept => {
  const parts = html.split(noncePlace);
  return { etag: `"${createHash('sha256').update(html).digest('base64url').slice(0, 22)}"`, modified, withNonce: (nonce) => parts.join(nonce) };
};

/**
 * Drawn pages, kept until an editor changes something or a day begins. Bounded: the page that was drawn first goes first.
 * `edition` says which state of the content a page belongs to.
 */
export const keptPages = () => {
  const pages = new Map<string, { page: Kept; letters: number }>();
  let edition = '';
  let letters = 0;
  const forgetFirst = (): void => {
    const [first] = pages;
    if (!first) return;
    letters -= first[1].letters;
    pages.delete(first[0]);
  };
  const startOver = (current: string): void => {
    pages.clear();
    letters = 0;
    edition = current;
  };
  const begin = (current: string): void => {
    if (current !== edition) startOver(current);
  };
  return {
    begin,
    find(current: string, address: string): Kept | undefined {
      begin(current);
      return pages.get(address)?.page;
    },
    /** `drawnFor` is the edition that was read before drawing: a page that an editor overtook is shown once and not kept. */
    keep(drawnFor: string, address: string, html: string, modified?: string): Kept {
      const page = keptOf(html, modified);
      if (drawnFor !== edition || pages.has(address)) return page;
      pages.set(address, { page, letters: html.length });
      letters += html.length;
      while (pages.size > most || letters > mostLetters) forgetFirst();
      return page;
    },
    /** For pages that are never kept: search, filters. */
    once: (html: string, modified?: string): Kept => keptOf(html, modified),
  };
};
