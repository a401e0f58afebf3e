import { defineDownload, ok, only } from '@virtual-school/portal-kit';
import { boardReaders } from '../../domain/board-roles';
import { sheetHeader, sheetRow } from '../../domain/board-sheet';
import { placeInOrder } from '../../domain/standing';
import type { BoardNeeds } from '../../use-cases/board-needs';
import { everySchool } from '../../use-cases/every-school';
import { lookAtBoard } from '../../use-cases/look-at-board';
import { reachOf } from '../../use-cases/reach-of';
import { chosenIn, filterOf } from './chosen';

const mostRows = 30_000; // England has some 27,000 schools

/** The list as it was narrowed, as a spreadsheet. */
export const schoolsSheet = (needs: BoardNeeds) =>
  defineDownload({
    path: '/portal/duties/schools.xlsx',
    allow: only(...boardReaders),
    audit: { action: 'duties.board-sheet' },
    load: async ({ actor, query, today }) => {
      const known = await lookAtBoard(needs, actor, today);
      const { year } = known.look;
      const filter = filterOf(chosenIn(query), known);
      const found = (await everySchool(needs.board, await reachOf(needs, actor), filter, year, mostRows)).schools;
      const schools = filter.leastFirst ? [...found].sort((one, other) => placeInOrder(one) - placeInOrder(other)) : found;
      const overdue = await needs.overdue.counts(schools.map(({ urn }) => urn), known.look);
      return ok({ year, bytes: await needs.sheet.draw({ name: `Duties ${year}`, header: sheetHeader, rows: schools.map((school) => sheetRow(school, overdue.get(school.urn) ?? 0)) }) });
    },
    file: ({ year, bytes }) => ({ name: `duties-${year}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }),
  });
