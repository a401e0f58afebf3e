import { Button, ButtonGroup, defineAction, ErrorSummary, Form, ok, only, PageHeading, Warning, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { cancelWords } from '../../domain/booking-life';
import { attendees } from '../../domain/people';
import { cancellationInWords, pounds } from '../../domain/terms';
import { findMovable, isLateFor, type FoundBooking } from '../../use-cases/find-booking';
import { moveBooking } from '../../use-cases/move-booking';
import type { TrainingNeeds } from '../../use-cases/needs';
import { aboutBooking, nowIn } from '../about';
import { version } from '../fields';

/** A holder goes back to the booking; who runs the event to its list. */
const whence = ({ booking, places, movers }: FoundBooking) =>
  movers.includes('holder') ? { href: `/portal/training/bookings/${booking.publicId}`, text: 'The booking' } : { href: `/portal/training/events/${places.event}/people`, text: 'People' };

/** What follows, for whoever presses the button: their terms, or what those on the list are told. */
const consequence = ({ booking, places, movers }: FoundBooking): string => {
  if (!movers.includes('holder')) return `They are told by e-mail${booking.state !== 'waiting' && places.waiting > 0 ? ', and the place is offered to the first on the waiting list' : ''}.`;
  return booking.state === 'booked' ? cancellationInWords(places.startsOn, booking.terms, places.details.cancellationNote) : 'Nothing is charged for leaving the waiting list or giving up an offer.';
};

/** The terms stand here before anybody confirms. Cancelling late is allowed, and said to be late. */
export const cancelPage = (needs: TrainingNeeds) =>
  defineAction({
    path: '/portal/training/bookings/:booking/cancel',
    allow: only(...attendees),
    audit: { action: 'training.cancel', about: aboutBooking },
    load: (visit: Visit<{ booking: string }>) => findMovable(needs, visit.actor, visit.params.booking, 'cancel', nowIn(visit)),
    form: z.strictObject({ version }),
    act: async (visit, form, loaded) => {
      const moved = await moveBooking(needs, loaded, 'cancel', form.version, nowIn(visit));
      return moved.ok ? ok(whence(loaded).href) : moved;
    },
    changed: () => ({ move: 'cancel' }),
    goTo: (href) => href,
    view: (loaded, page) => {
      const { booking, places, movers } = loaded;
      const isLate = isLateFor(loaded, page);
      const [isHolder, words, back] = [movers.includes('holder'), cancelWords(booking.state), whence(loaded)];
      return {
        title: `Cancel: ${places.told.title}`,
        back,
        main: (
          <>
            <ErrorSummary page={page} />
            <PageHeading caption={places.told.title}>{isHolder ? words.ask : `Cancel the booking of ${booking.name}?`}</PageHeading>
            <p className="govuk-body">{consequence(loaded)}</p>
            {isLate && <Warning>This is a late cancellation{booking.terms.costRule !== 'free' && booking.terms.pricePence > 0 ? `: ${pounds(booking.terms.pricePence)} may be charged` : ''}. You can give the place to a colleague instead.</Warning>}
            <Form page={page} version={booking.version}>
              <ButtonGroup>
                <Button kind="warning">{isHolder ? words.press : 'Cancel the booking'}</Button>
                <a className="govuk-link" href={back.href}>Keep it</a>
              </ButtonGroup>
            </Form>
          </>
        ),
      };
    },
  });
