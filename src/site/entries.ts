import type { Core } from '@strapi/strapi';
import type { PublicUid } from './addresses';
import type { ForAudiences } from './audiences';
import type { BlockNode } from './blocks';

export type MediaFile = { url: string; name: string; ext?: string | null; size?: number | null; alternativeText?: string | null; width?: number | null; height?: number | null };

/** A published entry of any type that has a page; what a type does not have is missing. */
export type Entry = ForAudiences & {
  documentId: string; slug: string; title: string; summary: string; body: readonly BlockNode[] | null; updatedAt: string;
  topic?: string | null; phase?: string | null; force?: string | null; review_on?: string | null;
  source_name?: string | null; source_url?: string | null; source_date?: string | null;
  supersedes?: { documentId: string } | null; superseded_note?: string | null; changed_on?: string | null; change_note?: string | null;
  form?: string | null; minutes?: number | null; link?: string | null;
  in_force_from?: string | null; owner?: string | null;
  published_on?: string | null; pinned?: boolean | null;
  file?: MediaFile | null; file_format_note?: string | null;
  sessions?: readonly { starts_at: string; ends_at: string }[]; place?: string | null; online_link?: string | null; trainer_name?: string | null; booking_closes_on?: string | null; cost_rule?: string | null; price_pence?: number | null; agreement_note?: string | null; cancelled?: boolean | null;
  order?: number | null;
};

export type TeamMember = { documentId: string; name: string; job_title: string; area_note?: string | null; email?: string | null; telephone?: string | null; photo?: MediaFile | null; order?: number | null; whole_area?: boolean | null; postcode_areas?: string | null; school_phases?: string | null; updatedAt: string };

/** News with a later date waits for its day: until then nothing public says that it is there. Day as yyyy-mm-dd. */
export const isOut = ({ published_on: on }: Pick<Entry, 'published_on'>, today: string): boolean => (on ?? '') <= today;

const team = 'api::team-member.team-member';
type Uid = PublicUid | typeof team;
type Raw = Record<string, unknown> & { updatedAt: string };

const mostEntries = 5000;

/** A question has its own names for title and body; everywhere else it is an entry like the others. */
export const entryOf = (raw: Raw): Entry => ({ ...raw, title: raw.title ?? raw.question, body: raw.body ?? raw.answer ?? null, summary: raw.summary ?? '' }) as unknown as Entry;

/** Published entries, kept in memory until an editor changes something; `version` says whether somebody did. */
export const entriesOf = (strapi: Core.Strapi, version: () => Promise<number>) => {
  const kept = new Map<Uid, { version: number; entries: Promise<Raw[]> }>();
  const load = (uid: Uid): Promise<Raw[]> => strapi.documents(uid as never).findMany({ status: 'published', sort: 'id:asc', limit: mostEntries, populate: '*' } as never) as unknown as Promise<Raw[]>;
  const raw = async (uid: Uid): Promise<Raw[]> => {
    const current = await version();
    const found = kept.get(uid);
    if (found?.version === current) return found.entries;
    const entries = load(uid);
    kept.set(uid, { version: current, entries });
    entries.catch(() => kept.delete(uid));
    return entries;
  };
  const all = async (uid: PublicUid): Promise<Entry[]> => (await raw(uid)).map(entryOf).sort((a, b) => (a.title < b.title ? -1 : 1));
  return {
    all,
    bySlug: async (uid: PublicUid, slug: string): Promise<Entry | undefined> => (await all(uid)).find((entry) => entry.slug === slug),
    team: async (): Promise<TeamMember[]> => ((await raw(team)) as unknown as TeamMember[]).sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.name < b.name ? -1 : 1)),
  };
};
export type Entries = ReturnType<typeof entriesOf>;
