import { urnsOf, type Actor } from '@virtual-school/portal-kit';
import type { Visibility } from '@virtual-school/strapi-plugin-children/api';
import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import { tellers } from './scope';

export type ListedChild = { publicId: string; reference: string; knownAs: string; yearGroup: string };
export type ChildAtSchool = ListedChild & { id: number; urn: string };

type Row = { id: number; public_id: string; reference: string; known_as: string | null; legal_name: string | null; year_group: string | null };
const listed = (row: Row): ListedChild => ({ publicId: row.public_id, reference: row.reference, knownAs: row.known_as ?? row.legal_name ?? row.reference, yearGroup: row.year_group ?? '' });
const columns = ['children.id', 'children.public_id', 'children.reference', 'children.known_as', 'children.legal_name', 'children.year_group'];
const most = 300; // no school has as many children in care

/** The children of whom a person may tell: those with a place today at a school where they are a teller. */
export const childrenOfSchool = ({ database, visibility }: { database: Database; visibility: Visibility }) => {
  const within = (actor: Actor) => visibility.limit(actor, database.query()('children'), tellers).select(columns);
  return {
    list: async (actor: Actor): Promise<ListedChild[]> => ((await within(actor).orderBy('children.known_as').orderBy('children.id').limit(most)) as Row[]).map(listed),

    /** With the school for which this person tells. */
    async find(actor: Actor, publicId: string): Promise<ChildAtSchool | undefined> {
      for (const urn of urnsOf(actor, ...tellers)) {
        const row = (await visibility.atSchools(within(actor).where('children.public_id', publicId), [urn]).first()) as Row | undefined;
        if (row) return { ...listed(row), id: Number(row.id), urn };
      }
      return undefined;
    },
  };
};
export type ChildrenOfSchool = ReturnType<typeof childrenOfSchool>;
