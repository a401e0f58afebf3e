import type { AccountNeeds } from '../needs';

type Held = { role: string; urn: string | null; authority_id: number | null };
export type RoleWords = (held: Held) => { title: string; place: string };

/** How roles and places are called, for the rows of one page. */
export const roleWordsFor = async ({ roles, schools, authorities }: Pick<AccountNeeds, 'roles' | 'schools' | 'authorities'>, rows: readonly Held[]): Promise<RoleWords> => {
  const found = await schools.findMany([...new Set(rows.flatMap((row) => row.urn ?? []))]);
  const all = rows.some((row) => row.authority_id !== null) ? await authorities.all() : [];
  return ({ role, urn, authority_id: authorityId }) => ({
    title: roles.find(role)?.title ?? role,
    place: urn === null ? (all.find((each) => each.id === Number(authorityId))?.name ?? '') : (found.get(urn)?.name ?? urn),
  });
};

const day = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', dateStyle: 'long' });

/** A day or an instant, as people write it. */
export const inWords = (at: string): string => day.format(new Date(at.length === 10 ? `${at}T12:00:00Z` : at));
