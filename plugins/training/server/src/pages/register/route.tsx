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
      if (!saved.ok || form.do === 'save') return saved;
      const closed = await closeRegister(needs, places, nowIn(visit));
      return closed.ok ? saved : closed;
    },
    changed: (form, { changed }) => ({ do: form.do, changed }),
    goTo: (_done, { event }) => `/portal/training/register/${event}?saved=yes`,
    view: (loaded, page) => ({ title: `Register: ${loaded.places.told.title}`, back: { href: '/portal/training/register', text: 'Registers' }, main: <RegisterPage {...loaded} page={page} /> }),
  });
