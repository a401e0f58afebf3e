import { guidance, pages, training } from './words';

test('every seeded entry has a slug of its own, a summary and words', () => {
  for (const entries of [guidance, training, pages]) {
    expect(new Set(entries.map((entry) => entry.slug)).size).toBe(entries.length);
    for (const entry of entries) expect([entry.slug, /^[a-z0-9-]+$/.test(entry.slug), entry.summary.length > 20, entry.body.length > 0]).toEqual([entry.slug, true, true, true]);
  }
});

test('the pages that the law and the footer ask for are there', () => {
  expect(pages.map((page) => page.slug).sort()).toEqual(['about', 'accessibility-statement', 'cookies', 'privacy']);
});

test('guidance that claims a source names it with its date', () => {
  for (const entry of guidance.filter((each) => each.force !== 'good-practice')) expect([entry.slug, Boolean(entry.source_name && entry.source_date)]).toEqual([entry.slug, true]);
});

test('no article cites a paragraph number of guidance', () => {
  expect(JSON.stringify(guidance)).not.toMatch(/paragraph \d|para\.? \d/i);
});
