import type { Listed } from '../answers';

export const perPage = 25;

/** One more than a page was asked for: whether there is a next one is then known without counting. */
export const listed = <Row, Line>(rows: readonly Row[], keyOf: (row: Row) => string, lineOf: (row: Row) => Line, most = perPage): Listed<Line> => {
  const shown = rows.slice(0, most);
  const last = shown.at(-1);
  return { rows: shown.map(lineOf), ...(rows.length > most && last !== undefined && { next: keyOf(last) }) };
};
