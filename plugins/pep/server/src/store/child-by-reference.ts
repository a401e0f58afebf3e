import type { Actor } from '@virtual-school/portal-kit';
import type { Visibility } from '@virtual-school/strapi-plugin-children/api';
import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';

/** The child with this reference, if this person may see them; read out on the telephone, so a missing hyphen does no harm. */
export const childByReference = (database: Database, visibility: Pick<Visibility, 'limit'>) => async (actor: Actor, reference: string): Promise<string | undefined> => {
  const plain = reference.replace(/[^A-Z0-9]/gi, '').toUpperCase();
  const spelt = [plain, `${plain.slice(0, 4)}-${plain.slice(4)}`];
  const row = await visibility.limit(actor, database.query()('children').whereIn('children.reference', spelt)).first('children.public_id');
  return row?.public_id;
};
