import type { Overdue, OverdueLook } from '../domain/overdue';
import type { BoardNeeds } from './board-needs';

export type OverdueDuty = Overdue & { wording: string };

/** What has passed its day at a school, in the words of today; what waits longest first. */
export const overdueAt = async ({ overdue, catalogue }: Pick<BoardNeeds, 'overdue' | 'catalogue'>, urn: string, look: OverdueLook): Promise<OverdueDuty[]> => {
  const words = new Map((await catalogue.all()).map(({ code, wording }) => [code, wording]));
  return (await overdue.at(urn, look)).map((each) => ({ ...each, wording: words.get(each.code) ?? '' }));
};
