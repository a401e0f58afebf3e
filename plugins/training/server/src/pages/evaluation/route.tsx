import { Button, defineAction, ErrorSummary, Form, only, PageHeading, Radios, refuse, TextArea, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { attendees } from '../../domain/people';
import { usefulOptions } from '../../domain/usefulness';
import { evaluate } from '../../use-cases/evaluate';
import { findBooking } from '../../use-cases/find-booking';
import type { TrainingNeeds } from '../../use-cases/needs';
import { aboutBooking, nowIn } from '../about';

const words = z.string().trim().max(2000, 'Enter up to 2,000 characters').transform((text) => text || undefined);

/** Three questions; the answers are shown without the name. */
export const evaluationPage = (needs: TrainingNeeds) =>
  defineAction({
    path: '/portal/training/bookings/:booking/evaluation',
    allow: only(...attendees),
    audit: { action: 'training.evaluation', about: aboutBooking },
    load: async (visit: Visit<{ booking: string }>) => {
      const found = await findBooking(needs, visit.actor, visit.params.booking);
      if (!found.ok) return found;
      const { booking, speaksForThem } = found.value;
      return booking.state === 'attended' && !booking.evaluatedAt && speaksForThem ? found : refuse('wrong-state');
    },
    form: z.strictObject({ useful: z.enum(['1', '2', '3', '4'], { message: 'Choose how useful it was' }).transform(Number), willChange: words, comment: words }),
    act: (visit, form, loaded) => evaluate(needs, loaded, form, nowIn(visit)),
    changed: () => ({ questions: ['useful', 'willChange', 'comment'] }),
    goTo: (_done, { booking }) => `/portal/training/bookings/${booking}?booked=yes`,
    view: ({ booking, places }, page) => {
      const isOwn = booking.accountId !== undefined;
      return {
        title: `What did you think: ${places.told.title}`,
        back: { href: `/portal/training/bookings/${booking.publicId}`, text: 'The booking' },
        main: (
          <>
            <ErrorSummary page={page} />
            <PageHeading caption={places.told.title}>{isOwn ? 'What did you think of it?' : 'What did your colleague think of it?'}</PageHeading>
            <p className="govuk-body">The Virtual School reads the answers without {isOwn ? 'your name' : 'a name'}. Do not name a child.</p>
            <Form page={page}>
              <Radios page={page} name="useful" legend={`How useful was it for ${isOwn ? 'your' : 'their'} work?`} size="s" options={usefulOptions} />
              <TextArea page={page} name="willChange" label={`What will ${isOwn ? 'you' : 'they'} do differently? (optional)`} rows={3} maxLength={2000} />
              <TextArea page={page} name="comment" label="Anything else? (optional)" rows={3} maxLength={2000} />
              <Button>Send</Button>
            </Form>
          </>
        ),
      };
    },
  });
