import { Button, DateInput, defineAction, ErrorSummary, FactList, Form, formatDay, formatInstant, InsetText, only, PageHeading, Radios, readDate, TextArea, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { happenedWords, withoutDelay } from '../../domain/happenings';
import { forceWords, sourceLine } from '../../domain/labels';
import { answerHappening, findHappening, type FoundHappening } from '../../use-cases/answer-happening';
import type { DutyNeeds } from '../../use-cases/needs';
import { writers } from '../about';
import { SelfCheck } from '../self-check';

const box = z.string().max(12).optional().transform((text) => text ?? '');

const Facts = ({ happening, duty }: FoundHappening) => (
  <FactList rows={[
    { term: 'What happened', text: `${happenedWords[happening.event]}, ${formatDay(happening.on)}` },
    { term: forceWords[duty.force], text: duty.wording, note: sourceLine(duty) },
    { term: 'To be done by', text: happening.dueOn ? formatDay(happening.dueOn) : withoutDelay },
    ...(happening.answeredAt ? [{ term: 'Answered', text: formatInstant(happening.answeredAt) }] : []),
  ]}
  />
);

/** A duty that arose from something that happened, with its own deadline. */
export const happeningPage = (needs: DutyNeeds) =>
  defineAction({
    path: '/portal/duties/events/:happening',
    allow: only(...writers),
    audit: { action: 'duties.event', about: ({ happening }: FoundHappening) => ({ type: 'duties-event', id: happening.publicId }), details: ({ happening }: FoundHappening) => ({ duty: happening.code }) },
    load: (visit: Visit<{ happening: string }>) => findHappening(needs, visit.actor, visit.params.happening),
    form: z.strictObject({ version: z.coerce.number().int().min(0), state: z.enum(['open', 'done', 'does-not-apply'], { message: 'Choose where it stands' }), 'doneOn-day': box, 'doneOn-month': box, 'doneOn-year': box, comment: z.string().trim().max(2000).optional() }),
    act: async (visit, form, loaded) => {
      const day = form.state === 'done' ? readDate({ 'doneOn-day': form['doneOn-day'], 'doneOn-month': form['doneOn-month'], 'doneOn-year': form['doneOn-year'] }, 'doneOn') : undefined;
      if (day && !day.ok) return day;
      return answerHappening(needs, loaded, { seen: form.version, today: visit.today, state: form.state, doneOn: day?.value || undefined, comment: form.comment ?? '' }, visit.actor);
    },
    changed: (form) => ({ state: form.state }),
    goTo: () => '/portal/duties',
    view: (loaded, page) => ({
      title: 'A duty with a date',
      back: { href: '/portal/duties', text: 'Duties' },
      main: (
        <>
          <ErrorSummary page={page} />
          <PageHeading caption={loaded.schoolName}>{happenedWords[loaded.happening.event]}</PageHeading>
          <SelfCheck />
          <Facts {...loaded} />
          {loaded.happening.takenBackAt && <InsetText>Your school took back what it told on {formatInstant(loaded.happening.takenBackAt)}. Your answer stays here.</InsetText>}
          {loaded.happening.state === 'done' && loaded.happening.isMetByPlan && <InsetText>This portal holds the agreed first plan. That counts as done, on the day on which your school signed its part.</InsetText>}
          {loaded.happening.state === 'done' && loaded.happening.toldAt && <InsetText>You told the Virtual School through this portal on {formatInstant(loaded.happening.toldAt)}. That counts as done.</InsetText>}
          <Form page={page} version={loaded.happening.version}>
            <Radios
              page={page} name="state" legend="Where does it stand?" size="s" value={loaded.happening.state}
              options={[{ value: 'done', text: 'Done', more: <DateInput page={page} name="doneOn" legend="When was it done?" value={loaded.happening.doneOn} /> }, { value: 'open', text: 'Not yet' }, { value: 'does-not-apply', text: 'Does not apply', hint: 'Say why below' }]}
            />
            <TextArea page={page} name="comment" label="Comment" rows={3} maxLength={2000} value={loaded.happening.comment} />
            <Button>Save</Button>
          </Form>
        </>
      ),
    }),
  });
