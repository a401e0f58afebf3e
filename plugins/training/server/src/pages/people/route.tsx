import { defineAction, ok, only, refuse, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { organisers } from '../../domain/people';
import { findBooking, findRun } from '../../use-cases/find-booking';
import { moveBooking } from '../../use-cases/move-booking';
import type { TrainingNeeds } from '../../use-cases/needs';
import { aboutEvent, nowIn } from '../about';
import { version } from '../fields';
import { listPeople } from './listed';
import { PeoplePage } from './page';

/** Who comes and who waits: a place may be given out of turn; cancelling asks on a page of its own. */
export const peoplePage = (needs: TrainingNeeds) =>
  defineAction({
    path: '/portal/training/events/:event/people',
    allow: only(...organisers),
    audit: { action: 'training.people', about: aboutEvent },
    load: async (visit: Visit<{ event: string }>) => {
      const found = await findRun(needs, visit.actor, visit.params.event);
      return found.ok ? ok({ places: found.value, people: await listPeople(needs, found.value.id), isAhead: found.value.startsAt > nowIn(visit).at && !found.value.cancelledAt }) : found;
    },
    form: z.strictObject({ version, booking: z.string().max(26), move: z.literal('give') }),
    act: async (visit, form, { places }) => {
      const found = await findBooking(needs, visit.actor, form.booking);
      if (!found.ok || found.value.places.id !== places.id) return refuse('not-found');
      return moveBooking(needs, { ...found.value, movers: ['organiser'] }, 'give', form.version, nowIn(visit));
    },
    changed: (form) => ({ booking: form.booking, move: 'give' }),
    goTo: (_done, { event }) => `/portal/training/events/${event}/people`,
    view: (loaded, page) => ({ title: `People: ${loaded.places.told.title}`, wide: true, back: { href: '/portal/training/register', text: 'Registers' }, main: <PeoplePage {...loaded} page={page} /> }),
  });
