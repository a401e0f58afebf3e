import type { Knex } from 'knex';

/** `after` and `before` are keys of rows: the next page begins after the last row of this one, the previous ends before its first. */
export type Turn = { after?: string; before?: string; most: number };
export type Turned<Row> = { rows: Row[]; previous?: string; next?: string };
export type Direction = 'asc' | 'desc';
type Place = string | number;

/** Rows beyond this place: further by the first column, or as far by it and further by the next ones. */
const beyond = (query: Knex.QueryBuilder, [column, ...columns]: readonly string[], [value, ...values]: readonly Place[], sign: '<' | '>'): Knex.QueryBuilder =>
  column === undefined || value === undefined ? query : query.where((each) => {
    each.where(column, sign, value);
    if (columns.length > 0) each.orWhere((same) => void beyond(same.where(column, value), columns, values, sign));
  });

/**
 * Orders a list by these columns, the last of them unique, and begins where the turn says; so page 100 costs what page 1
 * costs. `at` holds the values of the row that the turn's key means; without it the list begins at its beginning.
 */
export const turnTo = (query: Knex.QueryBuilder, columns: readonly string[], at: readonly Place[] | undefined, { before, most }: Turn, direction: Direction = 'asc'): void => {
  const order = (direction === 'asc') === (before === undefined) ? 'asc' : 'desc';
  if (at) beyond(query, columns, at, order === 'asc' ? '>' : '<');
  query.orderBy(columns.map((column) => ({ column, order }))).limit(most + 1);
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
