import { Button, defineAction, ErrorSummary, Form, ok, only, PageHeading, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { organisers } from '../../domain/people';
import { findRun } from '../../use-cases/find-booking';
import { addWalkIn } from '../../use-cases/keep-register';
import type { TrainingNeeds } from '../../use-cases/needs';
import { schoolNamed } from '../../use-cases/who-comes';
import { aboutEvent, nowIn } from '../about';
import { addressOrNone, colleagueRole, personName } from '../fields';
import { ColleagueFields, SchoolField } from '../parts';

/** Somebody who came without a booking. */
export const walkInPage = (needs: TrainingNeeds) =>
  defineAction({
    path: '/portal/training/register/:event/walk-in',
    allow: only(...organisers),
    audit: { action: 'training.walk-in', about: aboutEvent },
    load: async (visit: Visit<{ event: string }>) => {
      const found = await findRun(needs, visit.actor, visit.params.event);
      return found.ok ? ok({ places: found.value }) : found;
    },
    form: z.strictObject({ name: personName, email: addressOrNone, role: colleagueRole, urn: z.string().trim().max(10) }),
    act: async (visit, { urn, ...person }, { places }) => {
      const school = await schoolNamed(needs, urn);
      return school.ok ? addWalkIn(needs, visit.actor, places, { ...person, urn: school.value }, nowIn(visit)) : school;
    },
    goTo: (_done, { event }) => `/portal/training/register/${event}?saved=yes`,
    view: ({ places }, page) => ({
      title: 'Add somebody to the register',
      back: { href: `/portal/training/register/${places.event}`, text: 'The register' },
      main: (
        <>
          <ErrorSummary page={page} />
          <PageHeading caption={places.told.title}>Who came without booking?</PageHeading>
          <Form page={page}>
            <ColleagueFields page={page} needsAddress={false} />
            <SchoolField page={page} />
            <Button>Add them as here</Button>
          </Form>
        </>
      ),
    }),
  });
