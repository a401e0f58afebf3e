import type { Found } from '../site/options';
import type { Database, Search } from './contract';
import { excerptOf, markedText } from './domain/excerpt';
import { queryOf, type Term } from './domain/query';
import type { Vocabulary } from './domain/spelling';
import { findEntries, rowsOf, type Hit, type Row } from './store/find-entries';

const onPage = 10;

const asFound = (terms: readonly Term[]) => (row: Row): Found => {
  const words = terms.map(({ text }) => text);
  return { kind: row.kind, address: row.address, title: markedText(row.title, words), excerpt: excerptOf(row.summary, row.body, words), audiences: row.audiences.trim().split(' ') };
};

const countsOf = (hits: readonly Hit[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const { kind } of hits) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
};

/** Entries with every word; when there is none, entries with some of them. What is looked for is written down nowhere. */
export const searchEntries =
  (database: Database, vocabulary: () => Promise<Vocabulary>): Search =>
  async ({ text, kind, audience, page, isThere }) => {
    const { terms, words, corrected } = queryOf(text, await vocabulary());
    const find = async (every: boolean) => (await findEntries(database, { terms, words, every, audience })).filter(isThere);
    const strict = await find(true);
    const isLoose = strict.length === 0 && terms.length > 1;
    const hits = isLoose ? await find(false) : strict;
    const ofKind = kind ? hits.filter((hit) => hit.kind === kind) : hits;
    const pages = Math.max(1, Math.ceil(ofKind.length / onPage));
    const at = Math.min(Math.max(1, page), pages);
    const rows = await rowsOf(database, ofKind.slice((at - 1) * onPage, at * onPage).map(({ id }) => id));
    return { counts: countsOf(hits), total: ofKind.length, page: at, pages, results: rows.map(asFound(terms)), corrected, isLoose: isLoose && hits.length > 0 };
  };
