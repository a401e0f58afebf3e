import { inWords, longAgo } from './days';
import { factRules } from './fact-audiences';
import type { PlaceChanges } from './place-changes';
import type { ChildChange, KnownChild, RollPlan, WorkerChanges } from './plan-roll';
import { columnChanges, factNow, nameOf, problemChanges, type Preview, type PreviewedChild, type SchoolName, type ValueChange } from './preview';

type Place = { urn?: string; provider?: string; nation?: string; from: string; leads: boolean };

const placeInWords = (place: Place | undefined, schoolName: SchoolName): string => {
  if (!place) return '';
  const name = place.urn ? `${schoolName(place.urn) ?? 'A school that the register does not know'} (${place.urn})` : place.provider ?? '';
  return [name, ...(place.nation ? [place.nation] : []), ...(place.from === longAgo ? [] : [`from ${inWords(place.from)}`]), ...(place.leads ? [] : ['second place'])].join(', ');
};

const leadingFirst = <T extends { leads: boolean }>(places: readonly T[]): T[] => [...places].sort((one, other) => Number(other.leads) - Number(one.leads));

/** Each place that ends beside the one that follows it, then those of which only the dates or the lead change. */
const placesInWords = (known: KnownChild | undefined, { remove, end, adjust, add }: PlaceChanges, schoolName: SchoolName): ValueChange[] => {
  const term = factRules.placeNow.term;
  const places = known?.places ?? [];
  const gone = leadingFirst(places.filter(({ id }) => remove.includes(id) || end.some((each) => each.id === id)));
  const fresh = leadingFirst(add);
  const pairs = Array.from({ length: Math.max(gone.length, fresh.length) }, (_, at) => ({ term, now: placeInWords(gone[at], schoolName), then: placeInWords(fresh[at], schoolName) }));
  const moved = adjust.flatMap(({ id, ...other }) => {
    const place = places.find((each) => each.id === id);
    return place ? [{ term, now: placeInWords(place, schoolName), then: placeInWords({ ...place, ...other }, schoolName) }] : [];
  });
  return [...pairs, ...moved];
};

const kinds = { 'social-worker': factRules.socialWorker.term, 'reviewing-officer': factRules.reviewingOfficer.term } as const;

const workersInWords = (known: KnownChild | undefined, { end, add }: WorkerChanges): ValueChange[] =>
  (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((kind) => {
    const now = known?.workers.filter((each) => each.kind === kind && end.some(({ id }) => id === each.id)).map(({ email }) => email).join(', ') ?? '';
    const then = add.filter((each) => each.kind === kind).map(({ email }) => email).join(', ');
    return now || then ? [{ term: kinds[kind], now, then }] : [];
  });

const changesOf = (known: KnownChild | undefined, { columns, places, workers }: ChildChange, schoolName: SchoolName): ValueChange[] =>
  [...columnChanges(known, columns), ...problemChanges(known, columns, 'roll'), ...placesInWords(known, places, schoolName), ...workersInWords(known, workers)];

/** Every school that the preview may name. */
export const urnsIn = (children: readonly KnownChild[], plan: RollPlan): string[] => {
  const places = [...children.flatMap((child) => child.places), ...[...plan.added, ...plan.changed].flatMap((change) => change.places.add)];
  return [...new Set(places.flatMap(({ urn }) => urn ?? []))];
};

/** The plan of a roll in words, child by child. `children` are those that the plan was made from. */
export const previewRoll = (children: readonly KnownChild[], plan: RollPlan, schoolName: SchoolName): Preview => {
  const byId = new Map(children.map((child) => [child.id, child]));
  const asItIs = (id: number, columns: Parameters<typeof factNow>[1][]): PreviewedChild => {
    const known = byId.get(id) as KnownChild;
    const school = placeInWords(leadingFirst(known.places)[0], schoolName);
    return { caseNumber: known.caseNumber, name: nameOf(known), changes: [...columns.map((column) => factNow(known, column)), { term: factRules.placeNow.term, now: school, then: '' }] };
  };
  const changed = ({ row, id, ...change }: RollPlan['changed'][number]): PreviewedChild => {
    const known = byId.get(id) as KnownChild;
    return { row, caseNumber: known.caseNumber, name: nameOf(known), changes: changesOf(known, change, schoolName) };
  };
  return {
    added: plan.added.map(({ row, caseNumber, ...change }) => ({ row, caseNumber, name: nameOf(undefined, change.columns), changes: changesOf(undefined, change, schoolName) })),
    changed: plan.changed.map(changed),
    moved: plan.changed.filter(({ places }) => places.moved).map(changed),
    leaving: plan.missing.map((id) => asItIs(id, ['year_group'])),
    back: plan.back.map((id) => asItIs(id, ['year_group', 'missing_since', 'left_care_on'])),
  };
};
