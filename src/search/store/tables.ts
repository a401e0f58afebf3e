import type { Knex } from 'knex';
import type { Database } from '../contract';

const columns = (id: string): string => `id ${id}, source text not null, ref text not null, stamp text not null, kind text not null, address text not null, audiences text not null, title text not null, summary text not null, body text not null, title_words text not null, summary_words text not null, body_words text not null`;

const forBoth = [
  'create unique index if not exists site_search_entries_source_ref on site_search_entries (source, ref)',
  'create table if not exists site_search_words (word text primary key, used integer not null)',
  'create table if not exists site_versions (name text primary key, version integer not null)',
  "insert into site_versions (name, version) values ('content', 1) on conflict (name) do nothing",
];

/** The words are indexed by triggers, so entry and index are one write: there is no moment in which they differ. */
const onSqlite = [
  `create table if not exists site_search_entries (${columns('integer primary key')})`,
  ...forBoth,
  "create virtual table if not exists site_search_index using fts5(title_words, summary_words, body_words, content='site_search_entries', content_rowid='id', tokenize='porter unicode61 remove_diacritics 2')",
  'create trigger if not exists site_search_added after insert on site_search_entries begin insert into site_search_index (rowid, title_words, summary_words, body_words) values (new.id, new.title_words, new.summary_words, new.body_words); end',
  "create trigger if not exists site_search_removed after delete on site_search_entries begin insert into site_search_index (site_search_index, rowid, title_words, summary_words, body_words) values ('delete', old.id, old.title_words, old.summary_words, old.body_words); end",
];

const vector = "setweight(to_tsvector('english'::regconfig, title_words), 'A') || setweight(to_tsvector('english'::regconfig, summary_words), 'B') || setweight(to_tsvector('english'::regconfig, body_words), 'C')";
const onPostgres = [
  `create table if not exists site_search_entries (${columns('bigint generated always as identity primary key')}, words tsvector generated always as (${vector}) stored)`,
  ...forBoth,
  'create index if not exists site_search_entries_words on site_search_entries using gin (words)',
];

const schoolsOnSqlite = ['create index if not exists site_schools_names on schools (name, town, id)', 'create index if not exists site_schools_postcode on schools (postcode)'];
const schoolsOnPostgres = [
  "create index if not exists site_schools_names on schools using gin (to_tsvector('simple'::regconfig, coalesce(name, '') || ' ' || coalesce(town, '')))",
  'create index if not exists site_schools_postcode on schools (postcode collate "C")',
];

/** Tables that Strapi does not know and therefore never changes; safe to run at each start. */
export const makeTables = async ({ client }: Database, trx: Knex): Promise<void> => {
  const statements = client === 'sqlite' ? [...onSqlite, ...schoolsOnSqlite] : [...onPostgres, ...schoolsOnPostgres];
  for (const statement of statements) await trx.raw(statement);
};
