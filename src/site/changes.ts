import { londonDay } from '@virtual-school/portal-kit';
import type { Entry } from './entries';
import type { SiteDuty, SiteDutyNews } from './options';

/** Something that readers should notice: guidance or a duty that changed, news, a policy. `on` is a day, yyyy-mm-dd. */
export type Change = { kind: 'guidance' | 'duty' | 'policy' | 'news'; ref: string; title: string; href: string; note: string; on: string; updatedAt: string };

type Published = { guidance: readonly Entry[]; policies: readonly Entry[]; news: readonly Entry[]; duties?: { all: readonly SiteDuty[]; news: readonly SiteDutyNews[] } };

const guidanceChange = (entry: Entry): Change[] =>
  entry.changed_on ? [{ kind: 'guidance', ref: entry.documentId, title: entry.title, href: `/guidance/${entry.slug}`, note: entry.change_note || entry.summary, on: entry.changed_on, updatedAt: entry.updatedAt }] : [];
const newsChange = (entry: Entry): Change => ({ kind: 'news', ref: entry.documentId, title: entry.title, href: `/news/${entry.slug}`, note: entry.summary, on: entry.published_on ?? londonDay(entry.updatedAt), updatedAt: entry.updatedAt });
const policyChange = (entry: Entry): Change => ({ kind: 'policy', ref: entry.documentId, title: entry.title, href: `/policies/${entry.slug}`, note: entry.summary, on: entry.in_force_from ?? londonDay(entry.updatedAt), updatedAt: entry.updatedAt });
const dutyNote = { confirmed: 'New in the list of duties.', reworded: 'In new words.' };
/** A duty of another school year is asked of nobody now: its words are no news. */
const dutyChanges = ({ all, news }: NonNullable<Published['duties']>): Change[] =>
  all.filter(({ words }) => !words.otherYear).flatMap(({ code, slug, wording, force, source }) => news.filter((each) => each.code === code).map(({ news: how, on, at }): Change =>
    ({ kind: 'duty', ref: slug, title: wording, href: `/duties/${slug}`, note: `${dutyNote[how]} ${force.title}. Source: ${source.text}.`, on, updatedAt: at })));

/** What changed, the latest first; nothing that is dated later than today. */
export const changesOf = ({ guidance, policies, news, duties = { all: [], news: [] } }: Published, today: string): Change[] =>
  [...guidance.flatMap(guidanceChange), ...dutyChanges(duties), ...policies.map(policyChange), ...news.map(newsChange)].filter(({ on }) => on <= today).sort((a, b) => (a.on === b.on ? (a.title < b.title ? -1 : 1) : a.on < b.on ? 1 : -1));
