import { academicYear, defineAction, ok, only, type Fields, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { boardKeepers, keptAuthorities } from '../../domain/board-roles';
import { mayBeReminded } from '../../domain/reminders';
import type { SchoolStanding } from '../../domain/standing';
import type { BoardNeeds } from '../../use-cases/board-needs';
import { everySchool } from '../../use-cases/every-school';
import { reachOf } from '../../use-cases/reach-of';
import { nextSendDay, planReminders } from '../../use-cases/remind-schools';
import { addressWith, chosenIn, filterOf, type Chosen } from '../schools/chosen';
import { RemindPage } from './page';

export type Loaded = { due: readonly SchoolStanding[]; left: number; sendOn: string; chosen: Chosen; year: number; authorityId: number; planned?: string };

const mostRows = 30_000;

const load = async (needs: BoardNeeds, chosen: Chosen, { actor, query, today }: Visit) => {
  const year = academicYear(today);
  const kept = keptAuthorities(actor);
  const authorityId = kept[0] ?? 0;
  const { schools } = await everySchool(needs.board, await reachOf(needs, actor), { ...filterOf(chosen, kept), unfinished: true }, year, mostRows);
  const due = schools.filter((school) => mayBeReminded(school, today));
  return ok<Loaded>({ due, left: schools.length - due.length, sendOn: await nextSendDay(needs, authorityId, today), chosen, year, authorityId, planned: typeof query.planned === 'string' && /^\d{1,6}$/.test(query.planned) ? query.planned : undefined });
};

const form = z.strictObject({ state: z.string().optional(), care: z.string().optional(), phase: z.string().optional(), trust: z.string().optional(), school: z.string().optional(), duty: z.string().optional(), waiting: z.string().optional() });

/** Looks once more at who would be reminded, and when; the button sets the mails down for that day. */
export const remindPage = (needs: BoardNeeds) =>
  defineAction<Record<string, string>, Loaded, z.infer<typeof form>, undefined, { planned: number; chosen: Chosen }>({
    path: '/portal/duties/schools/remind',
    allow: only(...boardKeepers),
    audit: { action: 'duties.remind' },
    load: (visit) => load(needs, chosenIn(visit.query), visit),
    form,
    act: async (visit, posted) => {
      const chosen = chosenIn(posted as Fields);
      const looked = await load(needs, chosen, visit);
      if (!looked.ok) return looked;
      const { due, year, authorityId, sendOn } = looked.value;
      return ok({ planned: await planReminders(needs, { due, year, authorityId, by: visit.actor.accountId, sendOn }), chosen });
    },
    changed: (_, { planned }) => ({ planned }),
    goTo: ({ planned, chosen }) => addressWith('/portal/duties/schools/remind', chosen, { planned: String(planned) }),
    view: (loaded, page) => ({ title: 'Remind schools', back: { href: addressWith('/portal/duties/schools', loaded.chosen), text: 'Schools and their duties' }, main: <RemindPage loaded={loaded} page={page} /> }),
  });
