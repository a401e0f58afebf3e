import type { Entry } from './entries';
import { eventOfDraft } from './event-draft';

const aDraft = (more: Partial<Entry> = {}): Entry => ({ documentId: 'd', slug: 'e', title: 'Title', summary: 'Summary', body: null, updatedAt: '2026-11-01T09:00:00.000Z', ...more });

test('a draft says when it is, in London time, however many days it takes', () => {
  const sessions = [{ starts_at: '2026-07-02T08:30:00.000Z', ends_at: '2026-07-02T11:00:00.000Z' }, { starts_at: '2026-11-12T09:30:00.000Z', ends_at: '2026-11-13T12:00:00.000Z' }];
  expect(eventOfDraft(aDraft({ sessions })).when).toEqual(['2 July 2026, 9:30 to 12:00', '12 November 2026, 9:30 to 13 November 2026, 12:00']);
});

test.each<[Partial<Entry>, string]>([
  [{}, 'Free'],
  [{ cost_rule: 'free', price_pence: 4500 }, 'Free'],
  [{ cost_rule: 'priced', price_pence: 4500 }, '£45 for each person'],
  [{ cost_rule: 'priced' }, 'a price that is not written yet'],
  [{ cost_rule: 'by-agreement', price_pence: 1250, agreement_note: 'Ask us' }, 'Free for schools with a service agreement, otherwise £12.50 for each person. Ask us'],
])('%o costs: %s', (more, words) => {
  expect(eventOfDraft(aDraft(more)).cost).toBe(words);
});

test('what is not written yet is left out', () => {
  expect(eventOfDraft(aDraft({ for_carers: true, place: null }))).toEqual({ title: 'Title', topicTitle: 'Training event', summary: 'Summary', audiences: ['carer'], when: [], place: undefined, isOnline: false, trainer: undefined, cost: 'Free', closesOn: undefined, isCancelled: false });
});
