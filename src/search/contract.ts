import type { Knex } from 'knex';
import type { SearchAnswer, SearchOrder } from '../site/options';

/** As much of the portal's database as the index needs. */
export type Database = { query(): Knex; inTransaction<T>(work: (trx: Knex) => Promise<T>): Promise<T>; client: 'sqlite' | 'postgres' };

/** What one published entry gives to the index. */
export type Searchable = { kind: string; address: string; title: string; summary: string; body: string; keywords: string; audiences: readonly string[] };

export type Search = (order: SearchOrder) => Promise<SearchAnswer>;
