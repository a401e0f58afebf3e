import { newPublicId, type Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import { forEver } from '../domain/days';
import { factsOf, type ChildChange, type RollPlan, type TouchedChild } from '../domain/plan-roll';
import { addChildren, sealAddress } from './add-children';
import { inPieces, insertMany } from './write-many';

export type RollSaving = { authorityId: number; asOf: string; at: string; file: string; source: 'roll' };
type Needs = { trx: Knex; vault: Vault } & RollSaving;

const linksOf = async ({ trx, authorityId }: Needs): Promise<ReadonlyMap<string, { account_id: number; confirmed_at: string }>> => {
  const rows: { email: string; account_id: number; confirmed_at: string }[] = await trx('child_worker_links').where('authority_id', authorityId);
  return new Map(rows.map((row) => [row.email, row]));
};

const newRows = (needs: Needs, links: Awaited<ReturnType<typeof linksOf>>, children: readonly ({ id: number } & ChildChange)[], isNew: boolean) => ({
  names: children.flatMap(({ id, names }) => names.flatMap(({ kind, name }) => (name === null ? [] : [{ child_id: id, kind, name, from_day: isNew ? null : needs.asOf, until_day: null }]))),
  places: children.flatMap(({ id, places }) => places.add.map((place) => ({ child_id: id, urn: place.urn ?? null, provider: place.provider ?? null, nation: place.nation ?? null, from_day: place.from, until_day: place.until, leads: place.leads ? 'yes' : null, source: needs.source }))),
  workers: children.flatMap(({ id, workers }) => workers.add.map(({ kind, email }) => {
    const link = kind === 'social-worker' ? links.get(email) : undefined;
    return { child_id: id, kind, email, account_id: link?.account_id ?? null, confirmed_at: link?.confirmed_at ?? null, from_day: needs.asOf, until_day: forEver };
  })),
});

const endNames = async ({ trx, asOf }: Needs, { id, names }: { id: number } & ChildChange) => {
  for (const { kind } of names) {
    const open = () => trx('child_names').where({ child_id: id, kind }).whereNull('until_day');
    await open().where('from_day', '>=', asOf).delete(); // put right on the same day: nobody was called that
    await open().update({ until_day: asOf });
  }
};

const endPlaces = async ({ trx }: Needs, { places }: ChildChange) => {
  if (places.remove.length > 0) await trx('school_places').whereIn('id', [...places.remove]).delete();
  for (const { id, until } of places.end) await trx('school_places').where({ id }).update({ until_day: until });
  const followersFirst = [...places.adjust].sort((one, other) => Number(one.leads) - Number(other.leads));
  for (const { id, from, leads } of followersFirst) await trx('school_places').where({ id }).update({ from_day: from, leads: leads ? 'yes' : null });
};

const endWorkers = async ({ trx, asOf }: Needs, { workers }: ChildChange) => {
  for (const { id, from } of workers.end) {
    if (from >= asOf) await trx('child_workers').where({ id }).delete();
    else await trx('child_workers').where({ id }).update({ until_day: asOf });
  }
};

const change = async (needs: Needs, child: { id: number } & ChildChange) => {
  const { trx, vault, at } = needs;
  await trx('children').where({ id: child.id }).update({ ...sealAddress(vault, child.columns), version: trx.raw('version + 1'), changed_at: at });
  await endNames(needs, child);
  await endPlaces(needs, child);
  await endWorkers(needs, child);
};

const propose = async ({ trx, authorityId, asOf, at, file }: Needs, missing: readonly number[]) => {
  await inPieces(missing, (piece) => trx('children').whereIn('id', [...piece]).update({ missing_since: asOf }));
  await insertMany(trx, 'child_leavers', missing.map((child_id) => ({ public_id: newPublicId(), authority_id: authorityId, child_id, proposed_at: at, proposed_day: asOf, file, open: 'yes', decision: null, decided_at: null, decided_by: null })));
};

const takeBack = ({ trx, at }: Needs, back: readonly number[]) =>
  inPieces(back, (piece) => trx('child_leavers').whereIn('child_id', [...piece]).where('open', 'yes').update({ open: null, decision: 'back-in-file', decided_at: at }));

/** Writes a plan, inside the caller's transaction; whose records it changed. */
export const saveRoll = async (needs: Needs, plan: RollPlan): Promise<TouchedChild[]> => {
  const { trx, vault, authorityId, at } = needs;
  const ids = await addChildren(trx, vault, authorityId, at, plan.added);
  const added = plan.added.map((child) => ({ ...child, id: ids.get(child.caseNumber) as number }));
  for (const child of [...plan.changed, ...plan.reread]) await change(needs, child);

  const links = await linksOf(needs);
  for (const rows of [newRows(needs, links, added, true), newRows(needs, links, plan.changed, false)]) {
    await insertMany(trx, 'child_names', rows.names);
    await insertMany(trx, 'school_places', rows.places);
    await insertMany(trx, 'child_workers', rows.workers);
  }
  await propose(needs, plan.missing);
  await takeBack(needs, plan.back);
  return [
    ...added.map(({ id }): TouchedChild => ({ id, how: 'added' })),
    ...plan.changed.map((child): TouchedChild => ({ id: child.id, how: 'changed', facts: factsOf(child) })),
    ...plan.missing.map((id): TouchedChild => ({ id, how: 'proposed-as-leaver' })),
  ];
};
