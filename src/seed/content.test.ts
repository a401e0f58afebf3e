import type { BlockNode } from '../site/blocks';
import { trainingForms } from '../site/labels';
import { forms } from './forms';
import { guidance, themes } from './guidance';
import { news } from './news';
import { pages } from './pages';
import { policies } from './policies';
import { questions } from './questions';
import { training } from './training';

const wordsOf = (nodes: readonly BlockNode[]): string => nodes.map((node) => `${node.text ?? ''}${wordsOf(node.children ?? [])}${['paragraph', 'heading', 'list-item'].includes(node.type) ? '\n' : ''}`).join('');
const count = (text: string): number => text.split(/\s+/).filter((word) => /\p{L}|\d/u.test(word)).length;
/** Sentences end with a mark, or with their line. */
const sentences = (text: string): string[] => text.split(/(?<=[.!?:])\s+|\n/).filter((each) => count(each) > 0);
const average = (text: string): number => count(text) / sentences(text).length;
const titled = [...guidance, ...training, ...pages, ...policies, ...news];
const all: { slug: string; text: string }[] = [
  ...titled.map(({ slug, title, summary, body }) => ({ slug, text: `${title}\n${summary}\n${wordsOf(body)}` })),
  ...questions.map(({ slug, question, answer }) => ({ slug, text: `${question}\n${wordsOf(answer)}` })),
  ...forms.map(({ slug, title, summary }) => ({ slug, text: `${title}\n${summary}` })),
];

test('every entry has an address of its own, and words', () => {
  for (const entries of [guidance, training, pages, policies, news, questions, forms]) {
    expect(new Set(entries.map((entry) => entry.slug)).size).toBe(entries.length);
    for (const { slug } of entries) expect(slug).toMatch(/^[a-z0-9-]+$/);
  }
  for (const { slug, summary, body, title } of titled) expect([slug, title.length <= 120, summary.length > 20 && summary.length <= 300, body.length > 0]).toEqual([slug, true, true, true]);
});

test('the pages that the law and the footer ask for are there', () => {
  expect(pages.map((page) => page.slug).sort()).toEqual(['about', 'accessibility-statement', 'cookies', 'privacy']);
});

describe('guidance', () => {
  const numbers = (letter: string, until: number): string[] => Array.from({ length: until }, (_, at) => `${letter}${String(at + 1).padStart(2, '0')}`);
  const covered = new Set(guidance.flatMap(({ covers }) => covers));

  test('speaks of every duty and of every section of a plan', () => {
    expect([...numbers('D', 79), ...numbers('S', 17)].filter((id) => !covered.has(id))).toEqual([]);
    expect([...covered].filter((id) => ![...numbers('D', 79), ...numbers('S', 17)].includes(id))).toEqual([]);
  });

  test('stands under every theme, with something to read now under each', () => {
    expect(Object.keys(themes)).toHaveLength(14);
    for (const [theme, articles] of Object.entries(themes)) expect([theme, articles.some((each) => !each.draft)]).toEqual([theme, true]);
  });

  test('has pages for each audience', () => {
    for (const audience of ['for_designated_teachers', 'for_head_teachers', 'for_governors', 'for_social_workers', 'for_carers', 'for_young_people'] as const) {
      expect([audience, guidance.filter((each) => each[audience] && !each.draft).length >= 3]).toEqual([audience, true]);
    }
  });

  /** The duties whose wording rests on memory, wholly or in the part that a page would say. */
  const fromMemory = new Set(['D22', 'D23', 'D25', 'D34', 'D35', 'D37', 'D40', 'D41', 'D51', 'D53', 'D54', 'D56', 'D58', 'D59', 'D60', 'D65', 'D66', 'D67', 'D71', 'D73', 'D75', 'D77']); // of D69 only the paragraph numbers

  test('is a draft exactly where it rests on memory', () => {
    for (const { slug, covers, draft } of guidance) expect([slug, Boolean(draft)]).toEqual([slug, covers.some((id) => fromMemory.has(id))]);
  });

  test('that claims a source names it with its date', () => {
    for (const entry of guidance.filter((each) => each.force !== 'good-practice')) expect([entry.slug, Boolean(entry.source_name && entry.source_date)]).toEqual([entry.slug, true]);
  });

  test('links a source only where the law is published', () => {
    for (const { source_url: url } of guidance) if (url) expect(url).toMatch(/^https:\/\/www\.legislation\.gov\.uk\/(ukpga|uksi)\/\d{4}\/\d+/);
  });

  test.each(guidance.map((each) => [each.slug, each] as const))('%s is short, has headings, and is to be read again', (_, { body, review_on: reviewOn }) => {
    const length = count(wordsOf(body));
    expect(length).toBeGreaterThanOrEqual(120);
    expect(length).toBeLessThanOrEqual(300);
    expect(body.some(({ type }) => type === 'heading')).toBe(true);
    expect(reviewOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });
});

test('training of every kind is there, and each has something to open or to read', () => {
  expect([...new Set(training.map(({ form }) => form))].sort()).toEqual(Object.keys(trainingForms).sort());
  for (const { slug, form, link, body } of training) expect([slug, form === 'guide' || link !== undefined || body.filter(({ type }) => type === 'heading').length >= 3]).toEqual([slug, true]);
  expect(training.filter(({ form }) => form === 'video').map(({ link }) => typeof link)).toEqual(['string']);
});

describe('plain English', () => {
  test('no paragraph of guidance is cited by its number', () => {
    for (const { slug, text } of all) expect([slug, /\bpara(graph)?s?\.? \d|§/i.test(text)]).toEqual([slug, false]);
  });

  const jargon = /\b(LAC|PLAC|CLA|DT|VSH|DSL|IRO|SENCO|PP\+|looked-after|placement stability|stakeholders?|leverage|robust|going forward|in order to|utili[sz]e|facilitate|implement(ation|ed|s)?|signpost(ing|ed)?|holistic|cohorts?|deliverables?|empower\w*|service users?|multi-agency|LA|pupils? voice|impact(s|ed|ful)? on)\b/;
  test('nobody has to know an abbreviation or the language of offices', () => {
    for (const { slug, text } of all) expect([slug, jargon.exec(text)?.[0]]).toEqual([slug, undefined]);
  });

  test.each(all.filter(({ text }) => count(text) > 40).map(({ slug, text }) => [slug, text] as const))('%s has short sentences', (_, text) => {
    expect(average(text)).toBeLessThan(20);
    expect(sentences(text).filter((each) => count(each) > 35)).toEqual([]);
  });

  test('nothing leads to a page that is only a draft, or to none', () => {
    const links = (nodes: readonly BlockNode[]): string[] => nodes.flatMap((node) => [...(node.url ? [node.url] : []), ...links(node.children ?? [])]);
    const open = new Set(['/guidance', '/training', '/team', ...guidance.filter(({ draft }) => !draft).map(({ slug }) => `/guidance/${slug}`), ...training.map(({ slug }) => `/training/${slug}`)]);
    const found = [...titled.map(({ body }) => body), ...questions.map(({ answer }) => answer)].flatMap(links);
    expect(found.length).toBeGreaterThan(10);
    expect(found.filter((url) => !open.has(url))).toEqual([]);
  });
});
