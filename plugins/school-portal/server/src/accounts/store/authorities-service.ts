import { newPublicId } from '../../api';
import type { Authorities, Authority, Database } from '../../contract';

const authorityOf = (row: { id: number; public_id: string; code: string; name: string }): Authority => ({ id: Number(row.id), publicId: row.public_id, code: row.code, name: row.name });

export const authoritiesService = ({ database }: { database: Database }): Authorities => ({
  async find(id) {
    const row = await database.query()('portal_authorities').where({ id }).first();
    return row && authorityOf(row);
  },
  async byCode(code) {
    const row = await database.query()('portal_authorities').where({ code }).first();
    return row && authorityOf(row);
  },
  all: async () => (await database.query()('portal_authorities').orderBy('id')).map(authorityOf),
});

/** Undefined when there is an authority with that code. */
export const makeAuthority = async (database: Database, code: string, name: string): Promise<Authority | undefined> => {
  const [row] = await database.query()('portal_authorities').insert({ public_id: newPublicId(), code, name }).onConflict('code').ignore().returning('*');
  return row && authorityOf(row);
};
