import type { Knex } from 'knex';

/** `after` and `before` are keys of rows: the next page begins after the last row of this one, the previous ends before its first. */
export type Turn = { after?: string; before?: string; most: number };
export type Turned<Row> = { rows: Row[]; previous?: string; next?: string };

/**
 * Orders a list by two columns, the second unique, and begins where the turn says; so page 100 costs what page 1 costs.
 * `at` holds the two values of the row that the turn's key means; without it the list begins at its beginning.
 */
export const turnTo = (query: Knex.QueryBuilder, [first, second]: readonly [string, string], at: readonly [string, string] | undefined, { before, most }: Turn): void => {
  const [beyond, order] = before === undefined ? ['>', 'asc'] : ['<', 'desc'];
  if (at) query.where((each) => each.where(first, beyond, at[0]).orWhere((same) => same.where(first, at[0]).where(second, beyond, at[1])));
  query.orderBy(first, order).orderBy(second, order).limit(most + 1);
};

/** The rows of one page, of the one row more that was asked for, with the keys of its neighbours. */
export const pageOf = <Row>(found: readonly Row[], keyOf: (row: Row) => string, { after, before, most }: Turn): Turned<Row> => {
  const hasMore = found.length > most;
  const isBackward = before !== undefined;
  const rows = isBackward ? found.slice(0, most).reverse() : found.slice(0, most);
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows,
    ...(first && (isBackward ? hasMore : after !== undefined) && { previous: keyOf(first) }),
    ...(last && (isBackward || hasMore) && { next: keyOf(last) }),
  };
};
