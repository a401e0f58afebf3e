import { knownByCode, type Known, type WhatIsKnown } from '../domain/known';
import { termNameOf } from '../domain/plans-now';
import type { KnownFact } from '../store/facts-store';
import type { DutyNeeds } from './needs';
import { sumFacts } from './sum-facts';

const lastDay = (facts: readonly KnownFact[]): string | undefined => facts.at(-1)?.day;

/** The term's figures of every council, put together. */
const plansOf = (facts: readonly KnownFact[]): WhatIsKnown['plans'] => {
  const term = termNameOf(facts.at(-1));
  if (!term || sumFacts(facts, 'plans') === 0) return undefined;
  const [due, onTime] = [sumFacts(facts, 'due'), sumFacts(facts, 'onTime')];
  return { term, stand: due === 0 ? 'none-due' : onTime === due ? 'all-on-time' : 'not-all-on-time' };
};

/** What the portal can fill in for a school, by the code of the duty. */
export const whatIsKnown = async ({ accounts, facts }: Pick<DutyNeeds, 'accounts' | 'facts'>, urn: string, today: string): Promise<ReadonlyMap<string, Known>> => {
  const teachers = await accounts.holding('designated-teacher', { urn });
  const training = await facts.of(urn, 'training');
  return knownByCode({
    teachers: teachers.map(({ name }) => name),
    teacherTrainedOn: lastDay(training.filter(({ content }) => content.role === 'designated-teacher')),
    anyoneTrainedOn: lastDay(training),
    plans: plansOf(await facts.plansNow(urn)),
  }, today);
};
