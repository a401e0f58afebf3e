import { inCareSince, leftCareOn, openEpisode, type Episode } from './care-episodes';
import type { Fault } from './faults';
import { columnNow, flagsWith, type Columns, type KnownChild } from './plan-roll';
import type { HeaderRow, Review } from './return-rows';
import { yearGroupOf } from './year-group';

/** A child as the yearly return tells of them. */
export type ReturnChild = { caseNumber: string; row: number; header: HeaderRow; episodes: readonly Episode[]; reviews: readonly Review[]; uasc?: { until: string | null }; faults: readonly Fault[] };
/** A child as the tables know them, with the history that earlier returns brought. */
export type KnownInReturn = KnownChild & { unaccompaniedUntil: string | null; episodes: readonly ({ id: number } & Episode)[]; reviews: readonly Review[] };

export type HistoryChange = { columns: Columns; addEpisodes: readonly Episode[]; updateEpisodes: readonly ({ id: number } & Episode)[]; addReviews: readonly Review[] };
export type ReturnPlan = {
  added: readonly ({ row: number; caseNumber: string } & HistoryChange)[];
  changed: readonly ({ row: number; id: number } & HistoryChange)[];
  /** The return says that care ended; whether it did is for the data officer to confirm. */
  leavers: readonly { id: number; day: string }[];
  unchanged: number;
  faults: readonly ({ row: number } & Fault)[]; // of header.csv: what differs from the roll
};

const headerFields = ['sex', 'date_of_birth', 'upn'] as const;
const columnOf = { sex: 'SEX', date_of_birth: 'DOB', upn: 'UPN' } as const;

/** In one order, so that two episodes can be compared as text. */
const asText = (episode: Episode): string =>
  JSON.stringify([episode.decom, episode.rne, episode.ls, episode.cin, episode.place, episode.placeProvider, episode.dec, episode.rec, episode.reasonPlaceChange, episode.placementUrn].map((each) => each ?? null));

const historyOf = (known: KnownInReturn | undefined, told: ReturnChild) => {
  const before = new Map(known?.episodes.map((episode) => [episode.decom, episode]));
  const had = new Set(known?.reviews.map(({ on, code }) => `${on} ${code}`));
  const updateEpisodes = told.episodes.flatMap((episode) => {
    const old = before.get(episode.decom);
    return old && asText(old) !== asText(episode) ? [{ ...episode, id: old.id }] : [];
  });
  const all = new Map<string, Episode>([...before, ...told.episodes.map((episode) => [episode.decom, episode] as const)]);
  return {
    addEpisodes: told.episodes.filter(({ decom }) => !before.has(decom)),
    updateEpisodes,
    addReviews: told.reviews.filter(({ on, code }) => !had.has(`${on} ${code}`)),
    all: [...all.values()],
  };
};

type Status = { since?: string; left?: string; open?: Episode };

/** What the return wants to say of a child whom no roll has named: here it is the best that is known. */
const fromReturn = (told: ReturnChild, { since, left, open }: Status, known: KnownInReturn | undefined, asOf: string): Columns => ({
  ...(told.header.sex && { sex: told.header.sex }),
  ...(told.header.date_of_birth && { date_of_birth: told.header.date_of_birth, year_group: yearGroupOf(told.header.date_of_birth, asOf) ?? null }),
  ...(told.header.upn && { upn: told.header.upn }),
  ...(since && { in_care_since: since }),
  ...(open?.ls && { legal_status: open.ls }),
  ...(open?.place && { placement_type: open.place }),
  ...(told.episodes.length > 0 && { care_known_from: 'return' }),
  ...(left && (!known || known.careKnownFrom === null) && { left_care_on: left }),
  ...(open && known?.leftCareOn && open.decom >= known.leftCareOn && { left_care_on: null, missing_since: null }),
});

/** Beside the roll, which is newer and speaks every day, the return only fills what the roll leaves empty. */
const besideRoll = (told: ReturnChild, { since }: Status, known: KnownInReturn): Columns => ({
  ...Object.fromEntries(headerFields.flatMap((field) => (known.fields[field] === null && told.header[field] ? [[field, told.header[field]]] : []))),
  ...(known.fields.in_care_since === null && since && { in_care_since: since }),
});

const differences = (told: ReturnChild, known: KnownInReturn | undefined): Fault[] => {
  if (known?.careKnownFrom !== 'roll') return [];
  return headerFields.flatMap((field) => {
    const [said, rolled] = [told.header[field], known.fields[field]];
    return said && rolled && said !== rolled ? [{ field: columnOf[field], message: 'differs from the roll' }] : [];
  });
};

/** One line for each thing that is wrong, however many rows it is wrong in. */
const distinct = (faults: readonly Fault[]): Fault[] => [...new Map(faults.map((each) => [`${each.field} ${each.message}`, { field: each.field, message: each.message }])).values()];

const columnsOf = (known: KnownInReturn | undefined, told: ReturnChild, status: Status, faults: readonly Fault[], asOf: string): Columns => {
  const wanted: Columns = {
    ...(known?.careKnownFrom === 'roll' ? besideRoll(told, status, known) : fromReturn(told, status, known, asOf)),
    ...(told.uasc && { unaccompanied: 'yes', unaccompanied_until: told.uasc.until }),
    flags: flagsWith(known?.flags ?? null, 'return', distinct(faults)),
  };
  return Object.fromEntries(Object.entries(wanted).filter(([column, value]) => value !== (known ? columnNow(known, column) : null)));
};

const proposes = (known: KnownInReturn | undefined, left: string | undefined): known is KnownInReturn =>
  known !== undefined && left !== undefined && known.careKnownFrom === 'return' && !known.leftCareOn && !known.missingSince;

/** What a return changes: adds children, episodes and reviews, never takes any away. Decides, and changes nothing. */
export const planReturn = (children: readonly KnownInReturn[], told: readonly ReturnChild[], asOf: string): ReturnPlan => {
  const byCase = new Map(children.map((child) => [child.caseNumber, child]));
  const plan = { added: [] as ReturnPlan['added'][number][], changed: [] as ReturnPlan['changed'][number][], leavers: [] as ReturnPlan['leavers'][number][], faults: [] as ReturnPlan['faults'][number][], unchanged: 0 };

  for (const child of told) {
    const known = byCase.get(child.caseNumber);
    const { all, ...history } = historyOf(known, child);
    const status: Status = { since: inCareSince(all, asOf), left: leftCareOn(all, asOf), open: openEpisode(all, asOf) };
    const differs = differences(child, known);
    const columns = columnsOf(known, child, status, [...child.faults, ...differs], asOf);
    for (const each of differs) plan.faults.push({ row: child.row, ...each });

    const touched = Object.keys(columns).length + history.addEpisodes.length + history.updateEpisodes.length + history.addReviews.length;
    if (!known) plan.added.push({ row: child.row, caseNumber: child.caseNumber, columns, ...history });
    else if (touched > 0) plan.changed.push({ row: child.row, id: known.id, columns, ...history });
    else plan.unchanged += 1;
    if (proposes(known, status.left)) plan.leavers.push({ id: known.id, day: status.left as string });
  }
  return plan;
};
