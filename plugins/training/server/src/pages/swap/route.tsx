import { Button, defineAction, ErrorSummary, Form, only, PageHeading, refuse, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { decideMove } from '../../domain/booking-life';
import { momentIn } from '../../domain/moment';
import { attendees } from '../../domain/people';
import { findBooking } from '../../use-cases/find-booking';
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
    load: async (visit: Visit<{ booking: string }>) => {
      const found = await findBooking(needs, visit.actor, visit.params.booking);
      if (!found.ok) return found;
      const { booking, places, movers } = found.value;
      const { at, today } = nowIn(visit);
      return decideMove(booking.state, 'swap', movers, momentIn(places, at, today)).ok ? found : refuse('wrong-state');
    },
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
