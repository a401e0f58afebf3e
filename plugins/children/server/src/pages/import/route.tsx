import { defineAction, ok, only, refuse, type Actor, type Definition, type Fields, type Result } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { uploadsStore, type Upload } from '../../store/uploads-store';
import { bringInUpload, discardUpload } from '../../use-cases/decide-upload';
import type { PlannedImport, ReadFile } from '../../use-cases/import-kind';
import { digestOf, jobOf, lookAtUpload } from '../../use-cases/look-at-upload';
import type { PageNeeds } from '../needs';
import { shownOf, sizesOf } from './lists';
import { ImportPage, titleOf, type Loaded, type Waiting } from './page';

const decideForm = z.strictObject({ do: z.enum(['bring-in', 'discard'], { error: 'Choose whether the file comes in' }), seen: z.string().max(200).optional(), looked: z.string().max(200).optional() });
type DecideForm = z.infer<typeof decideForm>;
type Found = Loaded & { job: ReturnType<typeof jobOf>; read?: ReadFile };

const waitingOf = async (needs: PageNeeds, planned: PlannedImport, notes: readonly string[], query: Fields): Promise<Waiting> => {
  const preview = await planned.preview();
  const { problems, asks, counts } = planned;
  return { preview, problems, notes, asks, unchanged: counts.unchanged ?? 0, seen: digestOf(needs, planned, preview), shown: shownOf(query, sizesOf(preview, problems)) };
};

const load = async (needs: PageNeeds, actor: Actor, upload: Upload, query: Fields): Promise<Result<Found>> => {
  const authority = await needs.authorities.find(upload.authorityId);
  if (!authority) return refuse('not-found');
  const by = upload.decidedBy ?? upload.sentBy;
  const who = (by !== undefined && (await needs.accounts.findMany([by])).get(by)?.name) || 'somebody who has left';
  const found = { upload, authority: authority.name, who, job: jobOf(upload, authority, actor) };
  if (upload.state !== 'waiting') return ok(found);

  const looked = await lookAtUpload(needs, uploadsStore(needs), upload, found.job);
  if (!looked) return refuse('changed-meanwhile');
  const { read, planned } = looked;
  if (!planned.ok) return ok({ ...found, read, refused: planned.problems?.[0]?.message });
  return ok({ ...found, read, waiting: await waitingOf(needs, planned.value, read.notes, query) });
};

/** What a file of children would change, and the data officer's yes; later, what it did. */
export const importPage = (needs: PageNeeds): Definition => {
  const store = uploadsStore(needs);
  const bringIn = bringInUpload(needs, store);
  const discard = discardUpload(store);

  return defineAction<{ importId: string }, Found, DecideForm, undefined, string>({
    path: '/portal/imports/:importId',
    allow: only('data-officer'),
    audit: {
      action: 'children.import',
      about: ({ job: { authority } }) => ({ type: 'authority', id: authority.publicId, authorityId: authority.id }),
      details: ({ upload, waiting }) => ({ upload: upload.publicId, state: upload.state, ...(waiting && sizesOf(waiting.preview, waiting.problems)) }),
    },
    form: decideForm,
    load: async ({ actor, params, query }) => {
      const upload = await store.find(actor, params.importId);
      return upload ? load(needs, actor, upload, query) : refuse('not-found');
    },
    act: async ({ actor, now }, form, { upload, read, job }) => {
      const bring = () => (read ? bringIn(upload, read, job, { seen: form.seen ?? '', looked: form.looked ?? '' }) : refuse('wrong-state'));
      const done = await (form.do === 'bring-in' ? bring() : discard(upload, { at: now.toISOString(), accountId: actor.accountId }));
      return done.ok ? ok(upload.publicId) : done;
    },
    goTo: (upload) => `/portal/imports/${upload}`,
    changed: ({ do: does }) => ({ does }),
    view: (loaded, page) => ({ title: titleOf(loaded), wide: true, back: { href: '/portal/imports', text: 'Imports' }, main: <ImportPage {...loaded} page={page} /> }),
  });
};
