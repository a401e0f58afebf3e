import type { ReactElement } from 'react';
import type { Link } from '@virtual-school/portal-kit';
import type { Entry } from './entries';

export type Thing = Readonly<Record<string, unknown>>;

/** No text of an editor can end the element: "<" never stands in it. */
const safe = (thing: Thing): string => JSON.stringify(thing).replace(/</g, '\\u003c');

/** What the page tells of, for machines (schema.org). Data, not a script that runs; it carries the nonce all the same. */
export const StructuredData = ({ things, nonce }: { things: readonly Thing[]; nonce: string }): ReactElement => (
  <>{things.map((thing, at) => <script key={at} type="application/ld+json" nonce={nonce} dangerouslySetInnerHTML={{ __html: safe({ '@context': 'https://schema.org', ...thing }) }} />)}</>
);

export const organization = (name: string, url: string): Thing => ({ '@type': 'EducationalOrganization', '@id': `${url}/#organization`, name, url: `${url}/` });

export const breadcrumbList = (links: readonly Link[], url: string): Thing => ({
  '@type': 'BreadcrumbList',
  itemListElement: links.map((link, at) => ({ '@type': 'ListItem', position: at + 1, name: link.text, item: `${url}${link.href}` })),
});

export const article = (entry: Entry, address: string, url: string, type: 'Article' | 'NewsArticle' = 'Article'): Thing => ({
  '@type': type,
  headline: entry.title,
  description: entry.summary,
  url: `${url}${address}`,
  dateModified: entry.updatedAt,
  ...(entry.published_on && { datePublished: entry.published_on }),
  inLanguage: 'en-GB',
  author: { '@id': `${url}/#organization` },
  publisher: { '@id': `${url}/#organization` },
});

export const faqPage = (questions: readonly { question: string; answer: string }[]): Thing => ({
  '@type': 'FAQPage',
  mainEntity: questions.map(({ question, answer }) => ({ '@type': 'Question', name: question, acceptedAnswer: { '@type': 'Answer', text: answer } })),
});
