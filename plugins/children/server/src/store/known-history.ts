import type { Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import type { Episode } from '../domain/care-episodes';
import type { KnownInReturn } from '../domain/plan-return';
import type { Review } from '../domain/return-rows';
import { knownChildren } from './known-children';

export type EpisodeRow = {
  id: number; child_id: number; decom: string; rne: string | null; ls: string | null; cin: string | null; place: string | null; place_provider: string | null;
  dec: string | null; rec: string | null; reason_place_change: string | null; placement_urn: string | null;
};

export const episodeOf = (row: EpisodeRow): { id: number } & Episode => ({
  id: Number(row.id), decom: row.decom, rne: row.rne ?? undefined, ls: row.ls ?? undefined, cin: row.cin ?? undefined, place: row.place ?? undefined, placeProvider: row.place_provider ?? undefined,
  dec: row.dec ?? undefined, rec: row.rec ?? undefined, reasonPlaceChange: row.reason_place_change ?? undefined, placementUrn: row.placement_urn ?? undefined,
});

export const rowOf = (episode: Episode): Omit<EpisodeRow, 'id' | 'child_id'> => ({
  decom: episode.decom, rne: episode.rne ?? null, ls: episode.ls ?? null, cin: episode.cin ?? null, place: episode.place ?? null, place_provider: episode.placeProvider ?? null,
  dec: episode.dec ?? null, rec: episode.rec ?? null, reason_place_change: episode.reasonPlaceChange ?? null, placement_urn: episode.placementUrn ?? null,
});

const push = <T>(map: Map<number, T[]>, id: number, each: T) => {
  const list = map.get(id);
  if (list) list.push(each);
  else map.set(id, [each]);
};

/** Every child of the authority with the care history that earlier returns brought. */
export const knownHistory = async (trx: Knex, vault: Vault, authorityId: number, asOf: string): Promise<KnownInReturn[]> => {
  const children = await knownChildren(trx, vault, authorityId, asOf);
  const ofAuthority = trx('children').select('id').where('authority_id', authorityId);
  const until = new Map((await trx('children').select('id', 'unaccompanied_until').where('authority_id', authorityId).whereNotNull('unaccompanied_until')).map((row) => [Number(row.id), row.unaccompanied_until as string]));
  const episodes = new Map<number, ReturnType<typeof episodeOf>[]>();
  const reviews = new Map<number, Review[]>();
  for (const row of (await trx('care_episodes').whereIn('child_id', ofAuthority.clone()).orderBy('id')) as EpisodeRow[]) push(episodes, Number(row.child_id), episodeOf(row));
  for (const row of (await trx('care_reviews').select('child_id', 'review_on', 'review_code').whereIn('child_id', ofAuthority.clone())) as { child_id: number; review_on: string; review_code: string }[]) push(reviews, Number(row.child_id), { on: row.review_on, code: row.review_code });
  return children.map((child) => ({ ...child, unaccompaniedUntil: until.get(child.id) ?? null, episodes: episodes.get(child.id) ?? [], reviews: reviews.get(child.id) ?? [] }));
};
