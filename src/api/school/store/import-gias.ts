import { createHash } from 'node:crypto';
import { fromWindows1252 } from '../domain/windows-1252';
import { readColumns, readGiasRow, type ReadColumn, type SchoolRow } from '../domain/gias-row';
import { rowsOf } from './read-rows';
import { knownSchools, stampOf, writeSchools, type Database, type Values } from './write-schools';

export type GiasReport = { line(text: string): void; progress(done: number, total?: number): void };
export type Rejected = { row: number; reason: string; file?: 'links' };
export type GiasCounts = { added: number; changed: number; unchanged: number; leftOut: number; rejected: Rejected[]; rejectedInAll: number; cutOffAt?: number };

/** As many as are written at once; more would let people wait, fewer wait for the disk more often. */
const chunkRows = 500;
/** A file of which every row is wrong is not listed to its end. */
const mostListed = 1000;
/** Counts up when the reading rules change: then every row is read anew. */
const reading = '2';

const hashOf = (values: readonly string[]): string => createHash('sha1').update(`${reading}\x1f${values.join('\x1f')}`, 'latin1').digest('base64url');
const documentIdOf = (urn: string): string => createHash('sha256').update(`school:${urn}`).digest('hex').slice(0, 24);
const asValues = (row: SchoolRow, row_hash: string, now: Values[string]): Values => ({ ...row, row_hash, document_id: documentIdOf(row.urn), created_at: now, updated_at: now, published_at: now });

export const noteRejected = (counts: Pick<GiasCounts, 'rejected' | 'rejectedInAll'>, rejected: Rejected): void => {
  counts.rejectedInAll += 1;
  if (counts.rejected.length < mostListed) counts.rejected.push(rejected);
};

/** Why the cells of this row stand under the wrong columns; undefined when they do not. */
export const problemWithCells = (cells: readonly string[], columns: readonly string[]): string | undefined =>
  cells.length === columns.length ? undefined : `the row has ${cells.length} cells and the header ${columns.length}`;

export const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]?.trim() === '';

/**
 * Brings the register in, by URN. Each piece of 500 rows is one transaction: killed half-way there is never half a
 * row, and a second run does the rest. A row whose hash is known is neither read nor written again.
 */
export const importGias = async (database: Database, file: string, report: GiasReport): Promise<GiasCounts> => {
  const counts: GiasCounts = { added: 0, changed: 0, unchanged: 0, leftOut: 0, rejected: [], rejectedInAll: 0 };
  const known = new Map<string, string>();
  for await (const { urn, value } of knownSchools(database, 'row_hash')) known.set(urn, value);
  const seen = new Set<string>();
  let fresh: Values[] = [];
  const write = async () => {
    await writeSchools(database, fresh);
    fresh = [];
  };

  const reader = (columns: readonly string[]) => {
    const places = readColumns.map((column) => columns.indexOf(column));
    const placeOf = new Map<string, number>(readColumns.map((column, at) => [column, places[at] as number]));
    const urnAt = placeOf.get('URN') as number;

    return (cells: readonly string[], row: number): void => {
      if (isBlank(cells)) return;
      const wrong = problemWithCells(cells, columns);
      if (wrong) return noteRejected(counts, { row, reason: wrong });
      const urn = (cells[urnAt] ?? '').trim();
      if (seen.has(urn)) return noteRejected(counts, { row, reason: 'an earlier row has the same URN' });
      const hash = hashOf(places.map((at) => cells[at] ?? ''));
      const before = known.get(urn);
      if (before === hash) {
        seen.add(urn);
        return void (counts.unchanged += 1);
      }
      const read = readGiasRow((column: ReadColumn) => {
        const value = cells[placeOf.get(column) as number];
        return value && fromWindows1252(value);
      });
      if (read.kind === 'rejected') return noteRejected(counts, { row, reason: read.reason });
      seen.add(urn);
      if (read.kind === 'left-out') return void (counts.leftOut += 1);
      counts[before === undefined ? 'added' : 'changed'] += 1;
      fresh.push(asValues(read.row, hash, stampOf(database.client)));
    };
  };

  let take: ReturnType<typeof reader> | undefined;
  for await (const { columns, rows, firstRow, isCutOff } of rowsOf(file)) {
    take ??= reader(columns);
    for (const [at, cells] of rows.entries()) {
      take(cells, firstRow + at);
      if (fresh.length >= chunkRows) await write();
    }
    if (isCutOff) counts.cutOffAt = firstRow;
    report.progress(firstRow + rows.length - 2);
    await new Promise((resolve) => setImmediate(resolve));
  }
  await write();
  return counts;
};
