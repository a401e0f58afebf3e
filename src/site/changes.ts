import { londonDay } from '@virtual-school/portal-kit';
import type { Entry } from './entries';

/** Something that readers should notice: guidance that changed, news, a policy. `on` is a day, yyyy-mm-dd. */
export type Change = { kind: 'guidance' | 'policy' | 'news'; ref: string; title: string; href: string; note: string; on: string; updatedAt: string };

type Published = { guidance: readonly Entry[]; policies: readonly Entry[]; news: readonly Entry[] };

const guidanceChange = (entry: Entry): Change[] =>
  entry.changed_on ? [{ kind: 'guidance', ref: entry.documentId, title: entry.title, href: `/guidance/${entry.slug}`, note: entry.change_note || entry.summary, on: entry.changed_on, updatedAt: entry.updatedAt }] : [];
const newsChange = (entry: Entry): Change => ({ kind: 'news', ref: entry.documentId, title: entry.title, href: `/news/${entry.slug}`, note: entry.summary, on: entry.published_on ?? londonDay(entry.updatedAt), updatedAt: entry.updatedAt });
const policyChange = (entry: Entry): Change => ({ kind: 'policy', ref: entry.documentId, title: entry.title, href: `/policies/${entry.slug}`, note: entry.summary, on: entry.in_force_from ?? londonDay(entry.updatedAt), updatedAt: entry.updatedAt });

/** What changed, the latest first; nothing that is dated later than today. */
export const changesOf = ({ guidance, policies, news }: Published, today: string): Change[] =>
  [...guidance.flatMap(guidanceChange), ...policies.map(policyChange), ...news.map(newsChange)].filter(({ on }) => on <= today).sort((a, b) => (a.on === b.on ? (a.title < b.title ? -1 : 1) : a.on < b.on ? 1 : -1));
