import { PageHeading, Prose } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import type { PublicUid } from './addresses';
import { Blocks } from './blocks';
import type { Entry } from './entries';
import { GuidanceArticle, PlainPage, TrainingPage } from './pages';

type Drawn = { title: string; main: ReactElement };
type Draw = (entry: Entry) => Drawn;

const plain: Draw = (entry) => ({ title: entry.title, main: <PlainPage entry={entry} title={entry.title} /> });

/** A question has its own names for title and body. */
const question: Draw = (entry) => {
  const { question: title, answer } = entry as unknown as { question: string; answer: Entry['body'] };
  return { title, main: <><PageHeading>{title}</PageHeading><Prose><Blocks blocks={answer} /></Prose></> };
};

const draws: Readonly<Record<PublicUid, Draw>> = {
  'api::guidance-article.guidance-article': (entry) => ({ title: entry.title, main: <GuidanceArticle entry={entry} /> }),
  'api::training-resource.training-resource': (entry) => ({ title: entry.title, main: <TrainingPage entry={entry} /> }),
  'api::local-policy.local-policy': plain,
  'api::form-download.form-download': plain,
  'api::news-item.news-item': plain,
  'api::question.question': question,
  'api::page.page': plain,
};

/** An entry as its own page shows it, drawn by the same components. */
export const drawEntry = (uid: PublicUid, entry: Entry): Drawn => draws[uid](entry);
