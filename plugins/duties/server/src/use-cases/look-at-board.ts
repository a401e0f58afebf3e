import { academicYear, type Actor } from '@virtual-school/portal-kit';
import { keptAuthorities } from '../domain/board-roles';
import type { OverdueLook } from '../domain/overdue';
import type { AskedDuty, BoardNeeds } from './board-needs';

/** For whom, and on which day, something is overdue. */
export const lookFor = async ({ catalogue }: Pick<BoardNeeds, 'catalogue'>, actor: Actor, today: string): Promise<OverdueLook> =>
  ({ year: academicYear(today), today, authorityIds: keptAuthorities(actor), codes: (await catalogue.all()).map(({ code }) => code) });

/** What the filter of the board has to know of the person and the day. */
export const lookAtBoard = async (needs: Pick<BoardNeeds, 'askedDuties' | 'catalogue'>, actor: Actor, today: string): Promise<{ duties: readonly AskedDuty[]; look: OverdueLook }> =>
  ({ duties: await needs.askedDuties(), look: await lookFor(needs, actor, today) });
