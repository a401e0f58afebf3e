import { definePage, Empty, formatDay, ok, only, PageHeading, Table, type Visit } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { organisers } from '../../domain/people';
import { usefulCounts } from '../../domain/usefulness';
import type { Evaluation } from '../../store/evaluations-store';
import { findRun } from '../../use-cases/find-booking';
import type { TrainingNeeds } from '../../use-cases/needs';
import { aboutEvent } from '../about';

const Comments = ({ title, texts }: { title: string; texts: readonly (string | undefined)[] }): ReactElement => {
  const said = texts.filter((text) => text !== undefined);
  return (
    <section>
      <h2 className="govuk-heading-m">{title}</h2>
      {said.length === 0 ? <Empty title="Nobody wrote anything here" /> : said.map((text, at) => <blockquote className="vs-quote vs-lines" key={at}>{text}</blockquote>)}
    </section>
  );
};

const Summary = ({ answers }: { answers: readonly Evaluation[] }): ReactElement => (
  <>
    <Table caption="How useful it was" columns={['Answer', { text: 'People', numeric: true }]} rows={usefulCounts(answers).map(({ text, count }) => [text, String(count)])} />
    <Comments title="What people will do differently" texts={answers.map(({ willChange }) => willChange)} />
    <Comments title="Anything else" texts={answers.map(({ comment }) => comment)} />
  </>
);

/** What people thought of an event: counts and words, without names. */
export const evaluationsPage = (needs: TrainingNeeds) =>
  definePage({
    path: '/portal/training/events/:event/evaluations',
    allow: only(...organisers),
    audit: { action: 'training.evaluations', about: aboutEvent },
    load: async (visit: Visit<{ event: string }>) => {
      const found = await findRun(needs, visit.actor, visit.params.event);
      return found.ok ? ok({ places: found.value, answers: await needs.evaluations.ofEvent(found.value.id) }) : found;
    },
    view: ({ places, answers }) => ({
      title: `Evaluations: ${places.told.title}`,
      back: { href: '/portal/training/register', text: 'Registers' },
      main: (
        <>
          <PageHeading caption={formatDay(places.startsOn)}>What people thought of “{places.told.title}”</PageHeading>
          {answers.length === 0 ? <Empty title="Nobody has answered yet">People are asked when their certificate is ready.</Empty> : <Summary answers={answers} />}
        </>
      ),
    }),
  });
