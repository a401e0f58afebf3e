import { inWords } from './days';
import { factRules } from './fact-audiences';
import type { HistoryChange, KnownInReturn, ReturnPlan } from './plan-return';
import { columnChanges, factNow, nameOf, type Preview, type ValueChange } from './preview';

const history = ({ addEpisodes, updateEpisodes, addReviews }: HistoryChange): ValueChange[] => {
  const episodes = [...(addEpisodes.length > 0 ? [`${addEpisodes.length} new`] : []), ...(updateEpisodes.length > 0 ? [`${updateEpisodes.length} changed`] : [])].join(', ');
  return [
    ...(episodes ? [{ term: 'Care episodes', now: '', then: episodes }] : []),
    ...(addReviews.length > 0 ? [{ term: 'Care reviews', now: '', then: `${addReviews.length} new` }] : []),
  ];
};

/** The plan of a return in words, child by child. `children` are those that the plan was made from. */
export const previewReturn = (children: readonly KnownInReturn[], plan: ReturnPlan): Preview => {
  const byId = new Map(children.map((child) => [child.id, child]));
  return {
    added: plan.added.map(({ row, caseNumber, columns, ...rest }) => ({ row, caseNumber, name: '', changes: [...columnChanges(undefined, columns), ...history({ columns, ...rest })] })),
    changed: plan.changed.map(({ row, id, columns, ...rest }) => {
      const known = byId.get(id) as KnownInReturn;
      return { row, caseNumber: known.caseNumber, name: nameOf(known), changes: [...columnChanges(known, columns), ...history({ columns, ...rest })] };
    }),
    leaving: plan.leavers.map(({ id, day }) => {
      const known = byId.get(id) as KnownInReturn;
      return { caseNumber: known.caseNumber, name: nameOf(known), changes: [factNow(known, 'year_group'), { term: factRules.leftCareOn.term, now: '', then: inWords(day) }] };
    }),
    back: [],
  };
};
