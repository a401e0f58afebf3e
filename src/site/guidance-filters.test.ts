import type { Entry } from './entries';
import { choiceOf, narrowed, optionsOf } from './guidance-filters';

const anEntry = (slug: string, more: Partial<Entry>): Entry => ({ documentId: slug, slug, title: slug, summary: '', body: null, updatedAt: '', phase: 'all', force: 'law', ...more });
const entries = [
  anEntry('for-all', { topic: 'voice' }),
  anEntry('for-carers', { for_carers: true, topic: 'premium', force: 'good-practice' }),
  anEntry('primary', { for_governors: true, phase: 'primary', topic: 'premium' }),
];
const slugs = (query: Record<string, string>): string[] => narrowed(entries, choiceOf(query)).map(({ slug }) => slug);

test.each([
  [{}, ['for-all', 'for-carers', 'primary']],
  [{ audience: 'carer' }, ['for-all', 'for-carers']],
  [{ phase: 'secondary' }, ['for-all', 'for-carers']],
  [{ phase: 'primary', audience: 'governor' }, ['for-all', 'primary']],
  [{ topic: 'premium', force: 'law' }, ['primary']],
  [{ topic: 'kinship' }, []],
  [{ audience: 'nonsense', phase: '__proto__' }, ['for-all', 'for-carers', 'primary']],
])('%j leaves %j', (query, expected) => {
  expect(slugs(query as Record<string, string>)).toEqual(expected);
});

test('an option says how many it would leave, given the other choices; one that leaves none is not offered', () => {
  expect(optionsOf('topic', entries, choiceOf({ force: 'law' }))).toEqual([{ value: 'voice', text: 'Hearing the child (1)' }, { value: 'premium', text: 'Pupil premium plus (1)' }]);
});

test('what is chosen stays on offer, even when it leaves none', () => {
  expect(optionsOf('topic', entries, choiceOf({ topic: 'kinship' })).at(-1)).toEqual({ value: 'kinship', text: 'Kinship care (0)' });
});
