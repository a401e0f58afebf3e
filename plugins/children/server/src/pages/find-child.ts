import { refuse, type About, type Actor, type Result } from '@virtual-school/portal-kit';
import type { Audience, ChildFacts, SeenChild } from '../contract';
import type { PageNeeds } from './needs';

export type OneChild = SeenChild;

/** The child of the address as this person may read it; out of reach is not found. */
export const findChild = async ({ records }: Pick<PageNeeds, 'records'>, actor: Actor, publicId: string, audiences?: readonly Audience[]): Promise<Result<OneChild>> => {
  const seen = await records.seenBy(actor, { publicId });
  if (!seen) return refuse('not-found');
  return !audiences || audiences.includes(seen.audience) ? { ok: true, value: seen } : refuse('not-yours');
};

export const aboutChild = ({ child }: { child: ChildFacts }): About => ({ type: 'child', id: child.publicId, authorityId: child.authorityId });
export const readers = ['designated-teacher', 'head-teacher', 'social-worker', 'virtual-school-adviser', 'virtual-school-head'] as const;
