import type { Core } from '@strapi/strapi';
import { portal } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Duty } from '../domain/duty';
import type { SchoolKind } from '../domain/school-kind';
import { webLink } from '../domain/source-link';
import { dutyType, kindAttributes } from './duty-type';

type Entry = Record<string, unknown>;
const text = (value: unknown): string | undefined => (value === null || value === undefined || value === '' ? undefined : String(value));
const number = (value: unknown): number | undefined => (value === null || value === undefined ? undefined : Number(value));
const kinds = Object.keys(kindAttributes) as readonly SchoolKind[];

const without = <T extends object>(entry: T): T => Object.fromEntries(Object.entries(entry).filter(([, value]) => value !== undefined)) as T;

/** A whole entry of the content type. */
export const dutyOf = (entry: Entry): Duty => {
  const days = number(entry.deadline_days);
  return without({
    code: String(entry.code), area: entry.area as Duty['area'], wording: String(entry.wording), owedBy: entry.owed_by as Duty['owedBy'], force: entry.force as Duty['force'],
    source: without({ text: String(entry.source), url: webLink(text(entry.source_url)), section: text(entry.source_section), date: text(entry.source_date) }),
    kinds: kinds.filter((kind) => entry[kindAttributes[kind]] !== false), ownAdmissions: (entry.own_admission_authority ?? 'any') as Duty['ownAdmissions'],
    when: entry.applies_when as Duty['when'], event: text(entry.event) as Duty['event'], asked: entry.asked !== false, short: entry.in_short_return === true, answerKind: entry.answer_kind as Duty['answerKind'],
    deadline: days === undefined ? undefined : { days, unit: entry.deadline_unit === 'days' ? ('days' as const) : ('working-days' as const) },
    evidenceHint: text(entry.evidence_hint), guidanceSlug: text(entry.guidance_slug), help: text(entry.help), validFrom: number(entry.valid_from_year), retiredFrom: number(entry.retired_from_year), changedAt: new Date(entry.updatedAt as string | Date).toISOString(),
  });
};

const byCode = (a: Duty, b: Duty): number => a.code.localeCompare(b.code, 'en', { numeric: true });

/**
 * The published duties. They are read again only when an editor has changed something, on whichever node: publishing
 * gives a row a new id, so count, highest id and last change tell it in one small query.
 */
export const catalogueStore = (strapi: Core.Strapi) => {
  const entries = () => strapi.db.query(dutyType);
  let kept: { stamp: string; duties: readonly Duty[] } | undefined;

  const stampNow = async (): Promise<string> =>
    JSON.stringify(await portal(strapi).database.query()('duties_catalogue').whereNotNull('published_at').count({ count: '*' }).max({ last: 'id', changed: 'updated_at' }).first());

  return {
    /** In the order of their codes. */
    async all(): Promise<readonly Duty[]> {
      const stamp = await stampNow();
      if (kept?.stamp !== stamp) {
        const rows: Entry[] = await entries().findMany({ where: { publishedAt: { $notNull: true } } });
        kept = { stamp, duties: rows.map(dutyOf).sort(byCode) };
      }
      return kept.duties;
    },
  };
};
export type CatalogueStore = ReturnType<typeof catalogueStore>;
