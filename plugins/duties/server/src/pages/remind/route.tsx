import { defineAction, ok, only, type Fields, type Visit } from '@virtual-school/portal-kit';
import type { z } from 'zod';
import { boardKeepers } from '../../domain/board-roles';
import { mayBeReminded } from '../../domain/reminders';
import type { SchoolStanding } from '../../domain/standing';
import type { BoardNeeds } from '../../use-cases/board-needs';
import { everySchool } from '../../use-cases/every-school';
import { lookAtBoard } from '../../use-cases/look-at-board';
import { reachOf } from '../../use-cases/reach-of';
import { planReminders, roundsOf, type Round } from '../../use-cases/remind-schools';
import { addressWith, chosenForm, chosenIn, filterOf, type Chosen } from '../schools/chosen';
import { RemindPage } from './page';

export type Loaded = { due: readonly SchoolStanding[]; left: number; rounds: readonly Round[]; chosen: Chosen; year: number; planned?: string };

const mostRows = 30_000;

const load = async (needs: BoardNeeds, chosen: Chosen, { actor, query, today }: Visit) => {
  const known = await lookAtBoard(needs, actor, today);
  const { year, authorityIds } = known.look;
  const { schools } = await everySchool(needs.board, await reachOf(needs, actor), { ...filterOf(chosen, known), unfinished: true }, year, mostRows);
  const due = schools.filter((school) => mayBeReminded(school, today));
  return ok<Loaded>({ due, left: schools.length - due.length, rounds: await roundsOf(needs, authorityIds, due, today), chosen, year, planned: typeof query.planned === 'string' && /^\d{1,6}$/.test(query.planned) ? query.planned : undefined });
};

/** Looks once more at who would be reminded, and when; the button sets the mails down for that day. */
export const remindPage = (needs: BoardNeeds) =>
  defineAction<Record<string, string>, Loaded, z.infer<typeof chosenForm>, undefined, { planned: number; chosen: Chosen }>({
    path: '/portal/duties/schools/remind',
    allow: only(...boardKeepers),
    audit: { action: 'duties.remind' },
    load: (visit) => load(needs, chosenIn(visit.query), visit),
    form: chosenForm,
    act: async (visit, posted) => {
      const chosen = chosenIn(posted as Fields);
      const looked = await load(needs, chosen, visit);
      if (!looked.ok) return looked;
      const { rounds, year } = looked.value;
      return ok({ planned: await planReminders(needs, { rounds, year, by: visit.actor.accountId }), chosen });
    },
    changed: (_, { planned }) => ({ planned }),
    goTo: ({ planned, chosen }) => addressWith('/portal/duties/schools/remind', chosen, { planned: String(planned) }),
    view: (loaded, page) => ({ title: 'Remind schools', back: { href: addressWith('/portal/duties/schools', loaded.chosen), text: 'Schools and their duties' }, main: <RemindPage loaded={loaded} page={page} /> }),
  });
