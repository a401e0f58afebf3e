import { definePage, hasRole, ok, only, type Fields } from '@virtual-school/portal-kit';
import { attendees, organisers, schoolReaders } from '../../domain/people';
import type { Turn } from '@virtual-school/strapi-plugin-school-portal/api';
import { isListKey } from '../../store/lists-store';
import { holderOf } from '../../use-cases/find-booking';
import type { TrainingNeeds } from '../../use-cases/needs';
import { nowIn } from '../about';
import { MinePage } from './page';

const mostEvents = 200;

export const turnIn = ({ after }: Fields, most = 25): Turn => ({ most, ...(typeof after === 'string' && isListKey(after) && { after }) });

/** What is coming for this person, what they can book, and what they have attended. */
export const minePage = (needs: TrainingNeeds) =>
  definePage({
    path: '/portal/training',
    allow: only(...attendees),
    audit: { action: 'training.own-record' },
    load: async (visit) =>
      ok({
        ahead: await needs.lists.ahead(holderOf(visit.actor), visit.today), record: await needs.lists.recordOf(holderOf(visit.actor), turnIn(visit.query)), coming: await needs.places.coming(nowIn(visit).at, mostEvents), mostEvents,
        accountId: visit.actor.accountId, readsSchool: hasRole(visit.actor, ...schoolReaders), runs: hasRole(visit.actor, ...organisers),
      }),
    view: (loaded) => ({ title: 'Training', wide: true, main: <MinePage {...loaded} /> }),
  });
