import type { Actor } from '@virtual-school/portal-kit';
import type { Visibility } from '@virtual-school/strapi-plugin-children/api';
import { spellingsOf } from './lists-store';
import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';

/** The child with this reference, if this person may see them; read out on the telephone, so a missing hyphen does no harm. */
export const childByReference = (database: Database, visibility: Pick<Visibility, 'limit'>) => async (actor: Actor, reference: string): Promise<string | undefined> => {
  const row = await visibility.limit(actor, database.query()('children').whereIn('children.reference', spellingsOf(reference))).first('children.public_id');
  return row?.public_id;
};
