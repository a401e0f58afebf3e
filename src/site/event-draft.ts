import { formatDay, formatTime, londonDay } from '@virtual-school/portal-kit';
import { audiencesOf } from './audiences';
import type { Entry } from './entries';
import type { SiteEvent } from './options';

/** What the page of an event says beside places and booking, which an unpublished event does not have. */
export type EventFacts = Pick<SiteEvent, 'title' | 'topicTitle' | 'summary' | 'audiences' | 'when' | 'place' | 'isOnline' | 'trainer' | 'cost' | 'closesOn' | 'isCancelled'>;

const whenOf = ({ starts_at: from, ends_at: until }: { starts_at: string; ends_at: string }): string => {
  const [first, last] = [londonDay(from), londonDay(until)];
  return `${formatDay(first)}, ${formatTime(from)} to ${first === last ? '' : `${formatDay(last)}, `}${formatTime(until)}`;
};

const costOf = ({ cost_rule: rule, price_pence: pence, agreement_note: note }: Entry): string => {
  if (rule !== 'priced' && rule !== 'by-agreement') return 'Free';
  const price = pence ? `£${(pence / 100).toFixed(2).replace('.00', '')} for each person` : 'a price that is not written yet';
  return [rule === 'priced' ? price : `Free for schools with a service agreement, otherwise ${price}`, note].filter(Boolean).join('. ');
};

/** A draft has no bookings, so the plugin that takes them does not know it: its facts come from the entry itself. */
export const eventOfDraft = (entry: Entry): EventFacts => ({
  title: entry.title, topicTitle: 'Training event', summary: entry.summary, audiences: audiencesOf(entry).filter((each) => each !== 'everyone'),
  when: (entry.sessions ?? []).map(whenOf), place: entry.place ?? undefined, isOnline: Boolean(entry.online_link), trainer: entry.trainer_name ?? undefined,
  cost: costOf(entry), closesOn: entry.booking_closes_on ?? undefined, isCancelled: entry.cancelled === true,
});
