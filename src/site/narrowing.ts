/** One thing that a list can be narrowed by. `options`: what can be chosen, by its name in the address. */
export type Filter<T> = { label: string; all: string; options: Readonly<Record<string, string>>; fits(entry: T, value: string): boolean };
export type Chosen<Name extends string> = Readonly<Record<Name, string>>;

/** How a list is narrowed by what stands in its address: works with the back button and without a script. */
export const narrowingBy = <Name extends string, T>(filters: Readonly<Record<Name, Filter<T>>>) => {
  const names = Object.keys(filters) as Name[];
  const fitsAll = (entry: T, choice: Chosen<Name>, but?: Name): boolean => names.every((name) => name === but || choice[name] === '' || filters[name].fits(entry, choice[name]));
  return {
    /** A value that no filter knows is no choice: the list is then not narrowed by it. */
    choiceOf: (query: Readonly<Record<string, string>>): Chosen<Name> =>
      Object.fromEntries(names.map((name) => [name, Object.hasOwn(filters[name].options, query[name] ?? '') ? query[name] : ''])) as Chosen<Name>,
    narrowed: (entries: readonly T[], choice: Chosen<Name>): T[] => entries.filter((entry) => fitsAll(entry, choice)),
    /** The options of one filter with how many entries each would leave, given the other choices; those that leave none are not offered. */
    optionsOf(name: Name, entries: readonly T[], choice: Chosen<Name>): { value: string; text: string }[] {
      const others = entries.filter((entry) => fitsAll(entry, choice, name));
      return Object.entries(filters[name].options)
        .map(([value, text]) => ({ value, text, count: others.filter((entry) => filters[name].fits(entry, value)).length }))
        .filter(({ value, count }) => count > 0 || value === choice[name])
        .map(({ value, text, count }) => ({ value, text: `${text} (${count})` }));
    },
    /** How many are left, and by what: on paper the boxes do not stand, and they are not heard with the number. */
    said: (howMany: string, choice: Chosen<Name>): string =>
      [howMany, ...names.filter((name) => choice[name]).map((name) => `${filters[name].label}${filters[name].label.endsWith('?') ? '' : ':'} ${filters[name].options[choice[name]]}`)].join('. '),
  };
};
