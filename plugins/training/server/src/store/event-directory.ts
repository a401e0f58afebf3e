import { londonDay } from '@virtual-school/portal-kit';
import type { Core } from '@strapi/strapi';
import type { CostRule } from '../domain/terms';
import type { Session } from '../domain/when';
import { eventSource, type EventSource } from './event-source';

export type Material = { title: string; link: string };
/** An event as an editor published it. `id` is its documentId, which publishing again does not change. */
export type TrainingEvent = {
  id: string; slug: string; title: string; summary: string; topic: string; audiences: readonly string[]; sessions: readonly Session[]; place?: string; onlineLink?: string; trainer?: string;
  capacity: number; closesOn?: string; costRule: CostRule; pricePence: number; agreementNote?: string; cancellationDays?: number; cancellationNote?: string; materials: readonly Material[];
  authorityCode?: string; isCancelled: boolean; cancelledReason?: string;
};
export type EventDirectory = {
  /** Published events with at least one date, those that ended long ago left out. */
  published(since: string): Promise<TrainingEvent[]>;
  /** The editor's own words on it (Strapi Blocks), for a page that can draw them. Undefined once it is published no more. */
  words(id: string): Promise<{ body: unknown } | undefined>;
};

type Row = Record<string, unknown>;
const most = 500;
const text = (value: unknown): string | undefined => (value === null || value === undefined || value === '' ? undefined : String(value));
const whole = (value: unknown): number | undefined => (typeof value === 'number' ? value : undefined);
const rowsIn = (value: unknown): Row[] => (Array.isArray(value) ? (value as Row[]) : []);
const costRules: readonly string[] = ['free', 'by-agreement', 'priced'];

const sessionsOf = (value: unknown): Session[] =>
  rowsIn(value)
    .map((row) => ({ startsAt: new Date(String(row.starts_at)).toISOString(), endsAt: new Date(String(row.ends_at)).toISOString() }))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt));

const eventOf = (row: Row, { attributes, audiences }: EventSource): TrainingEvent => {
  const at = (name?: string) => (name ? row[name] : undefined);
  const rule = text(at(attributes.costRule)) ?? 'free';
  return {
    id: String(row.documentId), slug: String(at(attributes.slug)), title: String(at(attributes.title)), summary: text(at(attributes.summary)) ?? '', topic: text(at(attributes.topic)) ?? 'other',
    audiences: Object.entries(audiences).filter(([name]) => row[name] === true).map(([, audience]) => audience),
    sessions: sessionsOf(at(attributes.sessions)), place: text(at(attributes.place)), onlineLink: text(at(attributes.onlineLink)), trainer: text(at(attributes.trainer)),
    capacity: whole(at(attributes.capacity)) ?? 0, closesOn: text(at(attributes.closesOn)),
    costRule: (costRules.includes(rule) ? rule : 'free') as CostRule, pricePence: whole(at(attributes.pricePence)) ?? 0, agreementNote: text(at(attributes.agreementNote)),
    cancellationDays: whole(at(attributes.cancellationDays)), cancellationNote: text(at(attributes.cancellationNote)),
    materials: rowsIn(at(attributes.materials)).map((each) => ({ title: String(each.title), link: String(each.link) })),
    authorityCode: text(at(attributes.authorityCode)), isCancelled: at(attributes.cancelled) === true, cancelledReason: text(at(attributes.cancelledReason)),
  };
};

/** Reads the content type named in the configuration; without one there are no events. */
export const eventDirectory = (strapi: Core.Strapi): EventDirectory => {
  const entries = (source: EventSource) => strapi.db.query(source.type as 'api::training-event.training-event');
  return {
    async published(since) {
      const source = eventSource(strapi);
      if (!source) return [];
      const { sessions, materials } = source.attributes;
      const rows: Row[] = await entries(source).findMany({ where: { publishedAt: { $notNull: true } }, populate: [sessions, ...(materials ? [materials] : [])] as never, orderBy: { id: 'desc' }, limit: most });
      return rows.map((row) => eventOf(row, source)).filter((event) => londonDay(event.sessions.at(-1)?.endsAt ?? '1970-01-01') >= since);
    },
    async words(id) {
      const source = eventSource(strapi);
      const row: Row | null | undefined = source && (await entries(source).findOne({ where: { documentId: id, publishedAt: { $notNull: true } } }));
      return row ? { body: source?.attributes.body && row[source.attributes.body] } : undefined;
    },
  };
};
