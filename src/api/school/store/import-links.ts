import { leadingOf, readLink, type Successor } from '../domain/gias-link';
import { isBlank, noteRejected, problemWithCells, type GiasReport, type Rejected } from './import-gias';
import { rowsOf } from './read-rows';
import { knownSchools, stampOf, writeSuccessors, type Database, type Values } from './write-schools';

export type LinkCounts = { successors: number; rejected: Rejected[]; rejectedInAll: number; linksCutOffAt?: number };

export const linkColumns = ['URN', 'LinkURN', 'LinkType'] as const;
const chunkRows = 500;

/** The schools that followed closed ones, from the register's links file. What is known already is not written again. */
export const importGiasLinks = async (database: Database, file: string, report: GiasReport): Promise<LinkCounts> => {
  const counts: LinkCounts = { successors: 0, rejected: [], rejectedInAll: 0 };
  const leading = new Map<string, Successor>();
  for await (const { columns, rows, firstRow, isCutOff } of rowsOf(file)) {
    const [urn, linkUrn, type, since] = ['URN', 'LinkURN', 'LinkType', 'LinkEstablishedDate'].map((column) => columns.indexOf(column)) as [number, number, number, number];
    rows.forEach((cells, at) => {
      if (isBlank(cells)) return;
      const wrong = problemWithCells(cells, columns);
      const link = wrong ? { reason: wrong } : readLink({ urn: cells[urn] ?? '', linkUrn: cells[linkUrn] ?? '', type: cells[type] ?? '', since: cells[since] ?? '' });
      if (!link) return;
      if ('reason' in link) return noteRejected(counts, { row: firstRow + at, reason: link.reason, file: 'links' });
      leading.set(link.urn, leadingOf(leading.get(link.urn), link));
    });
    if (isCutOff) counts.linksCutOffAt = firstRow;
    report.progress(firstRow + rows.length - 2);
  }

  let fresh: Values[] = [];
  const write = async () => {
    counts.successors += fresh.length;
    await writeSuccessors(database, fresh);
    fresh = [];
    await new Promise((resolve) => setImmediate(resolve));
  };
  for await (const { urn, value } of knownSchools(database, 'successor_urn')) {
    const link = leading.get(urn);
    if (link && link.successor !== value) fresh.push({ urn, successor_urn: link.successor, updated_at: stampOf(database.client) });
    if (fresh.length >= chunkRows) await write();
  }
  await write();
  return counts;
};
