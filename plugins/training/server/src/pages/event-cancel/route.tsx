import { Button, ButtonGroup, defineAction, ErrorSummary, Form, ok, only, PageHeading, TextInput, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { organisers } from '../../domain/people';
import { cancelEvent } from '../../use-cases/cancel-event';
import { findRun } from '../../use-cases/find-booking';
import type { TrainingNeeds } from '../../use-cases/needs';
import { aboutEvent, nowIn } from '../about';

const listed = (people: number): string => (people === 0 ? 'Nobody is on the list yet.' : `${people === 1 ? 'One person is' : `${people} people are`} on the list. Everybody is told by e-mail, and nothing is charged.`);

/** Calls an event off: everybody on its list is told, with the reason. */
export const eventCancelPage = (needs: TrainingNeeds) =>
  defineAction({
    path: '/portal/training/events/:event/cancel',
    allow: only(...organisers),
    audit: { action: 'training.event-cancel', about: aboutEvent },
    load: async (visit: Visit<{ event: string }>) => {
      const found = await findRun(needs, visit.actor, visit.params.event);
      return found.ok ? ok({ places: found.value }) : found;
    },
    form: z.strictObject({ reason: z.string().trim().min(1, 'Give the reason: everybody on the list is told it').max(300, 'Enter up to 300 characters') }),
    act: (visit, { reason }, { places }) => cancelEvent(needs, places, reason, nowIn(visit)),
    goTo: (_done, { event }) => `/portal/training/events/${event}/people`,
    view: ({ places }, page) => ({
      title: `Call off: ${places.told.title}`,
      back: { href: `/portal/training/events/${places.event}/people`, text: 'People' },
      main: (
        <>
          <ErrorSummary page={page} />
          <PageHeading caption={places.told.title}>Call this event off?</PageHeading>
          <p className="govuk-body">{listed(places.taken + places.waiting)} This cannot be undone.</p>
          <Form page={page}>
            <TextInput page={page} name="reason" label="Reason" hint="It stands in the mail. Name nobody." />
            <ButtonGroup>
              <Button kind="warning">Call it off</Button>
              <a className="govuk-link" href={`/portal/training/events/${places.event}/people`}>Let it take place</a>
            </ButtonGroup>
          </Form>
        </>
      ),
    }),
  });
