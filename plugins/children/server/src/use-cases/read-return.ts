import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { ok, type Result } from '@virtual-school/portal-kit';
import type { FileProblem } from '../contract';
import { clashes, type Episode } from '../domain/care-episodes';
import type { Fault } from '../domain/faults';
import type { ReturnChild } from '../domain/plan-return';
import type { Cell } from '../domain/read-cells';
import { readEpisodeRow, readHeaderRow, readReviewRow, readUascRow, repeats } from '../domain/return-rows';
import { cellsBy, isShifted, readTable, type Table } from '../files/read-table';
import { refuseFile, sourceAt, sourceOf, type Source } from '../files/source';

/** The files that are read, and the columns without which they are not what they should be. */
const files = {
  'header.csv': { required: true, columns: ['CHILD', 'SEX', 'DOB', 'UPN'] },
  'episodes.csv': { required: true, columns: ['CHILD', 'DECOM', 'RNE', 'LS', 'CIN', 'PLACE', 'PLACE_PROVIDER', 'DEC', 'REC', 'REASON_PLACE_CHANGE', 'URN'] },
  'reviews.csv': { required: false, columns: ['CHILD', 'REVIEW', 'REVIEW_CODE'] },
  'uasc.csv': { required: false, columns: ['CHILD', 'DUC'] },
} as const;
type FileName = keyof typeof files;
export type Tables = Partial<Record<FileName, Table>>;

const plainName = (name: string): string => name.toLowerCase();

export const isPartOfReturn = (name: string): boolean => Object.hasOwn(files, plainName(name));

/** The files of a folder that are CSV. */
export const returnIn = async (folder: string): Promise<Result<readonly Source[]>> => {
  const inFolder = await readdir(folder).catch(() => undefined);
  if (!inFolder) return refuseFile(`${path.basename(folder)} is not a folder, or may not be read`);
  const sources: Source[] = [];
  for (const name of inFolder.filter((each) => plainName(each).endsWith('.csv'))) {
    const source = isPartOfReturn(name) ? await sourceAt(path.join(folder, name)) : ok(sourceOf(name, Buffer.alloc(0))); // of the others only the name is told
    if (!source.ok) return source;
    sources.push(source.value);
  }
  return ok(sources);
};

/** Every file of the return, or the one sentence that says why not. Others beside them are named in the notes and left alone. */
export const readReturnTables = async (sources: readonly Source[], progress: (rows: number) => void = () => undefined): Promise<Result<Tables & { notes: readonly string[] }>> => {
  const tables: Tables = {};
  const notes: string[] = [];
  let rowsBefore = 0;
  for (const [file, { required, columns }] of Object.entries(files) as [FileName, (typeof files)[FileName]][]) {
    const source = sources.find(({ name }) => plainName(name) === file);
    if (!source && required) return refuseFile(`There is no ${file}: these should be the files of the children-looked-after return (SSDA903)`);
    if (!source) {
      notes.push(`There is no ${file}: nothing was read for it.`);
      continue;
    }
    const table = await readTable({ ...source, name: file }, { columns, called: `the file ${file} of the return` }, (rows) => progress(rowsBefore + rows));
    if (!table.ok) return table;
    rowsBefore += table.value.rows.length;
    tables[file] = table.value;
  }
  const left = sources.map(({ name }) => name).filter((name) => !isPartOfReturn(name));
  if (left.length > 0) notes.push(`Not read: ${left.join(', ')}.`);
  return ok({ ...tables, notes });
};

type Gathered = { row: number; header: ReturnChild['header']; episodes: { row: number; episode: Episode }[]; reviews: { on: string; code: string }[]; uasc?: { until: string | null }; faults: Fault[] };

