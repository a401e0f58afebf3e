import { isFor } from './audiences';
import type { Entry } from './entries';
import { audiences, forces, phases, topics } from './labels';

/** What a list of guidance can be narrowed by; kept in the address under these names. */
export const filterNames = ['audience', 'phase', 'force', 'topic'] as const;
export type FilterName = (typeof filterNames)[number];
export type Choice = Readonly<Record<FilterName, string>>;

type Filter = { label: string; all: string; options: Readonly<Record<string, string>>; fits(entry: Entry, value: string): boolean };

const forceTitles = Object.fromEntries(Object.entries(forces).map(([name, { title }]) => [name, title]));
const without = (options: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(options).filter(([each]) => each !== name));

export const filters: Readonly<Record<FilterName, Filter>> = {
  audience: { label: 'Who is it for?', all: 'Anybody', options: without(audiences, 'everyone'), fits: isFor },
  phase: { label: 'Age of the child', all: 'Any age', options: without(phases, 'all'), fits: (entry, value) => entry.phase === value || entry.phase === 'all' },
  force: { label: 'Status in law', all: 'Any', options: forceTitles, fits: (entry, value) => entry.force === value },
  topic: { label: 'Topic', all: 'Any topic', options: topics, fits: (entry, value) => entry.topic === value },
};

/** A value that no filter knows is no choice: the list is then not narrowed by it. */
export const choiceOf = (query: Readonly<Record<string, string>>): Choice =>
  Object.fromEntries(filterNames.map((name) => [name, Object.hasOwn(filters[name].options, query[name] ?? '') ? query[name] : ''])) as Choice;

const fitsAll = (entry: Entry, choice: Choice, but?: FilterName): boolean => filterNames.every((name) => name === but || choice[name] === '' || filters[name].fits(entry, choice[name]));

export const narrowed = (entries: readonly Entry[], choice: Choice): Entry[] => entries.filter((entry) => fitsAll(entry, choice));

/** The options of one filter with how many entries each would leave, given the other choices; those that leave none are not offered. */
export const optionsOf = (name: FilterName, entries: readonly Entry[], choice: Choice): { value: string; text: string }[] => {
  const others = entries.filter((entry) => fitsAll(entry, choice, name));
  return Object.entries(filters[name].options)
    .map(([value, text]) => ({ value, text, count: others.filter((entry) => filters[name].fits(entry, value)).length }))
    .filter(({ value, count }) => count > 0 || value === choice[name])
    .map(({ value, text, count }) => ({ value, text: `${text} (${count})` }));
};
