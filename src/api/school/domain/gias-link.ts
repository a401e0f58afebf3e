/** One row of the register's links file: a school and one that followed it. */
export type Successor = { urn: string; successor: string; since: string };

const isUrn = (typed: string): boolean => /^\d{6}$/.test(typed);
const isSuccessor = /^Successor/i;

/** dd-mm-yyyy as text that sorts; a blank or broken date comes before every other. */
const sortable = (typed: string): string => typed.trim().split('-').reverse().join('-');

/** A successor, nothing (each relation stands in the file twice, and mergers without one), or why the row is not used. */
export const readLink = (cells: { urn: string; linkUrn: string; type: string; since: string }): Successor | { reason: string } | undefined => {
  if (!isSuccessor.test(cells.type.trim())) return undefined;
  const [urn, successor] = [cells.urn.trim(), cells.linkUrn.trim()];
  if (!isUrn(urn)) return { reason: 'URN is not six figures' };
  if (!isUrn(successor)) return { reason: 'LinkURN is not six figures' };
  return urn === successor ? { reason: 'the school is its own successor' } : { urn, successor, since: sortable(cells.since) };
};

/** A school that was split has several: the latest link counts, and among equals the lowest URN, whatever the order of the rows. */
export const leadingOf = (one: Successor | undefined, other: Successor): Successor => {
  if (!one) return other;
  if (one.since !== other.since) return one.since > other.since ? one : other;
  return one.successor < other.successor ? one : other;
};
