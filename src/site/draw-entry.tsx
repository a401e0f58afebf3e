import type { ReactElement } from 'react';
import type { PublicUid } from './addresses';
import { entryOf, type Entry } from './entries';
import { FormPage } from './pages/forms';
import { GuidanceArticle } from './pages/guidance-article';
import { NewsPage } from './pages/news';
import { PlainPage } from './pages/plain';
import { PolicyPage } from './pages/policies';
import { QuestionPage } from './pages/questions';
import { TrainingPage } from './pages/training';

type Drawn = { title: string; main: ReactElement };

const draws: Readonly<Record<PublicUid, (entry: Entry) => ReactElement>> = {
  'api::guidance-article.guidance-article': (entry) => <GuidanceArticle entry={entry} />,
  'api::training-resource.training-resource': (entry) => <TrainingPage entry={entry} />,
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
