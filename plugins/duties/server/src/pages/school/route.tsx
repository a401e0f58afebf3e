import { academicYear, definePage, ok, only, refuse, type Actor, type AttachedFile, type Visit } from '@virtual-school/portal-kit';
import { boardReaders, isKeeper, keptAuthorities } from '../../domain/board-roles';
import type { DutyMark } from '../../domain/marks';
import type { SchoolStanding } from '../../domain/standing';
import type { ListedReview } from '../../store/review-record';
import type { GivenView } from '../../store/shares-store';
import type { AskedDuty, BoardNeeds } from '../../use-cases/board-needs';
import { evidenceOf } from '../../use-cases/evidence';
import { foundOf, type FoundReturn } from '../../use-cases/find-return';
import { lookFor } from '../../use-cases/look-at-board';
import { overdueAt, type OverdueDuty } from '../../use-cases/overdue-at';
import { reachOf } from '../../use-cases/reach-of';
import { readMessages, type ReadMessage } from '../../use-cases/read-messages';
import { findAddressed, type Addressed } from '../../use-cases/write-message';
import { SchoolPage } from './page';

export type Loaded = {
  school: SchoolStanding; year: number; teachers: readonly string[]; asked: readonly AskedDuty[];
  /** The bare answers, for a trust lead, and while the school has not confirmed. */
  marks: readonly DutyMark[];
  /** All that the school said: for the Virtual School, once the head teacher has confirmed. */
  confirmed?: Omit<FoundReturn, 'movers'> & { files: readonly AttachedFile[] };
  /** Duties whose day has passed. */
  overdue: readonly OverdueDuty[];
  /** What each designated teacher thinks of the post: for the Virtual School alone, at any time. */
  views: readonly (GivenView & { from: string })[];
  /** Self-reviews that the school has finished: for the Virtual School alone. */
  reviews: readonly ListedReview[];
  /** What the Virtual School said about the return, and the answers: between it and the school. */
  messages: readonly ReadMessage[];
  /** Where the Virtual School may write: once the return is begun. */
  addressed?: Addressed;
};

const mostReviews = 20;

const viewsOf = async ({ shares, accounts }: Pick<BoardNeeds, 'shares' | 'accounts'>, returnId: number): Promise<Loaded['views']> => {
  const views = await shares.views(returnId);
  const people = await accounts.findMany(views.map(({ accountId }) => accountId));
  return views.map((view) => ({ ...view, from: people.get(view.accountId)?.name ?? 'Somebody who has left' }));
};

/** What only the Virtual School reads. */
const forKeepers = async (needs: BoardNeeds, actor: Actor, { urn, state }: SchoolStanding, year: number): Promise<Pick<Loaded, 'confirmed' | 'views' | 'messages' | 'addressed'>> => {
  const [record, school] = [await needs.returns.bySchool(urn, year), await needs.schools.find(urn)];
  const messages = await readMessages(needs, urn, year, keptAuthorities(actor)); // an open one of last year stands here before this year's return is begun
  if (!record || !school) return { views: [], messages };
  const addressed = await findAddressed(needs, actor, urn, year);
  return {
    views: await viewsOf(needs, record.id), messages,
    ...(state === 'confirmed' && { confirmed: { ...(await foundOf(needs, record, school)), files: await evidenceOf(needs, record) } }), ...(addressed.ok && { addressed: addressed.value }),
  };
};

const load = async (needs: BoardNeeds, { actor, params, today }: Visit<{ urn: string }>) => {
  const year = academicYear(today);
  const school = await needs.board.find(await reachOf(needs, actor), params.urn, year);
  if (!school) return refuse('not-found');
  const own = isKeeper(actor) ? await forKeepers(needs, actor, school, year) : { views: [], messages: [] };
  const teachers = (await needs.accounts.holding('designated-teacher', { urn: school.urn })).map(({ name }) => name);
  const reviews = isKeeper(actor) ? await needs.reviews.finishedAt(school.urn, mostReviews) : [];
  const overdue = await overdueAt(needs, school.urn, await lookFor(needs, actor, today));
  return ok<Loaded>({ school, year, teachers, overdue, reviews, marks: own.confirmed ? [] : await needs.board.marksOf(school.urn, year), asked: await needs.askedDuties(), ...own });
};

/** One school as the board knows it. */
export const schoolPage = (needs: BoardNeeds) =>
  definePage({
    path: '/portal/duties/schools/:urn',
    allow: only(...boardReaders),
    audit: { action: 'duties.school', about: ({ school }: Loaded) => ({ type: 'school', id: school.urn }) },
    load: (visit: Visit<{ urn: string }>) => load(needs, visit),
    view: (loaded, page) => ({ title: 'A school and its duties', wide: true, back: { href: '/portal/duties/schools', text: 'Schools and their duties' }, main: <SchoolPage {...loaded} page={page} /> }),
  });
