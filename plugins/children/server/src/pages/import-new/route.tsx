import { authoritiesOf, defineAction, ok, only, readDate, refuse, type Definition, type Problem, type Result, type UploadRule, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import type { ImportKind } from '../../store/imports-store';
import { uploadsStore } from '../../store/uploads-store';
import { readSent, type SentFiles } from '../../use-cases/send-file';
import { kindWords, waitingPath } from '../imports/words';
import type { PageNeeds } from '../needs';
import { ImportNewPage, type Loaded } from './page';

const box = z.string().trim().max(20).optional();
const sendForm = z.strictObject({ 'as-of-day': box, 'as-of-month': box, 'as-of-year': box, authority: z.string().max(40).optional() });
type SendForm = z.infer<typeof sendForm>;
type Prepared = SentFiles & { asOf: string };

/** A roll of 700 children is 150 kB; the largest return of a year 500 kB a file. */
const megabyte = 1_048_576;
const ruleOf: Record<ImportKind, UploadRule> = { roll: { field: 'file', most: 1, maxBytes: 3 * megabyte }, ssda903: { field: 'file', most: 12, maxBytes: 2 * megabyte } };

const problemsOf = (result: Result<unknown>): readonly Problem[] => (result.ok ? [] : result.problems ?? []);

const readDay = (form: SendForm, today: string): Result<string> => {
  const day = readDate({ ...form }, 'as-of', 'The day');
  if (!day.ok) return day;
  if (day.value === '') return refuse('invalid', [{ field: 'as-of', message: 'Enter the day that the file speaks of' }]);
  return day.value > today ? refuse('invalid', [{ field: 'as-of', message: 'The day must be today or in the past' }]) : day;
};

/** The day and the files, before the transaction; what is wrong with both is told at once. */
const prepare = async (needs: PageNeeds, kind: ImportKind, { uploads = [], today }: Visit, form: SendForm): Promise<Result<Prepared>> => {
  const day = readDay(form, today);
  const sent = await readSent(needs, kind, day.ok ? day.value : today, uploads);
  if (day.ok && sent.ok) return ok({ asOf: day.value, ...sent.value });
  return refuse('invalid', [...problemsOf(sent), ...problemsOf(day)]);
};

/** The data officer sends a file of children. It is kept sealed, for a day at the longest, to be looked at. */
export const importNewPage = (kind: ImportKind) => (needs: PageNeeds): Definition => {
  const store = uploadsStore(needs);
  return defineAction<Record<string, string>, Loaded, SendForm, Prepared, string>({
    path: kindWords[kind].path,
    allow: only('data-officer'),
    audit: { notAudited: 'an empty form; what is sent is recorded when it is kept' },
    files: ruleOf[kind],
    form: sendForm,
    load: async ({ actor }) => {
      const mine = authoritiesOf(actor, 'data-officer');
      return ok({ authorities: (await needs.authorities.all()).filter(({ id }) => mine.includes(id)) });
    },
    prepare: (visit, form) => prepare(needs, kind, visit, form),
    act: async ({ actor, now }, form, { authorities }, { asOf, name, content }) => {
      const authority = authorities.length === 1 ? authorities[0] : authorities.find(({ publicId }) => publicId === form.authority);
      if (!authority) return refuse('invalid', [{ field: 'authority', message: 'Choose whose children they are' }]);
      const upload = await store.add({ authorityId: authority.id, sentBy: actor.accountId, kind, asOf, name, content, sentAt: now.toISOString() });
      await needs.audit.record({ actor, action: `children.${kind}-sent`, outcome: 'done', about: { type: 'authority', id: authority.publicId, authorityId: authority.id }, details: { upload, asOf } });
      return ok(upload);
    },
    goTo: waitingPath,
    view: (loaded, page) => ({ title: `Send ${kindWords[kind].of}`, back: { href: '/portal/imports', text: 'Imports' }, main: <ImportNewPage {...loaded} kind={kind} page={page} maxBytes={ruleOf[kind].maxBytes} /> }),
  });
};
