import type { SchoolStanding } from '../domain/standing';
import type { BoardFilter, BoardReach, BoardStore } from '../store/board-store';

/** All that fit, by name: a school that goes on meanwhile would change its place in any other order. Page after page; at most so many, and whether there were more. */
export const everySchool = async (board: BoardStore, reach: BoardReach, filter: BoardFilter, year: number, most: number): Promise<{ schools: SchoolStanding[]; isCutOff: boolean }> => {
  const schools: SchoolStanding[] = [];
  for (let after: string | undefined; ; ) {
    const page = await board.list(reach, { ...filter, leastFirst: false }, year, { most: 500, ...(after && { after }) });
    schools.push(...page.rows);
    if (!page.next || schools.length >= most) return { schools: schools.slice(0, most), isCutOff: page.next !== undefined };
    after = page.next;
  }
};
