import { knownByCode, type Known } from '../domain/known';
import type { KnownFact } from '../store/facts-store';
import type { DutyNeeds } from './needs';

const lastDay = (facts: readonly KnownFact[]): string | undefined => facts.at(-1)?.day;

/** The terms' figures of every council, put together: on time only when all are. */
const plansOf = (facts: readonly KnownFact[]): { term: string; allOnTime: boolean } | undefined => {
  const last = facts.at(-1);
  const term = last && String(last.content.term);
  const ofTerm = facts.filter(({ content }) => content.term === term && Number(content.plans) > 0);
  return term && ofTerm.length > 0 ? { term, allOnTime: ofTerm.every(({ content }) => Number(content.late) === 0) } : undefined;
};

/** What the portal can fill in for a school, by the code of the duty. */
export const whatIsKnown = async ({ accounts, facts }: Pick<DutyNeeds, 'accounts' | 'facts'>, urn: string, today: string): Promise<ReadonlyMap<string, Known>> => {
  const teachers = await accounts.holding('designated-teacher', { urn });
  const training = await facts.of(urn, 'training');
  return knownByCode({
    teachers: teachers.map(({ name }) => name),
    teacherTrainedOn: lastDay(training.filter(({ content }) => content.role === 'designated-teacher')),
    anyoneTrainedOn: lastDay(training),
    plans: plansOf(await facts.of(urn, 'plans')),
  }, today);
};
