import type { Actor } from '@virtual-school/portal-kit';
import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { ChildRole, Visibility } from '@virtual-school/strapi-plugin-children/api';
import type { Knex } from 'knex';

export type ListedPep = { childId: number; publicId: string; kind: string; term: string; state: string; dueOn: string; schoolDueOn: string; careDueOn: string; meetingOn?: string; childPublicId: string; reference: string; knownAs: string; yearGroup: string; schoolState: string; careState: string };
/** `late`: due before this day. `urns`: children who have a place at one of these schools today. */
export type ListFilter = { state?: string; late?: string; reference?: string; urns?: readonly string[] };
/** With and without the hyphen: people read it out and type it as they like. */
export const spellingsOf = (reference: string): string[] => {
  const plain = reference.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return [plain, `${plain.slice(0, 4)}-${plain.slice(4)}`];
};

/** `after` and `before` are keys of rows: the next page begins after the last row of this one, the previous ends before its first. */
export type Page = { after?: string; before?: string; most: number };
export type PepList = { rows: ListedPep[]; previous?: string; next?: string };

/** Where a plan stands in the list. */
export const keyOf = ({ dueOn, publicId }: Pick<ListedPep, 'dueOn' | 'publicId'>): string => `${dueOn}.${publicId}`;
export const isKey = (typed: string): boolean => /^\d{4}-\d{2}-\d{2}\.[a-z2-7]{26}$/.test(typed);

/** Of a plan that somebody has still to work on. */
export const openStates = ['to-do', 'under-way', 'with-virtual-school'];

type Row = Record<string, string | null>;
const columns = ['peps.public_id', 'peps.kind', 'peps.term', 'peps.list_state', 'peps.list_due_on', 'peps.school_due_on', 'peps.care_due_on', 'peps.meeting_on', 'children.id as child_id', 'children.public_id as child_public_id', 'children.reference', 'children.known_as', 'children.year_group', 'school_part.state as school_state', 'care_part.state as care_state'];
const text = (value: unknown): string => String(value ?? '');

const listedOf = (row: Row): ListedPep => ({
  childId: Number(row.child_id), childPublicId: text(row.child_public_id), reference: text(row.reference), knownAs: text(row.known_as) || text(row.reference), yearGroup: text(row.year_group),
  publicId: text(row.public_id), kind: text(row.kind), term: text(row.term), state: text(row.list_state), dueOn: text(row.list_due_on), schoolDueOn: text(row.school_due_on), careDueOn: text(row.care_due_on), meetingOn: row.meeting_on ?? undefined, schoolState: text(row.school_state), careState: text(row.care_state),
});

const narrow = (query: Knex.QueryBuilder, { state, late, reference }: ListFilter): void => {
  if (state) query.where('peps.list_state', state);
  else query.whereIn('peps.list_state', openStates);
  if (late) query.whereIn('peps.list_state', openStates).where('peps.list_due_on', '<', late);
  if (reference) query.whereIn('children.reference', spellingsOf(reference));
};

/** By key, so that page 100 costs what page 1 costs. */
const turnTo = (query: Knex.QueryBuilder, { after, before, most }: Page): void => {
  const [due, id] = (before ?? after ?? '').split('.');
  const [beyond, order] = before === undefined ? ['>', 'asc'] : ['<', 'desc'];
  if (due && id) query.where((each) => each.where('peps.list_due_on', beyond, due).orWhere((same) => same.where('peps.list_due_on', due).where('peps.public_id', beyond, id)));
  query.orderBy('peps.list_due_on', order).orderBy('peps.public_id', order).limit(most + 1);
};

const pageOf = (found: readonly ListedPep[], { after, before, most }: Page): PepList => {
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

/** The list of every role: one join, scoped by who may see the child today, in the order in which things are due. */
export const listsStore = ({ database, visibility }: { database: Database; visibility: Pick<Visibility, 'limit' | 'atSchools'> }) => ({
  async list(actor: Actor, roles: readonly ChildRole[], filter: ListFilter, page: Page): Promise<PepList> {
    const query = database.query()('peps')
      .join('children', 'children.id', 'peps.child_id')
      .join({ school_part: 'pep_parts' }, (on) => on.on('school_part.pep_id', 'peps.id').andOnVal('school_part.part', 'school'))
      .join({ care_part: 'pep_parts' }, (on) => on.on('care_part.pep_id', 'peps.id').andOnVal('care_part.part', 'care'));
    visibility.limit(actor, query, roles);
    if (filter.urns) visibility.atSchools(query, filter.urns);
    narrow(query, filter);
    turnTo(query, page);
    const rows = (await query.select(columns)) as Row[];
    return pageOf(rows.map(listedOf), page);
  },
});
export type ListsStore = ReturnType<typeof listsStore>;
