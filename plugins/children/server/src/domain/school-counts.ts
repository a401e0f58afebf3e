import { ageOn } from './days';

/** A child in care who has a place at a school. */
export type AtSchool = { urn: string; dateOfBirth?: string };
/** Small numbers are fine between plugins; whoever prints them suppresses them. */
export type SchoolCounts = { urn: string; lookedAfter: number; aged16plus: number };

/** Children in care at each school on that day. A date of birth that nobody knows counts as younger than 16. */
export const countAtSchools = (children: readonly AtSchool[], day: string): SchoolCounts[] => {
  const counts = new Map<string, SchoolCounts>();
  for (const { urn, dateOfBirth } of children) {
    const { lookedAfter, aged16plus } = counts.get(urn) ?? { lookedAfter: 0, aged16plus: 0 };
    counts.set(urn, { urn, lookedAfter: lookedAfter + 1, aged16plus: aged16plus + (dateOfBirth && ageOn(dateOfBirth, day) >= 16 ? 1 : 0) });
  }
  return [...counts.values()];
};

/** What differs from what was told last; a school that has no child any more is told as 0. */
export const changedCounts = (now: readonly SchoolCounts[], told: readonly SchoolCounts[]): SchoolCounts[] => {
  const before = new Map(told.map((each) => [each.urn, each]));
  const present = new Set(now.map(({ urn }) => urn));
  const emptied = told.filter(({ urn, lookedAfter }) => !present.has(urn) && lookedAfter > 0).map(({ urn }) => ({ urn, lookedAfter: 0, aged16plus: 0 }));
  return [...now.filter((each) => each.lookedAfter !== before.get(each.urn)?.lookedAfter || each.aged16plus !== before.get(each.urn)?.aged16plus), ...emptied];
};
