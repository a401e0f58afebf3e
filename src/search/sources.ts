import { audiencesOf, type ForAudiences } from '../site/audiences';
import type { BlockNode } from '../site/blocks';
import type { Searchable } from './contract';
import { textOfBlocks } from './text-of-blocks';

/** An entry of a content type, as the database gives it. */
export type Published = ForAudiences & { documentId: string; slug?: string; title?: string; wording?: string; source?: string; guidance_slug?: string; question?: string; summary?: string; topic?: string | null; body?: readonly BlockNode[] | null; answer?: readonly BlockNode[] | null };
/** `where` leaves out entries that have no page to lead to. */
export type Source = { uid: string; kind: string; folder: string; where?: Readonly<Record<string, unknown>> };

/** What is searched, by content type. A type that this installation does not have is left out. */
export const sources: readonly Source[] = [
  { uid: 'api::guidance-article.guidance-article', kind: 'guidance', folder: '/guidance' },
  { uid: 'api::local-policy.local-policy', kind: 'policy', folder: '/policies' },
  { uid: 'api::form-download.form-download', kind: 'form', folder: '/forms' },
  { uid: 'api::training-resource.training-resource', kind: 'training', folder: '/training' },
  { uid: 'api::news-item.news-item', kind: 'news', folder: '/news' },
  { uid: 'api::question.question', kind: 'question', folder: '/questions' },
  { uid: 'plugin::duties.duty', kind: 'duty', folder: '/guidance', where: { guidance_slug: { $notNull: true } } }, // a duty leads to the article that explains it
];

const firstWords = (text: string, longest: number): string => (text.length <= longest ? text : `${text.slice(0, text.lastIndexOf(' ', longest))} …`);

export const searchableOf = ({ kind, folder }: Source, entry: Published): Searchable => {
  const body = textOfBlocks(entry.body ?? entry.answer);
  return { kind, address: `${folder}/${entry.slug ?? entry.guidance_slug ?? ''}`, title: entry.title ?? entry.question ?? entry.wording ?? '', summary: entry.summary ?? entry.source ?? firstWords(body, 200), body, keywords: (entry.topic ?? '').replaceAll('-', ' '), audiences: audiencesOf(entry) };
};