/** Goes through one file: what is wrong is kept for the report and, where the child is known, with the child. */
const through = (file: FileName, table: Table | undefined, children: ReadonlyMap<string, Gathered>, problems: FileProblem[], visit: (cell: Cell, child: Gathered | undefined, row: number, caseNumber: string) => readonly Fault[]): void => {
  if (!table) return;
  const cell = cellsBy(table);
  for (const row of table.rows) {
    const caseNumber = cell(row, 'CHILD') ?? '';
    const child = children.get(caseNumber);
    const unusable = caseNumber === '' ? 'is empty, so the row cannot be used' : isShifted(table, row) ? 'is in a row that has more or fewer cells than the header, so the row cannot be used' : undefined;
    const faults = unusable ? [{ field: 'CHILD', message: unusable }] : visit((column) => cell(row, column), child, row.number, caseNumber);
    for (const { field, message } of faults) problems.push({ file, row: row.number, field, message });
    child?.faults.push(...faults);
  }
};

const notInHeader: Fault[] = [{ field: 'CHILD', message: 'is not in header.csv, so the row cannot be used' }];

/** Puts the episodes of one child beside each other: what cannot be true together, and an end that nothing follows. */
const checkHistory = ({ episodes, faults }: Gathered, problems: FileProblem[]): void => {
  const say = (row: number, field: string, message: string) => {
    problems.push({ file: 'episodes.csv', row, field, message });
    faults.push({ field, message });
  };
  for (const { at, fault } of clashes(episodes.map(({ episode }) => episode))) {
    say(episodes[at]?.row ?? 0, 'DECOM', fault === 'overlaps' ? 'is before the episode before it ended' : 'begins while the episode before it has no end');
  }
  const last = [...episodes].sort((one, other) => (one.episode.decom < other.episode.decom ? -1 : 1)).at(-1);
  if (last?.episode.rec === 'X1' && last.episode.dec) say(last.row, 'REC', 'says that another episode follows, and none does');
};

/** All that the return says, child by child, and everything that is wrong with it by file, row and field. */
export const readReturn = (tables: Tables, asOf: string): { children: ReturnChild[]; problems: FileProblem[] } => {
  const children = new Map<string, Gathered>();
  const problems: FileProblem[] = [];

  through('header.csv', tables['header.csv'], children, problems, (cell, before, row, caseNumber) => {
    if (before) return [{ field: 'CHILD', message: 'stands in an earlier row too, so this row is not used' }];
    const { value, faults } = readHeaderRow(cell, asOf);
    children.set(caseNumber, { row, header: value, episodes: [], reviews: [], faults: [...faults] });
    return faults;
  });
  through('episodes.csv', tables['episodes.csv'], children, problems, (cell, child, row) => {
    if (!child) return notInHeader;
    const { value, faults } = readEpisodeRow(cell, asOf);
    if (!value) return faults;
    if (child.episodes.some(({ episode }) => episode.decom === value.decom)) return [...faults, { field: 'DECOM', message: 'is the first day of an earlier row too, so this row is not used' }];
    child.episodes.push({ row, episode: value });
    const born = child.header.date_of_birth;
    return born && value.decom < born ? [...faults, { field: 'DECOM', message: 'is before the date of birth' }] : faults;
  });
  for (const child of children.values()) checkHistory(child, problems);
  through('reviews.csv', tables['reviews.csv'], children, problems, (cell, child) => {
    if (!child) return notInHeader;
    const { value, faults } = readReviewRow(cell, asOf);
    const all = [...faults, ...repeats(cell, child.header, asOf)];
    if (!value) return all;
    if (child.reviews.some(({ on, code }) => on === value.on && code === value.code)) return [...all, { field: 'REVIEW', message: 'stands in an earlier row too, so this row is not used' }];
    child.reviews.push(value);
    return all;
  });
  through('uasc.csv', tables['uasc.csv'], children, problems, (cell, child) => {
    if (!child) return notInHeader;
    const { value, faults } = readUascRow(cell);
    child.uasc = value;
    return [...faults, ...repeats(cell, child.header, asOf)];
  });

  return { children: [...children].map(([caseNumber, child]) => ({ ...child, caseNumber, episodes: child.episodes.map(({ episode }) => episode) })), problems };
};
