import { academicYear, definePage, ok, only, type Visit } from '@virtual-school/portal-kit';
import { boardReaders, isKeeper, keptAuthorities } from '../../domain/board-roles';
import type { Waiting } from '../../domain/message-words';
import type { SchoolStanding } from '../../domain/standing';
import type { BoardChoices } from '../../store/board-choices';
import type { BoardTotals } from '../../store/board-store';
import type { AskedDuty, BoardNeeds } from '../../use-cases/board-needs';
import { reachOf } from '../../use-cases/reach-of';
import { chosenIn, filterOf, turnIn, type Chosen } from './chosen';
import { SchoolsPage } from './page';

export type Loaded = {
  rows: readonly SchoolStanding[]; previous?: string; next?: string;
  totals: BoardTotals; choices: BoardChoices; duties: readonly AskedDuty[];
  /** What schools of this page have not answered yet, by URN: for the Virtual School alone. */
  waiting: ReadonlyMap<string, Waiting>;
  chosen: Chosen; year: number; isKeeper: boolean;
};

const mostRows = 50;

const load = async (needs: BoardNeeds, { actor, query, today }: Visit) => {
  const chosen = chosenIn(query);
  const year = academicYear(today);
  const [reach, kept] = [await reachOf(needs, actor), keptAuthorities(actor)];
  const found = await needs.board.list(reach, filterOf(chosen, kept), year, turnIn(query, mostRows));
  const waiting = await needs.messages.waiting(found.rows.map(({ urn }) => urn), kept);
  return ok<Loaded>({ ...found, waiting, totals: await needs.board.totals(reach, year), choices: await needs.board.choices(reach), duties: await needs.askedDuties(), chosen, year, isKeeper: isKeeper(actor) });
};

/** The board: every school of the area, or of the trust, and where its return stands. */
export const schoolsPage = (needs: BoardNeeds) =>
  definePage({
    path: '/portal/duties/schools',
    allow: only(...boardReaders),
    audit: { action: 'duties.board' },
    load: (visit) => load(needs, visit),
    view: (loaded) => ({ title: 'Schools and their duties', wide: true, main: <SchoolsPage {...loaded} /> }),
  });
