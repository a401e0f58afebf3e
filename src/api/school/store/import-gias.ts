import { createHash } from 'node:crypto';
import fs from 'node:fs';
import type { Knex } from 'knex';
import Papa from 'papaparse';
import { problemWithFile, problemWithHeader, readGiasRow, requiredColumns, type SchoolRow } from '../domain/gias-row';

type Database = { query(): Knex; inTransaction<T>(work: (trx: Knex) => Promise<T>): Promise<T>; client: string };
export type GiasReport = { line(text: string): void; progress(done: number, total?: number): void };
export type GiasCounts = { added: number; changed: number; unchanged: number; leftOut: number; rejected: { row: number; reason: string }[] };
export class NotTheRegister extends Error {}

const chunkRows = 500;
const hashOf = (row: SchoolRow): string => createHash('sha1').update(JSON.stringify(row)).digest('base64url');

const firstBytes = async (file: string): Promise<Buffer> => {
  const handle = await fs.promises.open(file, 'r').catch(() => {
    throw new NotTheRegister('The file cannot be opened.');
  });
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(4096), 0, 4096, 0);
  await handle.close();
  return buffer.subarray(0, bytesRead);
};

type Row = Record<string, string>;

/** Rows of a Windows-1252 file in pieces, never the whole of it in memory; the next piece waits until the last is written. */
const readRows = async (file: string, required: readonly string[], take: (rows: Row[], firstRow: number) => Promise<void>): Promise<void> => {
  const start = problemWithFile(await firstBytes(file));
  if (start) throw new NotTheRegister(start);
  const decoder = new TextDecoder('windows-1252');
  const parser = Papa.parse(Papa.NODE_STREAM_INPUT, { header: true });
  const source = fs.createReadStream(file);
  source.on('data', (bytes) => void parser.write(decoder.decode(bytes as Buffer, { stream: true })));
  source.on('end', () => parser.end());
  source.on('error', (error) => parser.destroy(error));

  let waiting: Row[] = [];
  let next = 2;
  let isFirst = true;
  for await (const row of parser as AsyncIterable<Row>) {
    if (isFirst) {
      const header = problemWithHeader(Object.keys(row), required);
      if (header) {
        source.destroy();
        throw new NotTheRegister(header);
      }
      isFirst = false;
    }
    waiting.push(row);
    if (waiting.length >= chunkRows) {
      await take(waiting, next);
      next += waiting.length;
      waiting = [];
    }
  }
  if (isFirst) throw new NotTheRegister('The file has no rows, or is not the register of schools.');
  if (waiting.length > 0) await take(waiting, next);
};

/**
 * Brings the register in, by URN. Each piece of 500 rows is one transaction: killed half-way there is never half a
 * row, and a second run does the rest. A row whose hash is known is not written again.
 */
export const importGias = async (database: Database, file: string, report: GiasReport): Promise<GiasCounts> => {
  const counts: GiasCounts = { added: 0, changed: 0, unchanged: 0, leftOut: 0, rejected: [] };
  const known = new Map<string, string>((await database.query()('schools').select('urn', 'row_hash')).map((row) => [row.urn, row.row_hash ?? '']));

  await readRows(file, requiredColumns, async (rows, firstRow) => {
    const now = new Date();
    const stamp = database.client === 'postgres' ? now.toISOString() : now.getTime();
    const fresh: Record<string, unknown>[] = [];
    rows.forEach((cells, at) => {
      const read = readGiasRow((column) => cells[column]);
      if (read.kind === 'rejected') return void counts.rejected.push({ row: firstRow + at, reason: read.reason });
      if (read.kind === 'left-out') return void (counts.leftOut += 1);
      const hash = hashOf(read.row);
      const before = known.get(read.row.urn);
      if (before === hash) return void (counts.unchanged += 1);
      counts[before === undefined ? 'added' : 'changed'] += 1;
      known.set(read.row.urn, hash);
      fresh.push({ ...read.row, row_hash: hash, document_id: createHash('sha256').update(`school:${read.row.urn}`).digest('hex').slice(0, 24), created_at: stamp, updated_at: stamp, published_at: stamp });
    });
    await database.inTransaction(async (trx) => {
      for (let from = 0; from < fresh.length; from += 25) {
        const part = fresh.slice(from, from + 25);
        const merged = Object.keys(part[0] ?? {}).filter((column) => column !== 'document_id' && column !== 'created_at');
        await trx('schools').insert(part).onConflict('urn').merge(merged);
      }
    });
    report.progress(firstRow + rows.length - 2);
    await new Promise((resolve) => setImmediate(resolve));
  });
  return counts;
};

const successor = /^Successor/i;

/** The schools that followed closed ones, from the register's links file. */
export const importGiasLinks = async (database: Database, file: string, report: GiasReport): Promise<number> => {
  let changed = 0;
  await readRows(file, ['URN', 'LinkURN', 'LinkType'], async (rows, firstRow) => {
    const links = rows.filter((row) => successor.test(row.LinkType ?? '') && /^\d{6}$/.test(row.URN ?? '') && /^\d{6}$/.test(row.LinkURN ?? ''));
    await database.inTransaction(async (trx) => {
      for (const link of links) {
        changed += await trx('schools').where({ urn: link.URN }).where((each) => each.whereNull('successor_urn').orWhereNot('successor_urn', link.LinkURN as string)).update({ successor_urn: link.LinkURN });
      }
    });
    report.progress(firstRow + rows.length - 2);
  });
  return changed;
};
