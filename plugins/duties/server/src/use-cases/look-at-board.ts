import { academicYear, type Actor } from '@virtual-school/portal-kit';
import { keptAuthorities } from '../domain/board-roles';
import type { OverdueLook } from '../domain/overdue';
import type { AskedDuty, BoardNeeds } from './board-needs';

/** What the filter of the board has to know of the person and the day. */
export const lookAtBoard = async ({ askedDuties }: Pick<BoardNeeds, 'askedDuties'>, actor: Actor, today: string): Promise<{ duties: readonly AskedDuty[]; look: OverdueLook }> =>
  ({ duties: await askedDuties(), look: { year: academicYear(today), today, authorityIds: keptAuthorities(actor) } });
