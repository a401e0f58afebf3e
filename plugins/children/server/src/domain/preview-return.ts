import type { Episode } from './care-episodes';
import { inWords } from './days';
import { factRules } from './fact-audiences';
import type { HistoryChange, KnownInReturn, ReturnPlan } from './plan-return';
import { columnChanges, factNow, nameOf, problemChanges, type Preview, type ValueChange } from './preview';

/** By the names of the return: whoever reads this knows its columns. */
const fields = { rne: 'RNE', ls: 'LS', cin: 'CIN', place: 'PLACE', placeProvider: 'PLACE_PROVIDER', dec: 'DEC', rec: 'REC', reasonPlaceChange: 'REASON_PLACE_CHANGE', placementUrn: 'URN' } as const;

const episodeChange = (before: Episode, after: Episode): ValueChange => {
  const other = (Object.keys(fields) as (keyof typeof fields)[]).filter((field) => before[field] !== after[field]);
  const told = (episode: Episode) => other.flatMap((field) => (episode[field] ? [`${fields[field]} ${episode[field]}`] : [])).join(', ');
  return { term: `Care episode of ${inWords(before.decom)}`, now: told(before), then: told(after) };
};

const added = (term: string, count: number): ValueChange[] => (count > 0 ? [{ term, now: '', then: `${count} new` }] : []);

const history = (known: KnownInReturn | undefined, { addEpisodes, updateEpisodes, addReviews }: HistoryChange): ValueChange[] => [
  ...added('Care episodes', addEpisodes.length),
  ...updateEpisodes.flatMap((after) => (known?.episodes ?? []).filter(({ id }) => id === after.id).map((before) => episodeChange(before, after))),
  ...added('Care reviews', addReviews.length),
];

const changesOf = (known: KnownInReturn | undefined, change: HistoryChange): ValueChange[] =>
  [...columnChanges(known, change.columns), ...problemChanges(known, change.columns, 'return'), ...history(known, change)];

/** The plan of a return in words, child by child. `children` are those that the plan was made from. */
export const previewReturn = (children: readonly KnownInReturn[], plan: ReturnPlan): Preview => {
  const byId = new Map(children.map((child) => [child.id, child]));
  return {
    added: plan.added.map(({ row, caseNumber, ...change }) => ({ row, caseNumber, name: '', changes: changesOf(undefined, change) })),
    changed: plan.changed.map(({ row, id, ...change }) => {
      const known = byId.get(id) as KnownInReturn;
      return { row, caseNumber: known.caseNumber, name: nameOf(known), changes: changesOf(known, change) };
    }),
    moved: [],
    leaving: plan.leavers.map(({ id, day }) => {
      const known = byId.get(id) as KnownInReturn;
      return { caseNumber: known.caseNumber, name: nameOf(known), changes: [factNow(known, 'year_group'), { term: factRules.leftCareOn.term, now: '', then: inWords(day) }] };
    }),
    back: [],
  };
};
