import { academicYear, defineDownload, ok, only } from '@virtual-school/portal-kit';
import { boardReaders, keptAuthorities } from '../../domain/board-roles';
import { sheetHeader, sheetRow } from '../../domain/board-sheet';
import type { BoardNeeds } from '../../use-cases/board-needs';
import { everySchool } from '../../use-cases/every-school';
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
      const year = academicYear(today);
      const { schools } = await everySchool(needs.board, await reachOf(needs, actor), filterOf(chosenIn(query), keptAuthorities(actor)), year, mostRows);
      return ok({ year, bytes: await needs.sheet.draw({ name: `Duties ${year}`, header: sheetHeader, rows: schools.map(sheetRow) }) });
    },
    file: ({ year, bytes }) => ({ name: `duties-${year}.xlsx`, type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes }),
  });
