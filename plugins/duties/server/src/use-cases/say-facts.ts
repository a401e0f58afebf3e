import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import { factNames, factsFrom, hasNobody, type FactName, type SchoolFacts } from '../domain/applies';
import { decideReturnMove } from '../domain/return-life';
import type { FoundReturn } from './find-return';
import type { DutyNeeds } from './needs';

const problem = (message: string) => refuse('invalid', [{ field: 'pupils', message }]);

/** What was ticked, as a yes or a no to each; "none of these" is said, never assumed. */
export const factsSaid = (ticked: readonly string[]): Result<SchoolFacts> => {
  if (ticked.length === 0) return problem('Tick those that are on your roll, or “None of these”');
  if (ticked.includes('none') && ticked.length > 1) return problem('“None of these” stands alone: take it away, or the others');
  const isTicked = (name: FactName): boolean => ticked.includes(name) || (name === 'lookedAfter' && ticked.includes('withSen'));
  return ok(Object.fromEntries(factNames.map((name) => [name, isTicked(name) ? 'yes' : 'no'])) as SchoolFacts);
};

/** Says which pupils the school has; what it answers for follows. Gives back whether that is the short return. */
export const sayFacts = async (needs: Pick<DutyNeeds, 'returns'>, found: FoundReturn, seen: number, ticked: readonly string[]): Promise<Result<{ isShort: boolean }>> => {
  const step = decideReturnMove(found.record.state, 'save', found.movers);
  if (!step.ok) return step;
  const said = factsSaid(ticked);
  if (!said.ok) return said;
  const saved = await needs.returns.say(found.record, seen, said.value, found.asked(said.value));
  return saved ? ok({ isShort: hasNobody(factsFrom(found.known, said.value)) }) : refuse('changed-meanwhile');
};
