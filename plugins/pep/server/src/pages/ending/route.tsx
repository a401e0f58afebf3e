import { Button, defineAction, ErrorSummary, Form, only, PageHeading, Radios, refuse, TextArea, ok, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { endPep } from '../../use-cases/check-pep';
import { findReadable, isChecker } from '../../use-cases/find-pep';
import type { PepNeeds } from '../../use-cases/needs';
import { aboutChild, checkers, planDetails } from '../about';
import { ChildHeading } from '@virtual-school/strapi-plugin-children/api';

/** A plan that is not needed after all, or that nobody will finish: always with a reason. */
export const endingPage = (needs: PepNeeds) =>
  defineAction({
    path: '/portal/peps/:pep/end',
    allow: only(...checkers),
    audit: { action: 'pep.end', about: aboutChild, details: planDetails },
    load: async (visit: Visit<{ pep: string }>) => {
      const found = await findReadable(needs, visit.actor, visit.params.pep);
      return found.ok && !isChecker(found.value.roles) ? refuse('not-found') : found;
    },
    form: z.strictObject({ version: z.coerce.number().int().min(0), outcome: z.enum(['not-required', 'closed'], { message: 'Choose what happens to the plan' }), reason: z.string().trim().min(1, 'Give the reason').max(1000) }),
    act: async (visit, form, loaded) => {
      const ended = await endPep(needs, loaded, form.version, form.outcome, form.reason, visit.actor, visit.today);
      return ended.ok ? ok(form.outcome) : ended;
    },
    changed: (_form, outcome) => ({ outcome }),
    goTo: (_done, { pep }) => `/portal/peps/${pep}`,
    view: (loaded, page) => ({
      title: `End plan ${loaded.child.reference}`,
      back: { href: `/portal/peps/${loaded.pep.publicId}`, text: 'The plan' },
      main: (
        <>
          <ErrorSummary page={page} />
          <ChildHeading child={loaded.child} />
          <PageHeading>End this plan without agreeing it</PageHeading>
          <Form page={page} version={loaded.pep.version}>
            <Radios page={page} name="outcome" legend="What happens to it?" size="s" options={[{ value: 'not-required', text: 'Not required', hint: 'For instance, the child is no longer looked after' }, { value: 'closed', text: 'Close it unfinished', hint: 'What was written stays and can be read' }]} />
            <TextArea page={page} name="reason" label="Reason" rows={3} />
            <Button kind="warning">End the plan</Button>
          </Form>
        </>
      ),
    }),
  });
