import { londonDay, schoolYearOf } from '@virtual-school/portal-kit';
import type { School } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Told } from '../domain/figures';
import type { OpenDuty, ReportFacts } from '../domain/governor-report';
import { inPlaceOf, isInPlace, markWords, type DutyMark } from '../domain/marks';
import { termNameOf } from '../domain/plans-now';
import type { BoardStore } from '../store/board-store';
import type { KnownFact } from '../store/facts-store';
import { answeredIn } from './find-return';
import type { DutyNeeds } from './needs';
import { sumFacts } from './sum-facts';

export type ReportNeeds = Pick<DutyNeeds, 'catalogue' | 'returns' | 'facts' | 'accounts'> & { board: Pick<BoardStore, 'marksOf'> };

const kinds: Readonly<Record<string, keyof Told>> = { suspension: 'suspensions', exclusion: 'exclusions', 'risk-of-exclusion': 'risks', 'part-time-timetable': 'partTimeTimetables', absence: 'absences' };

const none: Told = { suspensions: 0, exclusions: 0, risks: 0, partTimeTimetables: 0, absences: 0 };

const timesIn = (facts: readonly KnownFact[], since: string): Told => {
  const told = { ...none };
  for (const { content, day } of facts) {
    const kind = kinds[String(content.what)];
    if (kind && day >= since) told[kind] += 1;
  }
  return told;
};

/** Of how many pupils, of every council: no child is in the care of two. */
const pupilsIn = (facts: readonly KnownFact[], year: number): Told => {
  const told = { ...none };
  for (const { content } of facts.filter(({ key }) => key === String(year))) for (const [what, count] of Object.entries(content)) if (kinds[what]) told[kinds[what]] += Number(count) || 0;
  return told;
};

/** How many have special educational needs is known once a plan says so, or not, of every child. */
const senIn = (plans: readonly KnownFact[], lookedAfter: number): number | undefined => (sumFacts(plans, 'senAnswered') === lookedAfter ? sumFacts(plans, 'withSen') : undefined);

const openOf = (marks: readonly DutyMark[], wordings: ReadonlyMap<string, string>): OpenDuty[] =>
  marks.filter(({ mark }) => !isInPlace.includes(mark)).map(({ code, mark, byWhen }) => ({ code, wording: wordings.get(code) ?? '', answer: markWords[mark], when: byWhen }));

/** What a report is made of, as the portal knows it today. */
export const reportFacts = async (needs: ReportNeeds, school: School, year: number, day: string): Promise<ReportFacts> => {
  const { urn } = school;
  const [roll, plans, training] = [await needs.facts.of(urn, 'at-school'), await needs.facts.plansNow(urn), await needs.facts.of(urn, 'training')];
  const [told, toldOf] = [await needs.facts.of(urn, 'told'), await needs.facts.of(urn, 'told-children')];
  const lookedAfter = sumFacts(roll, 'lookedAfter');
  const [listed] = await needs.returns.list([urn], year);
  const marks = await needs.board.marksOf(urn, year);
  const record = await needs.returns.bySchool(urn, year);
  const wordings = new Map([...(await needs.catalogue.all()).map(({ code, wording }) => [code, wording] as const), ...Object.entries(record ? answeredIn(record).wordings : {})]);
  return {
    school: { name: school.name, urn }, year, day,
    teachers: (await needs.accounts.holding('designated-teacher', { urn })).map(({ name }) => name),
    lastTraining: training.filter(({ content }) => content.role === 'designated-teacher').at(-1)?.day,
    pupils: { lookedAfter, withSen: senIn(plans, lookedAfter) },
    plans: { term: termNameOf(plans.at(-1)) ?? 'this term', plans: sumFacts(plans, 'plans'), due: sumFacts(plans, 'due'), onTime: sumFacts(plans, 'onTime') },
    premium: { askedPence: sumFacts(plans, 'premiumAskedPence'), agreedPence: sumFacts(plans, 'premiumAgreedPence'), asking: sumFacts(plans, 'premiumAsking'), agreed: sumFacts(plans, 'premiumAgreed'), short: sumFacts(plans, 'premiumShort') },
    told: { times: timesIn(told, schoolYearOf(year).from), pupils: pupilsIn(toldOf, year) },
    duties: { ...inPlaceOf(listed?.asked ?? 0, marks), open: openOf(marks, wordings), confirmedOn: listed?.state === 'confirmed' && listed.confirmedAt ? londonDay(listed.confirmedAt) : undefined },
  };
};
