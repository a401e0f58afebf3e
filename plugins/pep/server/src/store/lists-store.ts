import type { Actor } from '@virtual-school/portal-kit';
import { pageOf, turnTo, type Database, type Turn, type Turned } from '@virtual-school/strapi-plugin-school-portal/api';
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

export type PepList = Turned<ListedPep>;

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

/** The two values of a key. */
const placeOf = ({ after, before }: Turn): readonly [string, string] | undefined => {
  const [due, id] = (before ?? after ?? '').split('.');
  return due && id ? [due, id] : undefined;
};

/** The list of every role: one join, scoped by who may see the child today, in the order in which things are due. */
export const listsStore = ({ database, visibility }: { database: Database; visibility: Pick<Visibility, 'limit' | 'atSchools'> }) => ({
  async list(actor: Actor, roles: readonly ChildRole[], filter: ListFilter, turn: Turn): Promise<PepList> {
    const query = database.query()('peps')
      .join('children', 'children.id', 'peps.child_id')
      .join({ school_part: 'pep_parts' }, (on) => on.on('school_part.pep_id', 'peps.id').andOnVal('school_part.part', 'school'))
      .join({ care_part: 'pep_parts' }, (on) => on.on('care_part.pep_id', 'peps.id').andOnVal('care_part.part', 'care'));
    visibility.limit(actor, query, roles);
    if (filter.urns) visibility.atSchools(query, filter.urns);
    narrow(query, filter);
    turnTo(query, ['peps.list_due_on', 'peps.public_id'], placeOf(turn), turn);
    const rows = (await query.select(columns)) as Row[];
    return pageOf(rows.map(listedOf), keyOf, turn);
  },
});
export type ListsStore = ReturnType<typeof listsStore>;
