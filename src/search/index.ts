import type { Core } from '@strapi/strapi';
import type { Database, Search } from './contract';
import { indexKeeper } from './keep-index';
import { searchEntries } from './search-entries';
import { bumpContent, contentVersion, type ContentVersion } from './store/content-version';
import { vocabularyIn } from './store/vocabulary';

export type SearchRoom = {
  search: Search; version: ContentVersion; watch(): void; catchUp(): Promise<number>;
  /** Something that pages show has changed, and no editor did it just now: what is kept of them is drawn anew. */
  touch(): Promise<void>;
};

/** Full-text search over what editors publish, in tables of our own (docs/adr/0010). `watch` once at registration, `catchUp` at start. */
export const searchRoom = (strapi: Core.Strapi, database: Database): SearchRoom => {
  const version = contentVersion(database, () => performance.now());
  const keeper = (): ReturnType<typeof indexKeeper> => indexKeeper(strapi, database, version);
  const touch = async (): Promise<void> => {
    await database.inTransaction(bumpContent);
    version.forget();
  };
  return { search: searchEntries(database, vocabularyIn(database, version)), version, watch: () => keeper().watch(), catchUp: () => keeper().catchUp(), touch };
};
