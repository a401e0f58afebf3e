import type { Actor } from '@virtual-school/portal-kit';
import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { ChildRole, Visibility } from '@virtual-school/strapi-plugin-children/api';

export type ListedPep = { childId: number; publicId: string; kind: string; term: string; state: string; dueOn: string; meetingOn?: string; childPublicId: string; reference: string; knownAs: string; yearGroup: string; schoolState: string; careState: string };
export type ListFilter = { state?: string; late?: string; reference?: string };
/** With and without the hyphen: people read it out and type it as they like. */
export const spellingsOf = (reference: string): string[] => {
  const plain = reference.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return [plain, `${plain.slice(0, 4)}-${plain.slice(4)}`];
};

export type Page = { after?: string; most: number };

const openStates = ['to-do', 'under-way', 'with-virtual-school'];

/** The list of every role: one join, scoped by who may see the child today, in the order in which things are due. */
export const listsStore = ({ database, visibility }: { database: Database; visibility: Pick<Visibility, 'limit'> }) => ({
  async list(actor: Actor, roles: readonly ChildRole[], filter: ListFilter, page: Page): Promise<{ rows: ListedPep[]; next?: string }> {
    const knex = database.query();
    const query = knex('peps')
      .join('children', 'children.id', 'peps.child_id')
      .join({ school_part: 'pep_parts' }, (on) => on.on('school_part.pep_id', 'peps.id').andOnVal('school_part.part', 'school'))
      .join({ care_part: 'pep_parts' }, (on) => on.on('care_part.pep_id', 'peps.id').andOnVal('care_part.part', 'care'));
    visibility.limit(actor, query, roles);
    if (filter.state) query.where('peps.list_state', filter.state);
    else query.whereIn('peps.list_state', openStates);
    if (filter.late) query.whereIn('peps.list_state', openStates).where('peps.list_due_on', '<', filter.late);
    if (filter.reference) query.whereIn('children.reference', spellingsOf(filter.reference));
    const [due, id] = (page.after ?? '').split('.');
    if (due && id) query.where((each) => each.where('peps.list_due_on', '>', due).orWhere((same) => same.where('peps.list_due_on', due).where('peps.public_id', '>', id)));
    const rows = await query.orderBy('peps.list_due_on').orderBy('peps.public_id').limit(page.most + 1).select(
      'peps.id', 'peps.public_id', 'peps.kind', 'peps.term', 'peps.list_state', 'peps.list_due_on', 'peps.meeting_on', 'children.id as child_id', 'children.public_id as child_public_id', 'children.reference', 'children.known_as', 'children.year_group', 'school_part.state as school_state', 'care_part.state as care_state');
    const shown = rows.slice(0, page.most);
    const last = shown.at(-1);
    return {
      rows: shown.map((row) => ({ childId: Number(row.child_id), publicId: row.public_id, kind: row.kind, term: row.term, state: row.list_state, dueOn: row.list_due_on, meetingOn: row.meeting_on ?? undefined, childPublicId: row.child_public_id, reference: row.reference, knownAs: row.known_as || row.reference, yearGroup: row.year_group ?? '', schoolState: row.school_state, careState: row.care_state })),
      ...(rows.length > page.most && last && { next: `${last.list_due_on}.${last.public_id}` }),
    };
  },
});
export type ListsStore = ReturnType<typeof listsStore>;
