import { forEver, longAgo } from './days';
import type { StatedPlace } from './roll-places';

/** A place that is in force or still to come; a span begins on `from` and is over on `until`. */
export type KnownPlace = { id: number; urn?: string; provider?: string; from: string; until: string; leads: boolean };
export type NewPlace = { urn?: string; provider?: string; nation?: string; from: string; until: string; leads: boolean };
export type PlaceChanges = {
  /** Never in force: nobody could see the child by it. */
  remove: readonly number[];
  end: readonly { id: number; until: string }[];
  adjust: readonly { id: number; from: string; leads: boolean }[];
  add: readonly NewPlace[];
  /** The leading place is another one than before. */
  moved: boolean;
};

type Named = { urn?: string; provider?: string };
const same = (one: Named, other: Named): boolean => one.urn === other.urn && one.provider === other.provider;

/** When a place is over that the roll no longer names: on the first day of what replaces it, else on the day of the file. */
const endOf = (place: KnownPlace, nextFrom: string | undefined, asOf: string): string => (nextFrom && nextFrom > place.from ? nextFrom : asOf);

/**
 * Brings the places of a child to what the roll says now. What begins after the day of the file was recorded in the
 * portal by somebody who knows more, and stays; a new place gives way to it in time. `firstSeen`: nothing was known
 * before, so a place without a date has been there since before anybody wrote it down.
 */
export const placeChanges = (known: readonly KnownPlace[], stated: readonly StatedPlace[], asOf: string, firstSeen: boolean): PlaceChanges => {
  const now = known.filter((place) => place.from <= asOf);
  const toCome = known.filter((place) => place.from > asOf && place.leads).map((place) => place.from).sort()[0];
  const leading = stated.find((place) => place.leads);

  const kept = now.flatMap((place) => stated.filter((each) => same(each, place)).map((each) => ({ place, each })));
  const gone = now.filter((place) => !stated.some((each) => same(each, place))).map((place) => ({ id: place.id, from: place.from, until: endOf(place, leading?.from, asOf) }));
  const fresh = stated.filter((each) => !now.some((place) => same(each, place)));
  const before = now.find((place) => place.leads);

  return {
    remove: gone.filter(({ from, until }) => until <= from).map(({ id }) => id),
    end: gone.filter(({ from, until }) => until > from).map(({ id, until }) => ({ id, until })),
    adjust: kept.filter(({ place, each }) => place.leads !== each.leads || (each.from !== undefined && each.from !== place.from && each.from < place.until)).map(({ place, each }) => ({ id: place.id, from: each.from ?? place.from, leads: each.leads })),
    add: fresh.map(({ from, ...place }) => ({ ...place, from: from ?? (firstSeen ? longAgo : asOf), until: toCome && (from ?? asOf) < toCome ? toCome : forEver })),
    moved: before !== undefined && !(leading && same(leading, before)),
  };
};
