import { addDays } from '@virtual-school/portal-kit';

export type Happening = { urn: string; what: 'joined' | 'left' | 'came-into-care' | 'care-ended'; on: string };

/** A child as the record has it today: in care or not, and the schools where they have a place. */
export type KnownNow = { childId: number; inCare: boolean; inCareSince?: string; leftCareOn?: string; places: readonly { urn: string; from: string }[]; /** The last day of what has ended, by URN. */ ended: ReadonlyMap<string, string> };
/** What other plugins were told of the child. */
export type ToldOf = { inCare: boolean; urns: readonly string[] };
export type News = { childId: number; happened: readonly Happening[]; begins: { care: boolean; urns: readonly string[] }; ends: { care: boolean; urns: readonly string[] } };

/** What began longer ago is history when it first becomes known: it is noted and told to nobody, since no deadline follows from it. */
export const newsFor = 60;

const isFresh = (on: string | undefined, today: string): on is string => on !== undefined && on <= today && on >= addDays(today, -newsFor);

const arrivals = (now: KnownNow, told: ToldOf, today: string): Happening[] => {
  const fresh = now.places.filter(({ urn }) => !told.urns.includes(urn));
  const cameIntoCare = !told.inCare && isFresh(now.inCareSince, today) ? now.inCareSince : undefined;
  return [
    ...(cameIntoCare ? now.places.filter(({ from }) => from <= cameIntoCare).map(({ urn }) => ({ urn, what: 'came-into-care' as const, on: cameIntoCare })) : []),
    ...fresh.filter(({ from }) => isFresh(from, today) && !(cameIntoCare && from <= cameIntoCare)).map(({ urn, from }) => ({ urn, what: 'joined' as const, on: from })),
  ];
};

/** When care has ended the school hears that, and not that the child has left. */
const departures = (now: KnownNow, told: ToldOf, today: string): Happening[] => {
  if (!now.inCare) return told.urns.map((urn) => ({ urn, what: 'care-ended', on: now.leftCareOn ?? today }));
  return told.urns.filter((urn) => !now.places.some((place) => place.urn === urn)).map((urn) => ({ urn, what: 'left', on: now.ended.get(urn) ?? today }));
};

/** What has happened to a child since it was told last; undefined when nothing has. */
export const newsOf = (now: KnownNow, told: ToldOf, today: string): News | undefined => {
  const urns = now.inCare ? now.places.map(({ urn }) => urn) : [];
  const begins = { care: now.inCare && !told.inCare, urns: urns.filter((urn) => !told.urns.includes(urn)) };
  const ends = { care: !now.inCare && told.inCare, urns: told.urns.filter((urn) => !urns.includes(urn)) };
  if (!begins.care && !ends.care && begins.urns.length + ends.urns.length === 0) return undefined;
  return { childId: now.childId, begins, ends, happened: [...(now.inCare ? arrivals(now, told, today) : []), ...departures(now, told, today)] };
};
