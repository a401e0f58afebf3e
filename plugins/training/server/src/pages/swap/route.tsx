import { Button, defineAction, ErrorSummary, Form, only, PageHeading, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { attendees } from '../../domain/people';
import { findMovable } from '../../use-cases/find-booking';
import type { TrainingNeeds } from '../../use-cases/needs';
import { swapName } from '../../use-cases/swap-name';
import { aboutBooking, nowIn } from '../about';
import { colleague, version } from '../fields';
import { ColleagueFields } from '../parts';

/** Another name on the same place. */
export const swapPage = (needs: TrainingNeeds) =>
  defineAction({
    path: '/portal/training/bookings/:booking/swap',
    allow: only(...attendees),
    audit: { action: 'training.swap', about: aboutBooking },
    load: (visit: Visit<{ booking: string }>) => findMovable(needs, visit.actor, visit.params.booking, 'swap', nowIn(visit)),
    form: z.strictObject({ version, ...colleague }),
    act: (visit, { version: seen, ...person }, loaded) => swapName(needs, loaded, person, seen, nowIn(visit)),
    changed: () => ({ move: 'swap' }),
    goTo: () => '/portal/training',
    view: ({ booking, places }, page) => ({
      title: `Give the place to somebody else: ${places.told.title}`,
      back: { href: `/portal/training/bookings/${booking.publicId}`, text: 'The booking' },
      main: (
        <>
          <ErrorSummary page={page} />
          <PageHeading caption={places.told.title}>Who will come instead?</PageHeading>
          <p className="govuk-body">The place stays booked at the same terms. Both of you are told by e-mail.</p>
          <Form page={page} version={booking.version}>
            <ColleagueFields page={page} />
            <Button>Give them the place</Button>
          </Form>
        </>
      ),
    }),
  });
