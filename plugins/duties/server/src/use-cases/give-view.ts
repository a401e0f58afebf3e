import { ok, refuse, type Actor, type Result } from '@virtual-school/portal-kit';
import { isFor, isOfYear } from '../domain/applies';
import type { Duty } from '../domain/duty';
import { marksOf, type Mark } from '../domain/marks';
import type { FoundReturn } from './find-return';
import type { DutyNeeds } from './needs';

/** Duties about the post itself: what the governing body says of them and what the designated teacher says may differ. */
export const ownViewCodes = ['D08', 'D09'] as const;

/** Those of them that are in force for the school, also where the short return does not ask them. */
export const ownViewDuties = async ({ catalogue }: Pick<DutyNeeds, 'catalogue'>, { record, kind }: Pick<FoundReturn, 'record' | 'kind'>): Promise<Duty[]> =>
  (await catalogue.all()).filter((duty) => ownViewCodes.some((code) => code === duty.code) && isOfYear(duty, record.year) && isFor(duty, kind));

export type ViewGiven = { code: (typeof ownViewCodes)[number]; mark?: string; comment: string; version: number };

/** The designated teacher's own view, beside the school's answer. Nobody else of the school reads, changes or hides it. */
export const giveView = async ({ shares }: Pick<DutyNeeds, 'shares'>, found: FoundReturn, views: readonly ViewGiven[], actor: Actor): Promise<Result<undefined>> => {
  if (!found.movers.includes('teacher')) return refuse('not-yours');
  for (const { code, mark, comment, version } of views.filter((view) => view.mark || view.comment)) {
    const known = marksOf.rate.find((each): each is Mark => each === mark);
    if (!known) return refuse('invalid', [{ field: code.toLowerCase(), message: 'Choose one of the answers' }]);
    if (!(await shares.giveView(found.record.id, { code, mark: known, comment, version }, actor.accountId))) return refuse('changed-meanwhile');
  }
  return ok(undefined);
};
