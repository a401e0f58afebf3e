import { refuse, type About, type Actor, type Result } from '@virtual-school/portal-kit';
import type { Audience, ChildFacts } from '../contract';
import type { PageNeeds } from './needs';

export type OneChild = { child: ChildFacts; audience: Audience };

/** The child of the address as this person may read it; out of reach is not found. */
export const findChild = async ({ records, visibility }: Pick<PageNeeds, 'records' | 'visibility'>, actor: Actor, publicId: string, audiences?: readonly Audience[]): Promise<Result<OneChild>> => {
  const found = await records.findFor(actor, publicId);
  if (!found) return refuse('not-found');
  const [child, audience] = [await records.find(found.id), await visibility.audienceOf(actor, found.id)];
  if (!child || !audience) return refuse('not-found');
  return !audiences || audiences.includes(audience) ? { ok: true, value: { child, audience } } : refuse('not-yours');
};

export const aboutChild = ({ child }: { child: ChildFacts }): About => ({ type: 'child', id: child.publicId, authorityId: child.authorityId });
export const readers = ['designated-teacher', 'head-teacher', 'social-worker', 'virtual-school-adviser', 'virtual-school-head'] as const;
