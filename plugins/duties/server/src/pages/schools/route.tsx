import { definePage, ok, only, type Visit } from '@virtual-school/portal-kit';
import type { Authority } from '@virtual-school/strapi-plugin-school-portal/api';
import { boardReaders, isKeeper } from '../../domain/board-roles';
import type { Waiting } from '../../domain/message-words';
import type { OverdueLook } from '../../domain/overdue';
import type { SchoolStanding } from '../../domain/standing';
import type { BoardChoices } from '../../store/board-choices';
import type { BoardTotals } from '../../store/board-store';
import type { AskedDuty, BoardNeeds } from '../../use-cases/board-needs';
import { lookAtBoard } from '../../use-cases/look-at-board';
import { reachOf } from '../../use-cases/reach-of';
import { chosenIn, filterOf, turnIn, type Chosen } from './chosen';
import { SchoolsPage } from './page';

export type Loaded = {
  rows: readonly SchoolStanding[]; previous?: string; next?: string;
  totals: BoardTotals; choices: BoardChoices; duties: readonly AskedDuty[];
  /** What schools of this page have not answered yet, by URN: for the Virtual School alone. */
  waiting: ReadonlyMap<string, Waiting>;
  /** How many duties have passed their day, by URN. */
  overdue: ReadonlyMap<string, number>;
  /** Whose schools somebody keeps, where they are of several authorities. */
  councils: readonly Pick<Authority, 'code' | 'name'>[];
  chosen: Chosen; year: number; isKeeper: boolean;
};

const mostRows = 50;

const councilsOf = async ({ authorities }: Pick<BoardNeeds, 'authorities'>, { authorityIds }: OverdueLook): Promise<Authority[]> =>
  (authorityIds.length > 1 ? (await authorities.all()).filter(({ id }) => authorityIds.includes(id)) : []);

const load = async (needs: BoardNeeds, { actor, query, today }: Visit) => {
  const chosen = chosenIn(query);
  const [reach, known] = [await reachOf(needs, actor), await lookAtBoard(needs, actor, today)];
  const { duties, look } = known;
  const found = await needs.board.list(reach, filterOf(chosen, known), look.year, turnIn(query, mostRows));
  const urns = found.rows.map(({ urn }) => urn);
  const [waiting, overdue] = [await needs.messages.waiting(urns, look.authorityIds), await needs.overdue.counts(urns, look)];
  return ok<Loaded>({ ...found, waiting, overdue, totals: await needs.board.totals(reach, look.year), choices: await needs.board.choices(reach), duties, councils: await councilsOf(needs, look), chosen, year: look.year, isKeeper: isKeeper(actor) });
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
