import { defineAction, ok, only, refuse, urnsOf, type Result, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { isOpenForBooking } from '../../domain/moment';
import { attendees, schoolRoles } from '../../domain/people';
import { bookPlace } from '../../use-cases/book-place';
import { holderOf, runs } from '../../use-cases/find-booking';
import type { TrainingNeeds } from '../../use-cases/needs';
import type { Colleague } from '../../use-cases/who-comes';
import { aboutEvent, nowIn } from '../about';
import { colleague } from '../fields';
import { EventPage } from './page';

const box = z.string().max(200).default('');
const form = z.strictObject({ who: z.enum(['me', 'colleague'], { message: 'Choose whom you book for' }), school: z.string().max(10).default(''), urn: z.string().max(10).default(''), name: box, email: box, role: box });
type Form = z.infer<typeof form>;

/** The boxes of a colleague are checked only when the booking is for one. */
const colleagueIn = ({ who, name, email, role }: Form): Result<Colleague | undefined> => {
  if (who === 'me') return ok(undefined);
  const read = z.strictObject(colleague).safeParse({ name, email, role });
  return read.success ? ok(read.data) : refuse('invalid', read.error.issues.map((issue) => ({ field: String(issue.path[0]), message: issue.message })));
};

/** One event, its terms, and the booking: for oneself or for a colleague. */
export const eventPage = (needs: TrainingNeeds) =>
  defineAction({
    path: '/portal/training/events/:event',
    allow: only(...attendees),
    audit: { action: 'training.event', about: aboutEvent },
    load: async (visit: Visit<{ event: string }>) => {
      const places = await needs.places.byEvent(visit.params.event);
      if (!places?.isListed) return refuse('not-found');
      const { at, today } = nowIn(visit);
      const own = (await needs.lists.ahead(holderOf(visit.actor), today)).filter((each) => each.places.event === places.event);
      const urns = [...new Set(urnsOf(visit.actor, ...schoolRoles))];
      return ok({ places, own, isOpen: isOpenForBooking({ ...places, closesOn: places.details.closesOn }, at, today), runs: runs(visit.actor, places), schools: [...(await needs.schools.findMany(urns)).values()], accountId: visit.actor.accountId });
    },
    form,
    act: async (visit, posted: Form, { places }) => {
      const forWhom = colleagueIn(posted);
      return forWhom.ok ? bookPlace(needs, visit.actor, places, { school: posted.school, urn: posted.urn, colleague: forWhom.value }, nowIn(visit)) : forWhom;
    },
    changed: (_form, { booking }) => ({ booking }),
    goTo: ({ booking }) => `/portal/training/bookings/${booking}?booked=yes`,
    view: (loaded, page) => ({ title: loaded.places.told.title, back: { href: '/portal/training', text: 'Training' }, main: <EventPage {...loaded} page={page} /> }),
  });
