/** Where published entries stand on the public site. A type that has no page of its own is not in the table. */
export const folders = {
  'api::guidance-article.guidance-article': '/guidance',
  'api::training-resource.training-resource': '/training',
  'api::training-event.training-event': '/training/events',
  'api::local-policy.local-policy': '/policies',
  'api::form-download.form-download': '/forms',
  'api::news-item.news-item': '/news',
  'api::question.question': '/questions',
  'api::page.page': '',
} as const;

export type PublicUid = keyof typeof folders;

/** Pages that are there whatever the editors write. */
export const fixedPaths: readonly string[] = ['/', '/guidance', '/duties', '/training', '/training/events', '/policies', '/forms', '/news', '/questions', '/team', '/schools', '/search', '/changes'];

export const isPublicUid = (uid: string): uid is PublicUid => uid in folders;

/** What follows the address of an article where it is a PDF. */
export const pdfEnd = '/article.pdf';

/** The types whose pages are articles: each is a PDF too. */
export const articleTypes = ['api::guidance-article.guidance-article', 'api::local-policy.local-policy', 'api::news-item.news-item', 'api::question.question', 'api::training-resource.training-resource'] as const satisfies readonly PublicUid[];

/** The address of an entry of this type, e.g. `/guidance/when-a-plan-is-due`. */
export const publicPath = (uid: PublicUid, slug: string): string => `${folders[uid]}/${slug}`;
