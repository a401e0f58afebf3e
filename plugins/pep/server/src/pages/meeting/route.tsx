import { Button, DateInput, defineAction, ErrorSummary, Form, ok, only, PageHeading, readDate, refuse, TextInput, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { setMeeting } from '../../use-cases/check-pep';
import { findReadable, isChecker } from '../../use-cases/find-pep';
import type { PepNeeds } from '../../use-cases/needs';
import { aboutChild, checkers, planDetails } from '../about';
import { ChildHeading } from '@virtual-school/strapi-plugin-children/api';

const box = z.string().max(12);

/** The date from which every due date of the plan follows. */
export const meetingPage = (needs: PepNeeds) =>
  defineAction({
    path: '/portal/peps/:pep/meeting',
    allow: only('social-worker', ...checkers),
    audit: { action: 'pep.meeting', about: aboutChild, details: planDetails },
    load: async (visit: Visit<{ pep: string }>) => {
      const found = await findReadable(needs, visit.actor, visit.params.pep);
      if (!found.ok) return found;
      return found.value.roles.includes('social-worker') || isChecker(found.value.roles) ? found : refuse('not-found');
    },
    form: z.strictObject({ version: z.coerce.number().int().min(0), 'meeting-day': box, 'meeting-month': box, 'meeting-year': box, place: z.string().trim().max(200) }),
    act: async (visit, form, loaded) => {
      const day = readDate({ 'meeting-day': form['meeting-day'], 'meeting-month': form['meeting-month'], 'meeting-year': form['meeting-year'] }, 'meeting', 'The date of the meeting');
      if (!day.ok) return day;
      if (day.value === '') return refuse('invalid', [{ field: 'meeting', message: 'Enter the date of the meeting' }]);
      const saved = await setMeeting(needs, loaded, form.version, day.value, form.place, visit.today);
      return saved.ok ? ok(undefined) : saved;
    },
    goTo: (_done, { pep }) => `/portal/peps/${pep}`,
    view: (loaded, page) => ({
      title: `The meeting, plan ${loaded.child.reference}`,
      back: { href: `/portal/peps/${loaded.pep.publicId}`, text: 'The plan' },
      main: (
        <>
          <ErrorSummary page={page} />
          <ChildHeading child={loaded.child} />
          <PageHeading>The meeting</PageHeading>
          <Form page={page} version={loaded.pep.version}>
            <DateInput page={page} name="meeting" legend="When is the meeting?" size="s" hint="The care part is due before it and the school part soon after it." value={loaded.pep.meetingOn} />
            <TextInput page={page} name="place" label="Where, or how online?" value={loaded.pep.meetingPlace} />
            <Button>Save the meeting</Button>
          </Form>
        </>
      ),
    }),
  });
