import { authoritiesOf, defineAction, only, type Definition } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { workerLinksStore } from '../../store/worker-links-store';
import { linkWorker, type WorkerChoice } from '../../use-cases/link-worker';
import type { PageNeeds } from '../needs';
import { WorkersPage, type Loaded } from './page';

/** One button holds the whole choice: "link 3 sam@example.org abc…" or "unlink 3 sam@example.org". */
const choice = z.string({ error: 'Choose an address' }).transform((text, context): WorkerChoice => {
  const [does, authority = '', email = '', account = ''] = text.split(' ');
  const authorityId = Number(authority);
  if (does === 'link' && account) return { does, authorityId, email, account };
  if (does === 'unlink' && email) return { does, authorityId, email };
  context.addIssue({ code: 'custom', message: 'Choose an address' });
  return z.NEVER;
});
const workersForm = z.strictObject({ choice });
type WorkersForm = z.infer<typeof workersForm>;

/** The data officer says which address of the roll is which account. */
export const workersPage = (needs: PageNeeds): Definition => {
  const store = workerLinksStore(needs);
  const link = linkWorker(store);

  return defineAction<Record<string, string>, Loaded, WorkersForm, undefined, void>({
    path: '/portal/workers',
    allow: only('data-officer'),
    audit: { action: 'children.workers', about: ({ authority }) => authority && { type: 'authority', id: authority.publicId, authorityId: authority.id } },
    form: workersForm,
    load: async ({ actor }) => {
      const [first] = authoritiesOf(actor, 'data-officer');
      return { ok: true, value: { ...(await store.overview(actor)), authority: first === undefined ? undefined : await needs.authorities.find(first) } };
    },
    act: ({ actor, now }, form) => link(actor, form.choice, now.toISOString()),
    goTo: () => '/portal/workers',
    changed: ({ choice: { does } }) => ({ does }),
    view: (loaded, page) => ({ title: 'Workers', wide: true, main: <WorkersPage {...loaded} page={page} /> }),
  });
};
