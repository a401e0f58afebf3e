import { ok, refuse, type Actor, type Facts, type Result } from '@virtual-school/portal-kit';
import type { ChildRole, SeenChild } from '@virtual-school/strapi-plugin-children/api';
import type { Mover, PartName } from '../domain/pep-life';
import type { Pep } from '../store/pep-record';
import type { PepNeeds } from './needs';

/** A plan as one person meets it: the child, through whose eyes, and what this person may do. */
export type FoundPep = SeenChild & { pep: Pep; facts: Facts };

const keyStage = (year: string): string => (year === 'R' ? '0' : Number(year) <= 2 ? '1' : Number(year) <= 6 ? '2' : Number(year) <= 9 ? '3' : '4');

/** What questions depend on: the year in which the plan was opened, so that it asks the same for ever. */
export const factsOf = (pep: Pep): Facts => ({ yearGroup: pep.yearGroup, keyStage: keyStage(pep.yearGroup), kind: pep.kind });

/** Out of reach is not found: whoever may not see the child never learns that there is a plan. */
export const findPep = async ({ peps, children }: Pick<PepNeeds, 'peps' | 'children'>, actor: Actor, publicId: string): Promise<Result<FoundPep>> => {
  const pep = await peps.byPublicId(publicId);
  const seen = pep && (await children.records.seenBy(actor, { id: pep.childId }));
  return seen ? ok({ pep, ...seen, facts: factsOf(pep) }) : refuse('not-found');
};

/** Head teachers see where a plan stands and no answer. */
export const mayReadAnswers = (found: FoundPep): boolean => found.audience !== 'head-teacher';

export const partOf = (roles: readonly ChildRole[]): PartName | undefined => (roles.includes('designated-teacher') ? 'school' : roles.includes('social-worker') ? 'care' : undefined);

export const isChecker = (roles: readonly ChildRole[]): boolean => roles.includes('virtual-school-head') || roles.includes('virtual-school-adviser');

/** Which movers of the table this person is, for one part. */
export const moversFor = (roles: readonly ChildRole[], part?: PartName): Mover[] => [
  ...(part === 'school' && roles.includes('designated-teacher') ? (['writer'] as const) : []),
  ...(part === 'care' && roles.includes('social-worker') ? (['writer'] as const) : []),
  ...(roles.includes('social-worker') ? (['care'] as const) : []),
  ...(isChecker(roles) ? (['checker'] as const) : []),
];

/** A plan of which this person reads the answers; a head teacher and a data officer do not. */
export const findReadable = async (needs: Pick<PepNeeds, 'peps' | 'children'>, actor: Actor, publicId: string): Promise<Result<FoundPep>> => {
  const found = await findPep(needs, actor, publicId);
  return found.ok && !mayReadAnswers(found.value) ? refuse('not-found') : found;
};
