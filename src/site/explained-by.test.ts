import type { Entry } from './entries';
import { articleOf, dutiesExplained } from './explained-by';
import type { Needs } from './page';
import { aSiteDuty } from './testing/a-site-duty';

const anArticle = (slug: string): Entry => ({ documentId: slug, slug, title: slug, summary: '', body: null, updatedAt: '' });
const published = [anArticle('new-name'), anArticle('steady')];
const renames: Record<string, string> = { '/guidance/old-name': '/guidance/new-name', '/guidance/gone': '/policies/steady' };
const duties = [aSiteDuty('D01', { guidanceSlug: 'steady' }), aSiteDuty('D02', { guidanceSlug: 'old-name' }), aSiteDuty('D03'), aSiteDuty('D04', { guidanceSlug: 'steady', words: { schools: '', when: '', otherYear: 'No longer.' } })];
const needs = {
  entries: { bySlug: async (_uid: string, slug: string) => published.find((each) => each.slug === slug) },
  renamed: async (path: string) => renames[path],
  duties: async () => duties,
} as unknown as Needs;

test.each([
  ['steady', 'steady'],
  ['old-name', 'new-name'],
  ['a-draft', undefined],
  ['gone', undefined],
  [undefined, undefined],
])('a duty that names %s is explained by %s', async (guidanceSlug, slug) => {
  expect((await articleOf(needs, { guidanceSlug }))?.slug).toBe(slug);
});

test('an article leads to the duties of this year that it explains, also under its new name', async () => {
  const codes = await Promise.all(published.map(async (article) => (await dutiesExplained(needs, article, '2026-11-26')).map(({ code }) => code)));
  expect(codes).toEqual([['D02'], ['D01']]);
});
