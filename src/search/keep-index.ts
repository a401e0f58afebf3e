import type { Core } from '@strapi/strapi';
import type { Database } from './contract';
import { searchableOf, sources, type Published, type Source } from './sources';
import { bumpContent, type ContentVersion } from './store/content-version';
import { makeTables } from './store/tables';
import { takeIndexLock, writeEntry } from './store/write-entry';

/** Goes up when what is indexed of an entry changes: then everything is indexed anew at the next start. */
const edition = 4;
const changing = ['create', 'update', 'delete', 'publish', 'unpublish', 'discardDraft', 'clone'];

type Stamped = Pick<Published, 'documentId'> & { id: number; updatedAt: string | Date };
const stampOf = ({ id, updatedAt }: Stamped): string => `${edition}:${id}:${new Date(updatedAt).toISOString()}`;
const published = { publishedAt: { $notNull: true } };

export const indexKeeper = (strapi: Core.Strapi, database: Database, version: ContentVersion) => {
  const known = sources.filter(({ uid }) => uid in strapi.contentTypes);
  const entriesOf = (uid: string) => strapi.db.query(uid as 'api::guidance-article.guidance-article');

  /** The index says of this entry what is published of it now; run twice it does the same. */
  const refresh = async (source: Source, ref: string): Promise<void> => {
    const entry = (await entriesOf(source.uid).findOne({ where: { documentId: ref, ...published } })) as (Published & Stamped) | null;
    await database.inTransaction(async (trx) => {
      await takeIndexLock(database, trx);
      await writeEntry(database, trx, { source: source.uid, ref }, entry ? { ...searchableOf(source, entry), stamp: stampOf(entry) } : undefined);
    });
  };

  /** Which entries are published in another state than the one that was indexed. */
  const outdated = async ({ uid }: Source): Promise<string[]> => {
    const now = new Map(((await entriesOf(uid).findMany({ select: ['id', 'documentId', 'updatedAt'], where: published } as never)) as unknown as Stamped[]).map((entry) => [entry.documentId, stampOf(entry)]));
    const indexed: { ref: string; stamp: string }[] = await database.query()('site_search_entries').where({ source: uid }).select('ref', 'stamp');
    const before = new Map(indexed.map(({ ref, stamp }) => [ref, stamp]));
    return [...new Set([...now.keys(), ...before.keys()])].filter((ref) => now.get(ref) !== before.get(ref));
  };

  const mend = async (): Promise<void> => {
    if (database.client === 'sqlite') await database.inTransaction((trx) => trx.raw("insert into site_search_index (site_search_index) values ('rebuild')"));
    await version.current();
  };

  const isWhole = async (): Promise<boolean> => {
    if (database.client === 'postgres') return true; // there the index is a column of the entry
    const [row]: { entries: number; indexed: number }[] = await database.query().raw('select (select count(*) from site_search_entries) as entries, (select count(*) from site_search_index_docsize) as indexed');
    return row?.entries === row?.indexed;
  };

  let made: Promise<void> | undefined;
  /** Once for a process: a plugin may publish something before this CMS itself has started. */
  const makeReady = (): Promise<void> => (made ??= database.inTransaction((trx) => makeTables(database, trx)));

  return {
    /** At start: makes what is missing, and puts right what a crash or another edition of this code left behind. */
    async catchUp(): Promise<number> {
      await makeReady();
      if (!(await isWhole())) await mend();
      let count = 0;
      for (const source of known) for (const ref of await outdated(source)) {
        await refresh(source, ref);
        count += 1;
      }
      if (count > 0) await database.inTransaction(bumpContent);
      version.forget();
      return count;
    },
    /** From now on what an editor does and what search knows of it are one transaction. */
    watch(): void {
      strapi.documents.use(async (context, next) => {
        const source = known.find(({ uid }) => uid === context.uid);
        if ((!source && !context.uid.startsWith('api::')) || !changing.includes(context.action)) return next();
        await makeReady();
        const result = await database.inTransaction(async (trx) => {
          const done = await next();
          const ref = (context.params as { documentId?: string }).documentId ?? (done as { documentId?: string } | null)?.documentId;
          if (source && ref) await refresh(source, ref);
          await bumpContent(trx);
          return done;
        });
        version.forget();
        return result;
      });
    },
  };
};
