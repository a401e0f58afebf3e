import { authoritiesOf, type Actor } from '@virtual-school/portal-kit';
import type { Accounts, Database } from '@virtual-school/strapi-plugin-school-portal/api';
import { forEver } from '../domain/days';

export type Candidate = { publicId: string; name: string };
export type Unlinked = { authorityId: number; email: string; children: number; candidates: readonly Candidate[] };
export type Linked = { authorityId: number; email: string; children: number; name: string; confirmedAt: string };

type Counted = { authority_id: number; email: string; children: number | string };
type LinkRow = { authority_id: number; email: string; account_id: number; confirmed_at: string };
const keyOf = (row: { authority_id: number; email: string }): string => `${row.authority_id} ${row.email}`;

/** Which e-mail address of the roll is which person: per authority, by the word of a data officer. */
export const workerLinksStore = ({ database, accounts }: { database: Database; accounts: Pick<Accounts, 'findMany' | 'holding'> }) => {
  const db = () => database.query();
  const officeOf = (actor: Actor): number[] => authoritiesOf(actor, 'data-officer');

  /** Addresses of social workers who are named today, with how many children each. */
  const named = (authorityIds: readonly number[]): Promise<Counted[]> =>
    db()('child_workers').join('children', 'children.id', 'child_workers.child_id')
      .whereIn('children.authority_id', [...authorityIds]).where({ 'child_workers.kind': 'social-worker', 'child_workers.until_day': forEver })
      .groupBy('children.authority_id', 'child_workers.email').orderBy('child_workers.email')
      .select('children.authority_id', 'child_workers.email').count({ children: '*' }) as unknown as Promise<Counted[]>;

  /** Only an account with this address that is a social worker of this authority can be the one. */
  const candidatesIn = async (authorityId: number) => {
    const byEmail = new Map<string, { id: number; publicId: string; name: string }[]>();
    for (const account of await accounts.holding('social-worker', { authorityId })) byEmail.set(account.email.toLowerCase(), [...(byEmail.get(account.email.toLowerCase()) ?? []), account]);
    return byEmail;
  };

  const ofChildren = (authorityId: number, email: string) =>
    db()('child_workers').where({ email, kind: 'social-worker' }).whereIn('child_id', db()('children').select('id').where('authority_id', authorityId));

  return {
    async overview(actor: Actor): Promise<{ unlinked: Unlinked[]; linked: Linked[] }> {
      const authorityIds = officeOf(actor);
      const counted = await named(authorityIds);
      const links: LinkRow[] = await db()('child_worker_links').whereIn('authority_id', authorityIds).orderBy('email');
      const people = await accounts.findMany(links.map(({ account_id }) => Number(account_id)));
      const candidates = new Map(await Promise.all(authorityIds.map(async (id) => [id, await candidatesIn(id)] as const)));
      const has = new Set(links.map(keyOf));
      const count = new Map(counted.map((row) => [keyOf(row), Number(row.children)]));
      return {
        unlinked: counted.filter((row) => !has.has(keyOf(row))).map((row) => ({ authorityId: Number(row.authority_id), email: row.email, children: Number(row.children), candidates: (candidates.get(Number(row.authority_id))?.get(row.email) ?? []).map(({ publicId, name }) => ({ publicId, name })) })),
        linked: links.map((row) => ({ authorityId: Number(row.authority_id), email: row.email, children: count.get(keyOf(row)) ?? 0, name: people.get(Number(row.account_id))?.name ?? 'An account that is gone', confirmedAt: row.confirmed_at })),
      };
    },

    /** The account that may be linked to this address; undefined when it is none, or the officer's reach ends before it. */
    async candidate(actor: Actor, authorityId: number, email: string, publicId: string): Promise<{ id: number } | undefined> {
      if (!officeOf(actor).includes(authorityId)) return undefined;
      return (await candidatesIn(authorityId)).get(email)?.find((each) => each.publicId === publicId);
    },

    /** From now on, and for children who come with this address later. False when somebody linked it before. */
    async link(authorityId: number, email: string, accountId: number, { at, by }: { at: string; by: number }): Promise<boolean> {
      const added = await db()('child_worker_links').insert({ authority_id: authorityId, email, account_id: accountId, confirmed_at: at, confirmed_by: by }).onConflict(['authority_id', 'email']).ignore().returning('id');
      if (added.length === 0) return false;
      await ofChildren(authorityId, email).update({ account_id: accountId, confirmed_at: at });
      return true;
    },

    async unlink(actor: Actor, authorityId: number, email: string): Promise<boolean> {
      if (!officeOf(actor).includes(authorityId)) return false;
      const gone = await db()('child_worker_links').where({ authority_id: authorityId, email }).delete();
      if (gone === 1) await ofChildren(authorityId, email).update({ account_id: null, confirmed_at: null });
      return gone === 1;
    },
  };
};
export type WorkerLinksStore = ReturnType<typeof workerLinksStore>;
