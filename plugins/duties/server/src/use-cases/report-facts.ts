import { londonDay } from '@virtual-school/portal-kit';
import type { School } from '@virtual-school/strapi-plugin-school-portal/api';
import type { OpenDuty, ReportFacts, Told } from '../domain/governor-report';
import { inPlaceOf, isInPlace, markWords, type DutyMark } from '../domain/marks';
import type { BoardStore } from '../store/board-store';
import type { KnownFact } from '../store/facts-store';
import type { DutyNeeds } from './needs';
import { sumFacts } from './sum-facts';

export type ReportNeeds = Pick<DutyNeeds, 'catalogue' | 'returns' | 'facts' | 'accounts'> & { board: Pick<BoardStore, 'marksOf'> };

const kinds: Readonly<Record<string, keyof Told>> = { suspension: 'suspensions', exclusion: 'exclusions', 'risk-of-exclusion': 'risks', 'part-time-timetable': 'partTimeTimetables', absence: 'absences' };

const toldIn = (facts: readonly KnownFact[], since: string): Told => {
  const told: Told = { suspensions: 0, exclusions: 0, risks: 0, partTimeTimetables: 0, absences: 0 };
  for (const { content, day } of facts) {
    const kind = kinds[String(content.what)];
    if (kind && day >= since) told[kind] += 1;
  }
  return told;
};

/** How many have special educational needs is known once a plan says so, or not, of every child. */
const senIn = (plans: readonly KnownFact[], lookedAfter: number): number | undefined => (sumFacts(plans, 'senAnswered') === lookedAfter ? sumFacts(plans, 'withSen') : undefined);

const openOf = (marks: readonly DutyMark[], wordings: ReadonlyMap<string, string>): OpenDuty[] =>
  marks.filter(({ mark }) => !isInPlace.includes(mark)).map(({ code, mark, byWhen }) => ({ code, wording: wordings.get(code) ?? '', answer: markWords[mark], when: byWhen }));

/** What a report is made of, as the portal knows it today. */
export const reportFacts = async (needs: ReportNeeds, school: School, year: number, day: string): Promise<ReportFacts> => {
  const { urn } = school;
  const [roll, plans, training, told] = [await needs.facts.of(urn, 'at-school'), await needs.facts.plansNow(urn), await needs.facts.of(urn, 'training'), await needs.facts.of(urn, 'told')];
  const lookedAfter = sumFacts(roll, 'lookedAfter');
  const [listed] = await needs.returns.list([urn], year);
  const marks = await needs.board.marksOf(urn, year);
  const wordings = new Map((await needs.catalogue.all()).map(({ code, wording }) => [code, wording]));
  return {
    school: { name: school.name, urn }, year, day,
    teachers: (await needs.accounts.holding('designated-teacher', { urn })).map(({ name }) => name),
    lastTraining: training.at(-1)?.day,
    pupils: { lookedAfter, withSen: senIn(plans, lookedAfter) },
    plans: { term: plans.at(-1)?.key ?? 'this term', plans: sumFacts(plans, 'plans'), due: sumFacts(plans, 'due'), onTime: sumFacts(plans, 'onTime') },
    premium: { askedPence: sumFacts(plans, 'premiumAskedPence'), agreedPence: sumFacts(plans, 'premiumAgreedPence') },
    told: toldIn(told, `${year}-09-01`),
    duties: { ...inPlaceOf(listed?.asked ?? 0, marks), open: openOf(marks, wordings), confirmedOn: listed?.state === 'confirmed' && listed.confirmedAt ? londonDay(listed.confirmedAt) : undefined },
  };
};
