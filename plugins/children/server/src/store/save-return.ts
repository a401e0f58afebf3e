import { newPublicId, type Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import type { HistoryChange, ReturnPlan } from '../domain/plan-return';
import type { TouchedChild } from '../domain/plan-roll';
import { addChildren } from './add-children';
import { rowOf } from './known-history';
import { insertMany } from './write-many';

type Needs = { trx: Knex; vault: Vault; authorityId: number; at: string };

const addHistory = async (trx: Knex, children: readonly ({ id: number } & HistoryChange)[]) => {
  await insertMany(trx, 'care_episodes', children.flatMap(({ id, addEpisodes }) => addEpisodes.map((episode) => ({ child_id: id, ...rowOf(episode) }))));
  await insertMany(trx, 'care_reviews', children.flatMap(({ id, addReviews }) => addReviews.map(({ on, code }) => ({ child_id: id, review_on: on, review_code: code }))));
};

const change = async ({ trx, at }: Needs, { id, columns, updateEpisodes }: { id: number } & HistoryChange) => {
  if (Object.keys(columns).length > 0) await trx('children').where({ id }).update({ ...columns, version: trx.raw('version + 1'), changed_at: at });
  for (const episode of updateEpisodes) await trx('care_episodes').where({ id: episode.id }).update(rowOf(episode));
};

/** Writes a plan, inside the caller's transaction; whose records it changed. */
export const saveReturn = async (needs: Needs, plan: ReturnPlan): Promise<TouchedChild[]> => {
  const { trx, vault, authorityId, at } = needs;
  const ids = await addChildren(trx, vault, authorityId, at, plan.added);
  for (const child of plan.changed) await change(needs, child);
  await addHistory(trx, [...plan.added.map((child) => ({ ...child, id: ids.get(child.caseNumber) as number })), ...plan.changed]);

  for (const { id, day } of plan.leavers) await trx('children').where({ id }).update({ missing_since: day });
  await insertMany(trx, 'child_leavers', plan.leavers.map(({ id, day }) => ({ public_id: newPublicId(), authority_id: authorityId, child_id: id, proposed_at: at, proposed_day: day, file: 'episodes.csv', open: 'yes', decision: null, decided_at: null, decided_by: null })));
  return [
    ...[...ids.values()].map((id): TouchedChild => ({ id, how: 'added' })),
    ...plan.changed.map(({ id, columns, addEpisodes, updateEpisodes, addReviews }): TouchedChild => ({ id, how: 'changed', facts: [...Object.keys(columns), ...(addEpisodes.length + updateEpisodes.length > 0 ? ['episodes'] : []), ...(addReviews.length > 0 ? ['reviews'] : [])] })),
    ...plan.leavers.map(({ id }): TouchedChild => ({ id, how: 'proposed-as-leaver' })),
  ];
};
