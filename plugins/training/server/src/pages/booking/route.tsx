import { defineAction, ok, only, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { mayHaveMaterials } from '../../domain/materials';
import { attendees } from '../../domain/people';
import { findBooking, mayMove } from '../../use-cases/find-booking';
import { materialsOf } from '../../use-cases/materials';
import { moveBooking } from '../../use-cases/move-booking';
import type { TrainingNeeds } from '../../use-cases/needs';
import { aboutBooking, nowIn } from '../about';
import { version } from '../fields';
import { BookingPage } from './page';

/** One booking: what, when and where, what may be done with it; and the answer to an offer. */
export const bookingPage = (needs: TrainingNeeds) =>
  defineAction({
    path: '/portal/training/bookings/:booking',
    allow: only(...attendees),
    audit: { action: 'training.booking', about: aboutBooking },
    load: async (visit: Visit<{ booking: string }>) => {
      const found = await findBooking(needs, visit.actor, visit.params.booking);
      if (!found.ok) return found;
      const { booking } = found.value;
      const now = nowIn(visit);
      const school = booking.urn ? await needs.schools.find(booking.urn) : undefined;
      const may = { accept: mayMove(found.value, 'accept', now), swap: mayMove(found.value, 'swap', now), cancel: mayMove(found.value, 'cancel', now), evaluate: found.value.speaksForThem && booking.state === 'attended' && !booking.evaluatedAt };
      const files = mayHaveMaterials(booking) ? await materialsOf(needs, found.value.places) : [];
      return ok({ ...found.value, may, files, schoolName: school?.name, isOwn: booking.accountId === visit.actor.accountId });
    },
    form: z.strictObject({ version, move: z.enum(['accept']) }),
    act: (visit, form, loaded) => moveBooking(needs, loaded, form.move, form.version, nowIn(visit)),
    changed: (form) => ({ move: form.move }),
    goTo: (_done, { booking }) => `/portal/training/bookings/${booking}?booked=yes`,
    view: (loaded, page) => ({ title: loaded.places.told.title, back: { href: '/portal/training', text: 'Training' }, main: <BookingPage {...loaded} page={page} /> }),
  });
