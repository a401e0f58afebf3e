import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import { inPieces } from './write-many';

export type ImportKind = 'roll' | 'ssda903';

/** Which files were brought in, and of what day they spoke. */
export const latestAsOf = async (trx: Knex, authorityId: number, kind: ImportKind): Promise<string | undefined> => {
  const row = await trx('child_imports').where({ authority_id: authorityId, kind }).orderBy('as_of', 'desc').first('as_of');
  return row?.as_of;
};

export type ImportNote = { authorityId: number; kind: ImportKind; asOf: string; at: string; counts: Readonly<Record<string, number>>; by?: number; upload?: string };

export const noteImport = async (trx: Knex, note: ImportNote): Promise<void> => {
  await trx('child_imports').insert({ authority_id: note.authorityId, kind: note.kind, as_of: note.asOf, at: note.at, counts: JSON.stringify(note.counts), account_id: note.by ?? null, upload: note.upload ?? null });
};

type Row = { authority_id: number; kind: ImportKind; as_of: string; at: string; counts: string; account_id: number | null; upload: string | null };

/** The last files that came in, by a command or through the portal, the newest first. */
export const latestImports = async (db: Knex, authorityIds: readonly number[], most: number): Promise<ImportNote[]> => {
  const rows: Row[] = await db('child_imports').whereIn('authority_id', [...authorityIds]).orderBy([{ column: 'at', order: 'desc' }, { column: 'id', order: 'desc' }]).limit(most);
  return rows.map((row) => ({
    authorityId: Number(row.authority_id), kind: row.kind, asOf: row.as_of, at: row.at, counts: JSON.parse(row.counts) as Record<string, number>,
    ...(row.account_id !== null && { by: Number(row.account_id) }), ...(row.upload !== null && { upload: row.upload }),
  }));
};

export const publicIdsOf = async (trx: Knex, ids: readonly number[]): Promise<ReadonlyMap<number, string>> => {
  const rows: { id: number; public_id: string }[][] = await inPieces(ids, (piece) => trx('children').whereIn('id', [...piece]).select('id', 'public_id'));
  return new Map(rows.flat().map((row) => [Number(row.id), row.public_id]));
};

/** Two files would each take the other's children for new. SQLite lets one write at a time anyway; a lock of its own, so that it waits for nobody who writes about one child. */
export const oneImportAtATime = async (database: Database, authorityId: number): Promise<void> => {
  if (database.client === 'postgres') await database.query().raw('select pg_advisory_xact_lock(hashtext(?), ?)', ['children.import', authorityId]);
};
