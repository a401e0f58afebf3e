/** Somebody who held a post at a school from one day to another, both yyyy-mm-dd and both in the post; without a last day they hold it still. */
export type Held = { urn: string; name: string; fromDay: string; untilDay?: string };

/** What changed on the day `on`: who has the post and since when, nobody where it fell empty; and who had it before, until when where they do not have it still. */
export type PostChange = { urn: string; on: string; now?: { name: string; fromDay: string }; before?: { name: string; untilDay?: string } };

type Period = { from: string; until: string };

const isIn = (day: string | undefined, { from, until }: Period): boolean => day !== undefined && day >= from && day <= until;
const hasEnded = ({ untilDay }: Held, today: string): boolean => untilDay !== undefined && untilDay < today;
const latest = (held: readonly Held[]): Held | undefined => [...held].sort((one, other) => other.fromDay.localeCompare(one.fromDay))[0];

const nowOf = ({ name, fromDay }: Held) => ({ name, fromDay });
const beforeOf = ({ name, untilDay }: Held, today: string) => ({ name, ...(untilDay !== undefined && untilDay < today && { untilDay }) });
const predecessorOf = (one: Held, held: readonly Held[]): Held | undefined => latest(held.filter(({ fromDay }) => fromDay < one.fromDay));

const changesAt = (held: readonly Held[], period: Period, today: string): PostChange[] => {
  const followed = new Set(held.map((one) => predecessorOf(one, held)));
  const stays = latest(held.filter((one) => !hasEnded(one, today)));
  const begun = held.filter(({ fromDay }) => isIn(fromDay, period)).map((one): PostChange => {
    const before = predecessorOf(one, held);
    return { urn: one.urn, on: one.fromDay, now: nowOf(one), ...(before && { before: beforeOf(before, today) }) };
  });
  const left = held.filter((one) => hasEnded(one, today) && isIn(one.untilDay, period) && !followed.has(one));
  return [...begun, ...left.map((one): PostChange => ({ urn: one.urn, on: String(one.untilDay), ...(stays && { now: nowOf(stays) }), before: beforeOf(one, today) }))];
};

const bySchool = (held: readonly Held[]): Map<string, Held[]> => {
  const schools = new Map<string, Held[]>();
  for (const one of held) schools.set(one.urn, [...(schools.get(one.urn) ?? []), one]);
  return schools;
};

/** The changes of a period, the newest first: who took a post on, with whoever had it before, and who left one without anybody taking it on. */
export const changesIn = (held: readonly Held[], period: Period, today: string): PostChange[] =>
  [...bySchool(held).values()].flatMap((own) => changesAt(own, period, today)).sort((one, other) => other.on.localeCompare(one.on));
