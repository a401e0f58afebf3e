import type { Core } from '@strapi/strapi';
import { askOutside, type Asking } from './ask-outside';
import { keepFound, type Found } from './broken-links-store';
import { judgeLink, type Known } from './judge-link';
import { knownAddresses, publishedPages, type Page } from './known-addresses';
import { linksOf } from './links-of';
import { beginningAt, turnOf } from './turn';

export type Report = { pages: number; links: number; asked: number; unasked: number; broken: Found[] };
export type Checking = { outside: boolean; own: string; now: () => Date; inTransaction<T>(work: () => Promise<T>): Promise<T>; asking?: Asking };

/** Sites are asked four at a time, and no longer than a minute in all: with the others the next check begins. */
const together = 4;
const atMost = 60_000;

type Link = { page: Page; url: string };

const foundOf = ({ page: { uid, place, title }, url }: Link, reason: string): Found => ({ page_type: uid.slice(uid.indexOf('.') + 1), page_slug: place, page_title: title, url: url.slice(0, 2000), reason });

/** The answers that came in time, by address; they were asked in this order, and an address that is not in it was not. */
const askAll = async (urls: readonly string[], { now, asking }: Checking): Promise<ReadonlyMap<string, string | undefined>> => {
  const answers = new Map<string, string | undefined>();
  const waiting = [...urls];
  const end = now().getTime() + atMost;
  const worker = async (): Promise<void> => {
    for (let url = waiting.shift(); url !== undefined && now().getTime() < end; url = waiting.shift()) answers.set(url, await askOutside(url, asking));
  };
  await Promise.all(Array.from({ length: together }, worker));
  return answers;
};

const judged = (links: readonly Link[], known: Known, own: string) => links.map((link) => ({ link, verdict: judgeLink(link.url, known, own) }));

/** Looks at every link of every published page, keeps what is broken for the editors, and says what it found. */
export const checkLinks = async (strapi: Core.Strapi, checking: Checking): Promise<Report> => {
  const pages = await publishedPages(strapi);
  const links = pages.flatMap((page) => linksOf(page.entry).map((url): Link => ({ page, url })));
  const all = judged(links, await knownAddresses(strapi, pages, links.map(({ url }) => url)), checking.own);
  const turn = turnOf(strapi);
  const far = beginningAt(new Set(all.filter(({ verdict }) => verdict.ok === 'ask').map(({ link }) => link.url)), await turn.next());
  const answers = checking.outside ? await askAll(far, checking) : new Map<string, string | undefined>();
  const unasked = new Set(far.filter((url) => !answers.has(url)));

  const broken = all.flatMap(({ link, verdict }) => {
    const reason = verdict.ok === false ? verdict.reason : answers.get(link.url);
    return reason === undefined ? [] : [foundOf(link, reason)];
  });
  await checking.inTransaction(async () => {
    await keepFound(strapi, broken, checking.outside ? unasked : new Set(), checking.now().toISOString());
    if (checking.outside) await turn.keep(far.find((url) => unasked.has(url)));
  });
  return { pages: pages.length, links: links.length, asked: answers.size, unasked: unasked.size, broken };
};
