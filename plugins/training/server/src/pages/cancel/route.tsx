import { Button, ButtonGroup, defineAction, ErrorSummary, Form, only, PageHeading, Warning, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { attendees } from '../../domain/people';
import { cancellationInWords, isLateCancellation, pounds } from '../../domain/terms';
import { findMovable } from '../../use-cases/find-booking';
import { moveBooking } from '../../use-cases/move-booking';
import type { TrainingNeeds } from '../../use-cases/needs';
import { aboutBooking, nowIn } from '../about';
import { version } from '../fields';

/** The terms stand here before anybody confirms. Cancelling late is allowed, and said to be late. */
export const cancelPage = (needs: TrainingNeeds) =>
  defineAction({
    path: '/portal/training/bookings/:booking/cancel',
    allow: only(...attendees),
    audit: { action: 'training.cancel', about: aboutBooking },
    load: (visit: Visit<{ booking: string }>) => findMovable(needs, visit.actor, visit.params.booking, 'cancel', nowIn(visit)),
    form: z.strictObject({ version }),
    act: (visit, form, loaded) => moveBooking(needs, loaded, 'cancel', form.version, nowIn(visit)),
    changed: () => ({ move: 'cancel' }),
    goTo: (_done, { booking }) => `/portal/training/bookings/${booking}`,
    view: ({ booking, places }, page) => {
      const isLate = isLateCancellation(booking.state, places.startsOn, booking.terms, page.today);
      const back = `/portal/training/bookings/${booking.publicId}`;
      return {
        title: `Cancel: ${places.told.title}`,
        back: { href: back, text: 'The booking' },
        main: (
          <>
            <ErrorSummary page={page} />
            <PageHeading caption={places.told.title}>Cancel this booking?</PageHeading>
            {booking.state === 'booked'
              ? <p className="govuk-body">{cancellationInWords(places.startsOn, booking.terms, places.details.cancellationNote)}</p>
              : <p className="govuk-body">Nothing is charged for leaving the waiting list or giving up an offer.</p>}
            {isLate && <Warning>This is a late cancellation{booking.terms.costRule !== 'free' && booking.terms.pricePence > 0 ? `: ${pounds(booking.terms.pricePence)} may be charged` : ''}. You can give the place to a colleague instead.</Warning>}
            <Form page={page} version={booking.version}>
              <ButtonGroup>
                <Button kind="warning">Cancel the booking</Button>
                <a className="govuk-link" href={back}>Keep it</a>
              </ButtonGroup>
            </Form>
          </>
        ),
      };
    },
  });
