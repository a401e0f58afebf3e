import { PageHeading } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { PublicUid } from './addresses';
import { entryOf, type Entry } from './entries';
import type { DutyDraft } from './options';
import { DutyPage } from './pages/duty';
import { FormPage } from './pages/forms';
import { GuidanceArticle } from './pages/guidance-article';
import { NewsPage } from './pages/news';
import { PlainPage } from './pages/plain';
import { PolicyPage } from './pages/policies';
import { QuestionPage } from './pages/questions';
import { TrainingPage } from './pages/training';
import { EventDraft } from './pages/training-events';

export type Drawn = { title: string; main: ReactElement };

const draws: Readonly<Record<PublicUid, (entry: Entry) => ReactElement>> = {
  'api::guidance-article.guidance-article': (entry) => <GuidanceArticle entry={entry} />,
  'api::training-resource.training-resource': (entry) => <TrainingPage entry={entry} />,
  'api::training-event.training-event': (entry) => <EventDraft entry={entry} />,
  'api::local-policy.local-policy': (entry) => <PolicyPage entry={entry} />,
  'api::form-download.form-download': (entry) => <FormPage entry={entry} />,
  'api::news-item.news-item': (entry) => <NewsPage entry={entry} />,
  'api::question.question': (entry) => <QuestionPage entry={entry} />,
  'api::page.page': (entry) => <PlainPage entry={entry} title={entry.title} />,
};

/** An entry as its own page shows it, drawn by the same components. */
export const drawEntry = (uid: PublicUid, raw: Record<string, unknown> & { updatedAt: string }): Drawn => {
  const entry = entryOf(raw);
  return { title: entry.title, main: draws[uid](entry) };
};

const Unfinished = ({ missing }: { missing: readonly string[] }): ReactElement => (
  <>
    <PageHeading>This duty cannot be shown yet</PageHeading>
    <p className="govuk-body">These boxes are still empty:</p>
    <ul className="govuk-list govuk-list--bullet">{missing.map((name) => <li key={name}>{name.replaceAll('_', ' ')}</li>)}</ul>
  </>
);

/** A duty as its own page shows it, without the duties and the article around it. */
export const drawDuty = (draft: DutyDraft | undefined): Drawn | undefined => {
  if (!draft) return undefined;
  if ('missing' in draft) return { title: 'an unfinished duty', main: <Unfinished missing={draft.missing} /> };
  return { title: `duty ${draft.duty.code}`, main: <DutyPage duty={draft.duty} nearby={[]} /> };
};
