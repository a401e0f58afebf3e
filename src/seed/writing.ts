import type { AudienceSwitch } from '../site/audiences';
import type { BlockNode } from '../site/blocks';

const text = (words: string): BlockNode => ({ type: 'text', text: words });

/** `See [when a plan is due](/guidance/when-a-plan-is-due).` becomes text and a link. */
const inline = (words: string): BlockNode[] =>
  words.split(/(\[[^\]]+\]\([^)]+\))/).filter((part) => part !== '').map((part) => {
    const [, label, url] = /^\[([^\]]+)\]\(([^)]+)\)$/.exec(part) ?? [];
    return label && url ? { type: 'link', url, children: [text(label)] } : text(part);
  });

/** A link stands between texts, as the editor of Strapi writes it. */
const line = (words: string): BlockNode[] => {
  const nodes = inline(words);
  const first = nodes[0]?.type === 'link' ? [text('')] : [];
  const last = nodes.at(-1)?.type === 'link' ? [text('')] : [];
  return [...first, ...nodes, ...last];
};

export const paragraph = (words: string): BlockNode => ({ type: 'paragraph', children: line(words) });
export const heading = (words: string): BlockNode => ({ type: 'heading', level: 2, children: [text(words)] });
const items = (format: 'ordered' | 'unordered', all: readonly string[]): BlockNode => ({ type: 'list', format, children: all.map((item) => ({ type: 'list-item', children: line(item) })) });
export const list = (...all: readonly string[]): BlockNode => items('unordered', all);
export const steps = (...all: readonly string[]): BlockNode => items('ordered', all);

export type SeedEntry = { title: string; slug: string; summary: string; body: BlockNode[] } & Record<string, unknown>;
/** `draft`: an editor confirms it before it is shown. */
export type MaybeDraft = { draft?: boolean };

export type Force = 'law' | 'code' | 'statutory-guidance' | 'good-practice' | 'grant-condition';
export type Source = { source_name: string; source_url?: string; source_date?: string };
export type Article = SeedEntry & MaybeDraft & Partial<Source> & { [name in AudienceSwitch]?: boolean } & {
  force: Force;
  phase: string;
  /** Duties (D01 to D79) and sections of a plan (S01 to S17) that it speaks of; kept out of the database. */
  covers: readonly string[];
};

const switchOf = { teachers: 'for_designated_teachers', heads: 'for_head_teachers', governors: 'for_governors', workers: 'for_social_workers', carers: 'for_carers', young: 'for_young_people' } as const;
type About = { to?: readonly (keyof typeof switchOf)[]; force?: Force; source?: Source; phase?: string; covers: readonly string[]; draft?: boolean; changed?: { changed_on: string; change_note: string } };

/** All are to be read again before the second school year after this was written. */
const reviewOn = '2027-07-01';

export const article = (slug: string, title: string, summary: string, { to = [], force = 'good-practice', source, phase = 'all', covers, draft, changed }: About, ...body: BlockNode[]): Article => ({
  slug, title, summary, body, force, phase, covers, review_on: reviewOn,
  ...Object.fromEntries(to.map((each) => [switchOf[each], true])),
  ...source, ...changed, ...(draft && { draft }),
});
