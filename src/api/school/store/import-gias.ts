import { hash as hashed } from 'node:crypto';
import { comparing, type Change } from '../domain/gias-change';
import { isBlank } from '../domain/gias-file';
import { letOthersIn, noteRejected, type GiasCounts, type GiasReport } from './counts';
import { rowsOf } from './read-rows';
import { knownSchools, stampOf, writeSchools, type Database, type Row } from './write-schools';

/** As many as are written at once; more would let people wait, fewer wait for the disk more often. */
const chunkRows = 250;

const documentIdOf = (urn: string): string => hashed('sha256', `school:${urn}`, 'hex').slice(0, 24);

/** `preview`: everything is read and compared as ever, and nothing written. `onAdded` is told each school that is new. */
export type How = { preview?: boolean; onAdded?: (urn: string) => void };

type Fresh = Extract<Change, { hash: string }>;

const columnsOf = ({ row }: Fresh): string[] => [...Object.keys(row), 'row_hash', 'document_id', 'created_at', 'updated_at', 'published_at'];
const valuesOf = ({ row, hash }: Fresh, now: string | number): Row => [...Object.values(row), hash, documentIdOf(row.urn), now, now, now];

const hashesOf = async (database: Database): Promise<Map<string, string>> => {
  const known = new Map<string, string>();
  for await (const { urn, value } of knownSchools(database, 'row_hash')) known.set(urn, value);
  return known;
};

/**
 * Brings the register in, by URN. Each piece of 250 rows is one transaction: killed half-way there is never half a
 * row, and a second run does the rest. A row whose hash is known is neither read nor written again.
 */
export const importGias = async (database: Database, file: string, report: GiasReport, { preview, onAdded }: How = {}): Promise<GiasCounts> => {
  const counts: GiasCounts = { added: 0, changed: 0, unchanged: 0, leftOut: 0, rejected: [], rejectedInAll: 0 };
  const known = await hashesOf(database);
  let compare: ReturnType<typeof comparing> | undefined;
  let written: string[] = [];
  let fresh: Row[] = [];

  const take = (change: Change, row: number): void => {
    if (change.kind === 'rejected') return noteRejected(counts, { row, reason: change.reason });
    counts[change.kind === 'left-out' ? 'leftOut' : change.kind] += 1;
    if (!('hash' in change)) return;
    if (change.kind === 'added') onAdded?.(change.row.urn);
    if (written.length === 0) written = columnsOf(change);
    fresh.push(valuesOf(change, stampOf(database.client)));
  };
  const write = async (): Promise<void> => {
    if (!preview) await writeSchools(database, written, fresh);
    fresh = [];
  };

  for await (const { columns, rows, firstRow, isCutOff } of rowsOf(file)) {
    compare ??= comparing(columns, known);
    for (const [at, cells] of rows.entries()) {
      if (!isBlank(cells)) take(compare(cells), firstRow + at);
      if (fresh.length >= chunkRows) await write();
    }
    if (isCutOff) counts.cutOffAt = firstRow;
    report.progress(firstRow + rows.length - 2);
    await letOthersIn();
  }
  await write();
  return counts;
};
