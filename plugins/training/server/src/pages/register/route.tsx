import { defineAction, ok, only, refuse, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { organisers } from '../../domain/people';
import { findRun } from '../../use-cases/find-booking';
import { closeRegister, saveTicks } from '../../use-cases/keep-register';
import type { TrainingNeeds } from '../../use-cases/needs';
import { aboutEvent, nowIn } from '../about';
import { texts } from '../fields';
import { listPeople } from '../people/listed';
import { RegisterPage } from './page';
import { savedQuery } from './saved';

/** The register on the day, for a telephone in one hand. It saves what this person changed and nothing else. */
export const registerPage = (needs: TrainingNeeds) =>
  defineAction({
    path: '/portal/training/register/:event',
    allow: only(...organisers),
    audit: { action: 'training.register', about: aboutEvent },
    load: async (visit: Visit<{ event: string }>) => {
      const found = await findRun(needs, visit.actor, visit.params.event);
      if (!found.ok) return found;
      return ok({ places: found.value, people: await listPeople(needs, found.value.id) });
    },
    form: z.strictObject({ was: texts, here: texts, do: z.enum(['save', 'close']) }),
    act: async (visit, form, { places }) => {
      if (places.startsOn > visit.today) return refuse('wrong-state');
      const saved = await saveTicks(needs, places, form, nowIn(visit));
      if (!saved.ok) return saved;
      const closed = form.do === 'close' ? await closeRegister(needs, places, nowIn(visit)) : ok(undefined);
      return closed.ok ? ok({ ...saved.value, closing: closed.value }) : closed;
    },
    changed: (form, { changed, closing, left }) => ({ do: form.do, changed, left: left.length, ...(closing && { closing }) }),
    goTo: (done, { event }) => `/portal/training/register/${event}?${savedQuery(done)}`,
    view: (loaded, page) => ({ title: `Register: ${loaded.places.told.title}`, back: { href: '/portal/training/register', text: 'Registers' }, main: <RegisterPage {...loaded} page={page} /> }),
  });
