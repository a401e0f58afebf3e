import type { Core } from '@strapi/strapi';
import type { RegisterNumber } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Database } from './write-schools';

type Known = { lastAt?: string; numbers: readonly RegisterNumber[] };
type KeyValues = { get(what: { key: string }): Promise<Known | null>; set(what: { key: string; value: Known }): Promise<void> };

const openState = '1';

/** When the register was brought in last and how many schools there were then: counted once, so that looking costs nothing. */
export const lastImport = (strapi: Core.Strapi, { query }: Database) => {
  const store = () => strapi.store({ type: 'api', name: 'school' }) as unknown as KeyValues;
  const count = async (): Promise<RegisterNumber[]> => {
    const rows: { status_code: string | null; n: number | string }[] = await query()('schools').groupBy('status_code').select('status_code').count({ n: '*' });
    const sum = (which: (code: string | null) => boolean) => rows.reduce((total, row) => total + (which(row.status_code) ? Number(row.n) : 0), 0);
    return [{ label: 'Open', value: sum((code) => code === openState) }, { label: 'Closed or proposed', value: sum((code) => code !== openState) }];
  };
  return {
    note: async (): Promise<void> => store().set({ key: 'last-import', value: { lastAt: new Date().toISOString(), numbers: await count() } }),
    state: async (): Promise<Known> => (await store().get({ key: 'last-import' })) ?? { numbers: await count() },
  };
};
