import type { FileKind } from './gias-file';

/** One row of the register's links file: a school and one that followed it. */
export type Successor = { urn: string; successor: string; since: string };

export const linksFile: FileKind = { called: 'The links file', holds: 'the register’s file of links', required: ['URN', 'LinkURN', 'LinkType'] };

const isUrn = (typed: string): boolean => /^\d{6}$/.test(typed);

/** dd-mm-yyyy as text that sorts; a blank or broken date comes before every other. */
const sortable = (typed: string): string => (/^\d{2}-\d{2}-\d{4}$/.test(typed.trim()) ? typed.trim().split('-').reverse().join('-') : '');

/** Nearly every relation stands in the file twice, once from each side; some stand there only once. */
const fromEitherSide = ({ urn, linkUrn, type }: { urn: string; linkUrn: string; type: string }): [string, string] | undefined => {
  if (/^successor/i.test(type.trim())) return [urn.trim(), linkUrn.trim()];
  return /^predecessor/i.test(type.trim()) ? [linkUrn.trim(), urn.trim()] : undefined;
};

/** A successor, nothing (mergers and amalgamations do not say who followed whom), or why the row is not used. */
export const readLink = (cells: { urn: string; linkUrn: string; type: string; since: string }): Successor | { reason: string } | undefined => {
  const pair = fromEitherSide(cells);
  if (!pair) return undefined;
  if (!isUrn(cells.urn.trim())) return { reason: 'URN is not six figures' };
  if (!isUrn(cells.linkUrn.trim())) return { reason: 'LinkURN is not six figures' };
  const [urn, successor] = pair;
  return urn === successor ? { reason: 'the school is its own successor' } : { urn, successor, since: sortable(cells.since) };
};

/** A school that was split has several: the latest link counts, and among equals the lowest URN, whatever the order of the rows. */
export const leadingOf = (one: Successor | undefined, other: Successor): Successor => {
  if (!one) return other;
  if (one.since !== other.since) return one.since > other.since ? one : other;
  return one.successor < other.successor ? one : other;
};
