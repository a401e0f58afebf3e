import { linksFile } from '../domain/gias-link';
import { registerFile } from '../domain/gias-row';
import { checkFile } from './check-file';
import type { GiasCounts, GiasReport, LinkCounts } from './counts';
import { importGias } from './import-gias';
import { importGiasLinks } from './import-links';
import type { Database } from './write-schools';

export type Order = { file: string; links?: string; preview?: boolean };
export type BroughtIn = GiasCounts & LinkCounts;

const noLinks: LinkCounts = { successors: 0, rejected: [], rejectedInAll: 0 };

/** Reads the register and, where it is given, its links: one run, or with `preview` the same run without a write. */
export const bringIn = async (database: Database, { file, links, preview }: Order, report: GiasReport): Promise<BroughtIn> => {
  await checkFile(file, registerFile);
  if (links) await checkFile(links, linksFile);
  const added = new Set<string>();
  const counts = await importGias(database, file, report, preview ? { preview, onAdded: (urn) => added.add(urn) } : {});
  const linked = links ? await importGiasLinks(database, links, report, preview ? { added } : undefined) : noLinks;
  return { ...counts, ...linked, rejected: [...counts.rejected, ...linked.rejected], rejectedInAll: counts.rejectedInAll + linked.rejectedInAll };
};
