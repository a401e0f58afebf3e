/** A plan of the present term, as far as counts of its school need it. Pence; a request without an amount counts 0. `withSen`: what the school part says of special educational needs, where it says. */
export type CountedPlan = { urn: string; child: number; approved: boolean; schoolDueOn: string; schoolSignedOn?: string; withSen?: boolean; askedPence: number; agreedPence: number };
/**
 * Plans of one school in one term. Due: the school part is signed, or its due day is past. On time: it was signed by that day.
 * Late: it is not signed, and that day is past. `senAnswered` and `withSen` count children: those of whom a plan says whether they have special educational
 * needs, and those who have. The money says how many children it is about: `premiumAsking` those of whom an amount is asked for, `premiumAgreed`
 * those of whom one is agreed, `premiumShort` those of whom less is agreed than is asked.
 */
export type SchoolCounts = { urn: string; plans: number; due: number; onTime: number; approved: number; late: number; senAnswered: number; withSen: number; premiumAskedPence: number; premiumAgreedPence: number; premiumAsking: number; premiumAgreed: number; premiumShort: number };

/** What was told of a school last, and what the term was called then. */
export type ToldCounts = SchoolCounts & { termName: string };

const countsOf = (urn: string, plans: readonly CountedPlan[], today: string): SchoolCounts => {
  const count = (which: (plan: CountedPlan) => boolean): number => plans.filter(which).length;
  const children = (which: (plan: CountedPlan) => boolean): number => new Set(plans.filter(which).map(({ child }) => child)).size;
  const sum = (of: 'askedPence' | 'agreedPence', among = plans): number => among.reduce((total, plan) => total + plan[of], 0);
  const money = [...new Set(plans.map(({ child }) => child))].map((id) => plans.filter(({ child }) => child === id)).map((own) => ({ asked: sum('askedPence', own), agreed: sum('agreedPence', own) }));
  return {
    urn, plans: plans.length,
    due: count(({ schoolSignedOn, schoolDueOn }) => schoolSignedOn !== undefined || schoolDueOn < today),
    onTime: count(({ schoolSignedOn, schoolDueOn }) => schoolSignedOn !== undefined && schoolSignedOn <= schoolDueOn),
    approved: count(({ approved }) => approved),
    late: count(({ schoolSignedOn, schoolDueOn }) => schoolSignedOn === undefined && schoolDueOn < today),
    senAnswered: children(({ withSen }) => withSen !== undefined), withSen: children(({ withSen }) => withSen === true),
    premiumAskedPence: sum('askedPence'), premiumAgreedPence: sum('agreedPence'),
    premiumAsking: money.filter(({ asked }) => asked > 0).length, premiumAgreed: money.filter(({ agreed }) => agreed > 0).length, premiumShort: money.filter(({ asked, agreed }) => agreed < asked).length,
  };
};

export const countBySchool = (plans: readonly CountedPlan[], today: string): SchoolCounts[] => {
  const urns = new Map<string, CountedPlan[]>(plans.map(({ urn }) => [urn, []]));
  for (const plan of plans) urns.get(plan.urn)?.push(plan);
  return [...urns].map(([urn, own]) => countsOf(urn, own, today));
};

const figures = (counts: SchoolCounts): string => JSON.stringify(Object.entries(counts).filter(([name]) => name !== 'termName').sort(([a], [b]) => a.localeCompare(b)));

/** What differs from what was told last, be it the name of the term; a school that has no plan of the term any more is told as 0. */
export const changedCounts = (now: readonly SchoolCounts[], told: readonly ToldCounts[], termName: string): SchoolCounts[] => {
  const before = new Map(told.filter((each) => each.termName === termName).map((each) => [each.urn, figures(each)]));
  const present = new Set(now.map(({ urn }) => urn));
  const emptied = told.filter(({ urn, plans }) => !present.has(urn) && plans > 0).map(({ urn }) => countsOf(urn, [], ''));
  return [...now.filter((each) => figures(each) !== before.get(each.urn)), ...emptied];
};

/** The term in force, or between two terms the one that ended last: its figures still move. */
export const termToCount = <T extends { from: string }>(terms: readonly T[], today: string): T | undefined => [...terms].sort((a, b) => b.from.localeCompare(a.from)).find(({ from }) => from <= today);
