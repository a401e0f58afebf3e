/** A plan of the present term, as far as counts of its school need it. Pence; a request without an amount counts 0. */
export type CountedPlan = { urn: string; approved: boolean; schoolDueOn: string; schoolSignedOn?: string; askedPence: number; agreedPence: number };
/** Plans of one school in one term. On time: the school part was signed by its due day. Late: it is not signed, and that day is past. */
export type SchoolCounts = { urn: string; plans: number; onTime: number; approved: number; late: number; premiumAskedPence: number; premiumAgreedPence: number };

const none = { plans: 0, onTime: 0, approved: 0, late: 0, premiumAskedPence: 0, premiumAgreedPence: 0 };

const add = (counts: SchoolCounts, { approved, schoolDueOn, schoolSignedOn, askedPence, agreedPence }: CountedPlan, today: string): SchoolCounts => ({
  urn: counts.urn,
  plans: counts.plans + 1,
  onTime: counts.onTime + (schoolSignedOn !== undefined && schoolSignedOn <= schoolDueOn ? 1 : 0),
  approved: counts.approved + (approved ? 1 : 0),
  late: counts.late + (schoolSignedOn === undefined && schoolDueOn < today ? 1 : 0),
  premiumAskedPence: counts.premiumAskedPence + askedPence,
  premiumAgreedPence: counts.premiumAgreedPence + agreedPence,
});

export const countBySchool = (plans: readonly CountedPlan[], today: string): SchoolCounts[] => {
  const counts = new Map<string, SchoolCounts>();
  for (const plan of plans) counts.set(plan.urn, add(counts.get(plan.urn) ?? { urn: plan.urn, ...none }, plan, today));
  return [...counts.values()];
};

const figures = ({ plans, onTime, approved, late, premiumAskedPence, premiumAgreedPence }: SchoolCounts): string => [plans, onTime, approved, late, premiumAskedPence, premiumAgreedPence].join();

/** What differs from what was told last; a school that has no plan of the term any more is told as 0. */
export const changedCounts = (now: readonly SchoolCounts[], told: readonly SchoolCounts[]): SchoolCounts[] => {
  const before = new Map(told.map((each) => [each.urn, figures(each)]));
  const present = new Set(now.map(({ urn }) => urn));
  const emptied = told.filter(({ urn, plans }) => !present.has(urn) && plans > 0).map(({ urn }) => ({ urn, ...none }));
  return [...now.filter((each) => figures(each) !== before.get(each.urn)), ...emptied];
};

/** The term in force, or between two terms the one that ended last: its figures still move. */
export const termToCount = <T extends { from: string }>(terms: readonly T[], today: string): T | undefined => [...terms].sort((a, b) => b.from.localeCompare(a.from)).find(({ from }) => from <= today);
