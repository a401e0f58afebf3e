import { narrowingBy, type Chosen, type Filter } from './narrowing';
import type { Named, SiteDuty } from './options';

/** What the list of duties can be narrowed by; kept in the address under these names. */
export const dutyFilterNames = ['school', 'force', 'when', 'owed'] as const;
export type DutyFilterName = (typeof dutyFilterNames)[number];
export type DutyChoice = Chosen<DutyFilterName>;

/** How strongly a duty binds: at the kind of school that was chosen, else in general. */
export const forceFor = (duty: SiteDuty, school: string): Named => duty.schools.find(({ name }) => name === school)?.force ?? duty.force;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const optionsFrom = (named: readonly Named[]): Record<string, string> => Object.fromEntries(named.map(({ name, title }) => [name, capital(title)]));
const has = (named: readonly Named[], value: string): boolean => named.some(({ name }) => name === value);

/** Only what some published duty says can be chosen: the words are the catalogue's own. */
export const dutyFilters = (duties: readonly SiteDuty[], school: string): Readonly<Record<DutyFilterName, Filter<SiteDuty>>> => ({
  school: { label: 'Kind of school', all: 'Any kind', options: optionsFrom(duties.flatMap(({ schools }) => schools)), fits: (duty, value) => has(duty.schools, value) },
  force: { label: 'Status in law', all: 'Any', options: optionsFrom(duties.flatMap((duty) => [duty.force, forceFor(duty, school)])), fits: (duty, value) => forceFor(duty, school).name === value },
  when: { label: 'When is it asked?', all: 'At any time', options: optionsFrom(duties.flatMap(({ asks }) => asks)), fits: ({ asks }, value) => has(asks, value) },
  owed: { label: 'Who owes it?', all: 'Anybody', options: optionsFrom(duties.map(({ owedBy }) => owedBy)), fits: ({ owedBy }, value) => owedBy.name === value },
});

export const narrowingOf = (duties: readonly SiteDuty[], query: Readonly<Record<string, string>>) => {
  const filters = dutyFilters(duties, query.school ?? '');
  const narrowing = narrowingBy<DutyFilterName, SiteDuty>(filters);
  const choice = narrowing.choiceOf(query);
  return { filters, choice, fits: narrowing.narrowed(duties, choice), optionsOf: (name: DutyFilterName) => narrowing.optionsOf(name, duties, choice), said: (howMany: string) => narrowing.said(howMany, choice) };
};
export type DutyNarrowing = ReturnType<typeof narrowingOf>;
