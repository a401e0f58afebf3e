import { Button, defineAction, ErrorSummary, Form, ok, only, PageHeading, Radios, refuse, TextArea, TextInput, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { openPep } from '../../use-cases/open-pep';
import type { PepNeeds } from '../../use-cases/needs';
import { checkers } from '../about';

const openers = ['social-worker', ...checkers] as const;

/** What a link brought along: a page that leads here knows the child and the kind. */
const asked = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Social worker and Virtual School open initial and extra plans; the term calendar opens the termly ones. */
export const openPage = (needs: PepNeeds & { childByReference: (actor: Visit['actor'], reference: string) => Promise<string | undefined> }) =>
  defineAction({
    path: '/portal/peps/open',
    allow: only(...openers),
    audit: { action: 'pep.open' },
    load: async ({ query }) => ok({ reference: asked(query.reference), kind: asked(query.kind) }),
    form: z.strictObject({ reference: z.string().trim().toUpperCase().min(1, 'Enter the child’s reference').max(20), kind: z.enum(['initial', 'extra'], { message: 'Choose the kind of plan' }), reason: z.string().trim().max(1000).optional() }),
    act: async (visit, form) => {
      if (form.kind === 'extra' && !form.reason) return refuse('invalid', [{ field: 'reason', message: 'Say why an extra plan is needed' }]);
      const publicId = await needs.childByReference(visit.actor, form.reference);
      const summary = publicId && (await needs.children.records.findFor(visit.actor, publicId));
      const child = summary && (await needs.children.records.find(summary.id));
      if (!child) return refuse('invalid', [{ field: 'reference', message: 'No child that you work with has this reference' }]);
      const opened = await openPep(needs, child, form.kind, visit.today, form.reason);
      return opened.ok || opened.code !== 'wrong-state' ? opened : refuse('wrong-state', [{ field: 'reference', message: 'This child has an open plan. Finish or close that one first.' }]);
    },
    changed: (form, done) => ({ kind: form.kind, pep: done.publicId }),
    goTo: (done) => `/portal/peps/${done.publicId}`,
    view: ({ reference, kind }, page) => ({
      title: 'Open a plan',
      back: { href: '/portal/peps', text: 'Your list' },
      main: (
        <>
          <ErrorSummary page={page} />
          <PageHeading>Open an initial or extra plan</PageHeading>
          <p className="govuk-body">Termly plans open by themselves some weeks before each term.</p>
          <Form page={page}>
            <TextInput page={page} name="reference" label="The child’s reference" hint="Eight characters, from the child’s page" value={reference} width={10} spellCheck={false} autocomplete="off" />
            <Radios page={page} name="kind" value={kind} legend="Which plan?" size="s" options={[{ value: 'initial', text: 'Initial', hint: 'The first one after coming into care' }, { value: 'extra', text: 'Extra', hint: 'Something has changed' }]} />
            <TextArea page={page} name="reason" label="Why is an extra plan needed?" rows={3} />
            <Button>Open the plan</Button>
          </Form>
        </>
      ),
    }),
  });
