import type { Authority, School } from '../../contract';
import type { PanelNeeds } from '../needs';

type Place = { urn: string | null; authority_id: number | null };
export type PlaceNames = (place: Place) => string;

/** The names of the schools and authorities at which these roles are held, found once for all of them. */
export const placeNames = async ({ schools, authorities }: Pick<PanelNeeds, 'schools' | 'authorities'>, places: readonly Place[]): Promise<PlaceNames> => {
  const known: ReadonlyMap<string, School> = await schools.findMany([...new Set(places.flatMap(({ urn }) => urn ?? []))]);
  const all: Authority[] = await authorities.all();
  return ({ urn, authority_id }) => (urn === null ? (all.find(({ id }) => id === Number(authority_id))?.name ?? '') : (known.get(urn)?.name ?? `URN ${urn}`));
};
