import type { Actor, Fields } from '@virtual-school/portal-kit';
import type { Knex } from 'knex';

/**
 * A form that is posted twice (double press, retry, two tabs) takes effect once. The key is unique per person and
 * stands in the same transaction as the change, so a refusal gives it back.
 */
export const claimKey = async (trx: Knex, actor: Actor, fields: Fields, path: string, at: string): Promise<{ id?: number; before?: string }> => {
  const key = fields._key;
  if (typeof key !== 'string' || key === '' || key.length > 64 || actor.accountId === 0) return {};
  const row = { account_id: actor.accountId, idem_key: key, path, location: '', at };
  const [claimed] = await trx('portal_idempotency').insert(row).onConflict(['account_id', 'idem_key']).ignore().returning('id');
  if (claimed) return { id: Number(claimed.id) };
  const earlier = await trx('portal_idempotency').where({ account_id: actor.accountId, idem_key: key }).first('location');
  return { before: String(earlier?.location ?? '') };
};

export const keepLocation = async (trx: Knex, id: number | undefined, location: string): Promise<void> => {
  if (id !== undefined) await trx('portal_idempotency').where({ id }).update({ location });
};
