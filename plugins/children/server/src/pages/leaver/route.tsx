import { defineAction, only, readDate, refuse, type Definition } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { leaversStore, type Leaver } from '../../store/leavers-store';
import { decideLeaver } from '../../use-cases/decide-leaver';
import { publishFacts } from '../../use-cases/publish-facts';
import type { PageNeeds } from '../needs';
import { LeaverPage } from './page';

const box = z.string().trim().max(20).optional();
const leaverForm = z.strictObject({ decision: z.enum(['left', 'still-in-care'], { error: 'Choose whether the child has left care' }), 'left-day': box, 'left-month': box, 'left-year': box });
type LeaverForm = z.infer<typeof leaverForm>;

/** The data officer confirms or rejects one proposed leaver. */
export const leaverPage = (needs: PageNeeds): Definition => {
  const store = leaversStore({ ...needs, today: () => needs.clock.today() });
  const decide = decideLeaver(store, publishFacts(needs));

  return defineAction<{ leaverId: string }, Leaver, LeaverForm, undefined, void>({
    path: '/portal/leavers/:leaverId',
    allow: only('data-officer'),
    audit: { action: 'child.leaver', about: ({ child }) => ({ type: 'child', id: child.publicId, authorityId: child.authorityId }) },
    form: leaverForm,
    load: async ({ actor, params }) => {
      const leaver = await store.find(actor, params.leaverId);
      return leaver ? { ok: true, value: leaver } : refuse('not-found');
    },
    act: async ({ actor, now, today }, form, leaver) => {
      const day = form.decision === 'left' ? readDate({ ...form }, 'left', 'The day') : { ok: true as const, value: '' };
      if (!day.ok) return day;
      return decide(leaver, { decision: form.decision, leftOn: day.value, today, at: now.toISOString(), accountId: actor.accountId });
    },
    goTo: () => '/portal/leavers',
    changed: ({ decision }) => ({ decision }),
    view: (leaver, page) => ({ title: `Leaver, child ${leaver.child.reference}`, back: { href: '/portal/leavers', text: 'Back to leavers' }, main: <LeaverPage leaver={leaver} page={page} /> }),
  });
};
