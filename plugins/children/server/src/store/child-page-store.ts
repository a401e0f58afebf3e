import type { Database, Vault } from '@virtual-school/strapi-plugin-school-portal/api';

export type PlaceLine = { id: number; urn?: string; provider?: string; nation?: string; from: string; until: string; leads: boolean };
type PlaceRow = { id: number; urn: string | null; provider: string | null; nation: string | null; from_day: string; until_day: string; leads: string | null };

/** What the pages of one child need beside its facts. Unscoped: only after a scoped find. */
export const childPageStore = ({ database, vault }: { database: Database; vault: Vault }) => ({
  async placesOf(childId: number): Promise<PlaceLine[]> {
    const rows: PlaceRow[] = await database.query()('school_places').where('child_id', childId).orderBy([{ column: 'until_day', order: 'desc' }, { column: 'from_day', order: 'desc' }, { column: 'id' }]);
    return rows.map((row) => ({
      id: Number(row.id), ...(row.urn !== null && { urn: row.urn }), ...(row.provider !== null && { provider: row.provider }), ...(row.nation !== null && { nation: row.nation }), from: row.from_day, until: row.until_day, leads: row.leads === 'yes',
    }));
  },

  async addressOf(childId: number): Promise<string | undefined> {
    const row: { placement_address: string | null } | undefined = await database.query()('children').where('id', childId).first('placement_address');
    return row?.placement_address ? vault.open(row.placement_address) : undefined;
  },

  async versionOf(childId: number): Promise<number> {
    const row: { version: number } | undefined = await database.query()('children').where('id', childId).first('version');
    return Number(row?.version ?? 0);
  },

  async flagsOf(childId: number): Promise<{ field: string; message: string }[]> {
    const row: { flags: string | null } | undefined = await database.query()('children').where('id', childId).first('flags');
    return row?.flags ? Object.values(JSON.parse(row.flags) as Record<string, { field: string; message: string }[]>).flat() : [];
  },
});
export type ChildPageStore = ReturnType<typeof childPageStore>;
