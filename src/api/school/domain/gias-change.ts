import { hash } from 'node:crypto';
import { problemWithCells } from './gias-file';
import { readColumns, readGiasRow, type ReadColumn, type ReadRow, type SchoolRow } from './gias-row';
import { fromWindows1252 } from './windows-1252';

/** What is to be done with one row of the register. */
export type Change = { kind: 'unchanged' } | Exclude<ReadRow, { kind: 'school' }> | { kind: 'added' | 'changed'; row: SchoolRow; hash: string };

/** Counts up when the reading rules change: then every row is read anew. */
const reading = '3';

const hashOf = (values: readonly string[]): string => hash('sha1', `${reading}\x1f${values.join('\x1f')}`, 'base64url');

/**
 * Compares the rows of one file, in Latin-1 and in their order, with the hash that is known of each URN. Only a row
 * whose hash is new is read; a URN counts once in a file, and a rejected row does not use it up.
 */
export const comparing = (columns: readonly string[], known: ReadonlyMap<string, string>): ((cells: readonly string[]) => Change) => {
  const places = readColumns.map((column) => columns.indexOf(column));
  const placeOf = Object.fromEntries(readColumns.map((column, at) => [column, places[at]])) as Record<ReadColumn, number>;
  const seen = new Set<string>();

  const changeOf = (cells: readonly string[], urn: string): Change => {
    const fingerprint = hashOf(places.map((at) => cells[at] ?? ''));
    if (known.get(urn) === fingerprint) return { kind: 'unchanged' };
    const read = readGiasRow((column) => {
      const text = cells[placeOf[column]];
      return text && fromWindows1252(text);
    });
    return read.kind === 'school' ? { kind: known.has(urn) ? 'changed' : 'added', row: read.row, hash: fingerprint } : read;
  };

  return (cells) => {
    const wrong = problemWithCells(cells, columns);
    if (wrong) return { kind: 'rejected', reason: wrong };
    const urn = (cells[placeOf.URN] ?? '').trim();
    if (seen.has(urn)) return { kind: 'rejected', reason: 'an earlier row has the same URN' };
    const change = changeOf(cells, urn);
    if (change.kind !== 'rejected') seen.add(urn);
    return change;
  };
};
