import { isFor } from './audiences';
import type { Entry } from './entries';
import { audiences, forces, phases, topics } from './labels';
import { narrowingBy, type Chosen, type Filter } from './narrowing';

/** What a list of guidance can be narrowed by; kept in the address under these names. */
export const filterNames = ['audience', 'phase', 'force', 'topic'] as const;
export type FilterName = (typeof filterNames)[number];
export type Choice = Chosen<FilterName>;

const forceTitles = Object.fromEntries(Object.entries(forces).map(([name, { title }]) => [name, title]));
const without = (options: Readonly<Record<string, string>>, name: string): Readonly<Record<string, string>> => Object.fromEntries(Object.entries(options).filter(([each]) => each !== name));

export const filters: Readonly<Record<FilterName, Filter<Entry>>> = {
  audience: { label: 'Who is it for?', all: 'Anybody', options: without(audiences, 'everyone'), fits: isFor },
  phase: { label: 'Age of the child', all: 'Any age', options: without(phases, 'all'), fits: (entry, value) => entry.phase === value || entry.phase === 'all' },
  force: { label: 'Status in law', all: 'Any', options: forceTitles, fits: (entry, value) => entry.force === value },
  topic: { label: 'Topic', all: 'Any topic', options: topics, fits: (entry, value) => entry.topic === value },
};

export const { choiceOf, narrowed, optionsOf, said } = narrowingBy<FilterName, Entry>(filters);
