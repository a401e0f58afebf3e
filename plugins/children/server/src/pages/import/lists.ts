import type { FileProblem } from '../../contract';
import type { Preview } from '../../domain/preview';

/** What may be listed of a file, the gravest first: the first that is not empty is shown. */
export const lists = ['leaving', 'moved', 'problems', 'changed', 'added', 'back'] as const;
export type List = (typeof lists)[number];

export const listTitles: Record<List, string> = {
  leaving: 'Proposed as leavers',
  moved: 'Away from their school',
  problems: 'To put right',
  changed: 'Changed',
  added: 'New',
  back: 'Back in the file',
};

export const sizesOf = (preview: Preview, problems: readonly FileProblem[]): Record<List, number> => ({
  leaving: preview.leaving.length, moved: preview.moved.length, problems: problems.length, changed: preview.changed.length, added: preview.added.length, back: preview.back.length,
});

/** Rows of one page; a file does not change, so that its rows can be counted. */
export const pageSize = 25;

export type Shown = { list: List; from: number };

/** Which list, and from where on: of an address, where anything may stand. */
export const shownOf = (query: Readonly<Record<string, unknown>>, sizes: Record<List, number>): Shown => {
  const list = lists.find((each) => each === query.show) ?? lists.find((each) => sizes[each] > 0) ?? 'changed';
  const from = typeof query.from === 'string' && /^\d{1,6}$/.test(query.from) ? Number(query.from) : 0;
  return { list, from: from < sizes[list] ? from - (from % pageSize) : 0 };
};
