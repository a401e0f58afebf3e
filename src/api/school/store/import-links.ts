import { isBlank, problemWithCells } from '../domain/gias-file';
import { leadingOf, readLink, type Successor } from '../domain/gias-link';
import { letOthersIn, noteRejected, type GiasReport, type LinkCounts } from './counts';
import { rowsOf } from './read-rows';
import { knownSchools, stampOf, writeSuccessors, type Database, type Row } from './write-schools';

const chunkRows = 500;

const readingUnder = (columns: readonly string[]) => {
  const [urn = -1, linkUrn = -1, type = -1, since = -1] = ['URN', 'LinkURN', 'LinkType', 'LinkEstablishedDate'].map((column) => columns.indexOf(column));
  return (cells: readonly string[]): ReturnType<typeof readLink> => {
    const reason = problemWithCells(cells, columns);
    return reason ? { reason } : readLink({ urn: cells[urn] ?? '', linkUrn: cells[linkUrn] ?? '', type: cells[type] ?? '', since: cells[since] ?? '' });
  };
};

const readSuccessors = async (file: string, counts: LinkCounts, report: GiasReport): Promise<Map<string, Successor>> => {
  const leading = new Map<string, Successor>();
  for await (const { columns, rows, firstRow, isCutOff } of rowsOf(file)) {
    const read = readingUnder(columns);
    rows.forEach((cells, at) => {
      const link = isBlank(cells) ? undefined : read(cells);
      if (!link) return;
      if ('reason' in link) return noteRejected(counts, { row: firstRow + at, reason: link.reason, file: 'links' });
      leading.set(link.urn, leadingOf(leading.get(link.urn), link));
    });
    if (isCutOff) counts.linksCutOffAt = firstRow;
    report.progress(firstRow + rows.length - 2);
  }
  return leading;
};

/** The schools that followed others, from the register's links file. What is known already is not written again; a preview writes nothing. */
export const importGiasLinks = async (database: Database, file: string, report: GiasReport, preview?: { added: ReadonlySet<string> }): Promise<LinkCounts> => {
  const counts: LinkCounts = { successors: 0, rejected: [], rejectedInAll: 0 };
  const leading = await readSuccessors(file, counts, report);
  let fresh: Row[] = [];
  const write = async (): Promise<void> => {
    if (!preview) await writeSuccessors(database, fresh);
    counts.successors += fresh.length;
    fresh = [];
    await letOthersIn();
  };

  for await (const { urn, value } of knownSchools(database, 'successor_urn')) {
    const link = leading.get(urn);
    if (link && link.successor !== value) fresh.push([link.successor, stampOf(database.client), urn]);
    if (fresh.length >= chunkRows) await write();
  }
  await write();
  for (const urn of preview?.added ?? []) if (leading.has(urn)) counts.successors += 1; // they are not in the table yet
  return counts;
};
