import type { Knex } from 'knex';
import type { Database, Searchable } from '../contract';
import { indexedWords } from '../domain/concepts';
import { allWords, isSilent } from '../domain/words';

const longestBody = 20_000; // letters; what stands further down is not searched
const INDEX_LOCK = 20_261_124;

export type Key = { source: string; ref: string };

const vocabularyOf = ({ title, summary, body }: Pick<Searchable, 'title' | 'summary' | 'body'>): string =>
  JSON.stringify([...new Set(allWords(`${title} ${summary} ${body}`))].filter((word) => word.length > 2 && word.length < 30 && !isSilent(word) && !/\d/.test(word)));

const listOf = ({ client }: Database): string => (client === 'postgres' ? 'select value from jsonb_array_elements_text(?::jsonb) as each(value)' : 'select value from json_each(?)');

const countWords = async (database: Database, trx: Knex, words: string): Promise<void> => {
  await trx.raw(`insert into site_search_words (word, used) select value, 1 from (${listOf(database)}) as given where true on conflict (word) do update set used = site_search_words.used + 1`, [words]);
};

const discountWords = async (database: Database, trx: Knex, words: string): Promise<void> => {
  await trx.raw(`update site_search_words set used = used - 1 where word in (${listOf(database)})`, [words]);
  await trx.raw(`delete from site_search_words where used < 1 and word in (${listOf(database)})`, [words]);
};

/** Two nodes that publish at once count the same words: one after the other, or they would wait for each other for ever. */
export const takeIndexLock = async ({ client }: Database, trx: Knex): Promise<void> => {
  if (client === 'postgres') await trx.raw('select pg_advisory_xact_lock(?)', [INDEX_LOCK]);
};

/** Puts an entry into the index in place of what was there, or takes it out. In the caller's transaction. */
export const writeEntry = async (database: Database, trx: Knex, { source, ref }: Key, entry?: Searchable & { stamp: string }): Promise<void> => {
  const before = await trx('site_search_entries').where({ source, ref }).first('id', 'title', 'summary', 'body');
  if (before) {
    await trx('site_search_entries').where({ id: before.id }).delete();
    await discountWords(database, trx, vocabularyOf(before));
  }
  if (!entry) return;
  const body = entry.body.slice(0, longestBody);
  const { kind, address, title, summary, stamp } = entry;
  const ownSummary = body.startsWith(summary.replace(/ …$/, '')) ? '' : summary; // the first words of an answer are not counted twice
  const words = { title_words: indexedWords(title), summary_words: indexedWords(`${ownSummary} ${entry.keywords}`), body_words: indexedWords(body) };
  await trx('site_search_entries').insert({ source, ref, stamp, kind, address, title, summary, body, audiences: ` ${entry.audiences.join(' ')} `, ...words });
  await countWords(database, trx, vocabularyOf({ title, summary, body }));
};
