import { Button, defineAction, ErrorSummary, Form, InsetText, ok, only, PageHeading, Radios, refuse, TextArea, type PageContext, type Visit } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { z } from 'zod';
import { nameOf, type Duty } from '../../domain/duty';
import { markWords } from '../../domain/marks';
import type { OwnView } from '../../store/shares-store';
import { findWhole } from '../../use-cases/find-return';
import { giveView, ownViewCodes, ownViewDuties } from '../../use-cases/give-view';
import type { DutyNeeds } from '../../use-cases/needs';
import { aboutReturn } from '../about';
import { SelfCheck } from '../self-check';

const version = z.coerce.number().int().min(0);
const comment = z.string().trim().max(2000).optional().transform((text) => text ?? '');

const One = ({ duty, view, page }: { duty: Duty; view?: OwnView; page: PageContext }): ReactElement => {
  const name = nameOf(duty);
  return (
    <>
      <input type="hidden" name={`${name}Version`} value={view?.version ?? 0} />
      <Radios page={page} name={name} legend={`${duty.code}. ${duty.wording}`} size="s" value={view?.mark} options={(['in-place', 'partly', 'not-yet'] as const).map((mark) => ({ value: mark, text: markWords[mark] }))} />
      <TextArea page={page} name={`${name}Comment`} label={`Comment on ${duty.code}`} rows={3} maxLength={2000} value={view?.comment} />
    </>
  );
};

/** What the designated teacher thinks of the post's standing and time. It reaches the Virtual School unchanged. */
export const viewPage = (needs: DutyNeeds) =>
  defineAction({
    path: '/portal/duties/:return/own-view',
    allow: only('designated-teacher'),
    audit: { action: 'duties.own-view', about: aboutReturn },
    load: async ({ actor, params, today }: Visit<{ return: string }>) => {
      const found = await findWhole(needs, actor, params.return, today);
      if (!found.ok) return found;
      if (!found.value.movers.includes('teacher')) return refuse('not-found');
      return ok({ ...found.value, own: await ownViewDuties(needs, found.value), views: await needs.shares.viewsBy(found.value.record.id, actor.accountId) });
    },
    form: z.strictObject({ d08: z.string().optional(), d08Comment: comment, d08Version: version.optional(), d09: z.string().optional(), d09Comment: comment, d09Version: version.optional() }),
    act: (visit, form, loaded) => giveView(needs, loaded, [{ code: 'D08', mark: form.d08, comment: form.d08Comment, version: form.d08Version ?? 0 }, { code: 'D09', mark: form.d09, comment: form.d09Comment, version: form.d09Version ?? 0 }], visit.actor),
    changed: (form) => ({ changed: ownViewCodes.filter((code) => form[code === 'D08' ? 'd08' : 'd09']) }),
    goTo: (_done, params) => `/portal/duties/${params.return}`,
    view: (loaded, page) => ({
      title: 'Your own view of the post',
      back: { href: `/portal/duties/${loaded.record.publicId}`, text: 'Your return' },
      main: (
        <>
          <ErrorSummary page={page} />
          <PageHeading caption={loaded.school.name}>Your own view of the post</PageHeading>
          <InsetText>You and the Virtual School read this, with your name. Nobody else at your school reads it, changes it or can hide it. You need not give it.</InsetText>
          <SelfCheck />
          <Form page={page}>
            {loaded.own.map((duty) => <One key={duty.code} duty={duty} view={loaded.views.find(({ code }) => code === duty.code)} page={page} />)}
            <Button>Save your view</Button>
          </Form>
        </>
      ),
    }),
  });
