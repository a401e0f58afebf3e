import { audiencesOf, type ForAudiences } from '../site/audiences';
import type { BlockNode } from '../site/blocks';
import type { Searchable } from './contract';
import { textOfBlocks } from './text-of-blocks';

/** An entry of a content type, as the database gives it. */
export type Published = ForAudiences & { documentId: string; slug?: string; title?: string; wording?: string; source?: string; code?: string; question?: string; summary?: string; topic?: string | null; body?: readonly BlockNode[] | null; answer?: readonly BlockNode[] | null };
export type Source = { uid: string; kind: string; folder: string };

/** What is searched, by content type. A type that this installation does not have is left out. */
export const sources: readonly Source[] = [
  { uid: 'api::guidance-article.guidance-article', kind: 'guidance', folder: '/guidance' },
  { uid: 'api::local-policy.local-policy', kind: 'policy', folder: '/policies' },
  { uid: 'api::form-download.form-download', kind: 'form', folder: '/forms' },
  { uid: 'api::training-resource.training-resource', kind: 'training', folder: '/training' },
  { uid: 'api::training-event.training-event', kind: 'event', folder: '/training/events' },
  { uid: 'api::news-item.news-item', kind: 'news', folder: '/news' },
  { uid: 'api::question.question', kind: 'question', folder: '/questions' },
  { uid: 'plugin::duties.duty', kind: 'duty', folder: '/duties' },
];

const firstWords = (text: string, longest: number): string => (text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest))} …`);

export const searchableOf = ({ kind, folder }: Source, entry: Published): Searchable => {
  const body = textOfBlocks(entry.body ?? entry.answer);
  return { kind, address: `${folder}/${entry.slug ?? entry.code?.toLowerCase() ?? ''}`, title: entry.title ?? entry.question ?? entry.wording ?? '', summary: entry.summary ?? entry.source ?? firstWords(body, 200), body, keywords: (entry.topic ?? (entry.code ? `duty ${entry.code}` : '')).replaceAll('-', ' '), audiences: audiencesOf(entry) };
};
