import type { Actor } from '@virtual-school/portal-kit';
import type { Visibility } from '@virtual-school/strapi-plugin-children/api';
import { pageOf, turnTo, type Database, type Turn, type Turned } from '@virtual-school/strapi-plugin-school-portal/api';
import type { What } from '../domain/kinds';
import type { ReportState } from '../domain/report-life';
import { limitReports } from './scope';

export type ListedReport = { publicId: string; what: What; state: ReportState; rank: number; from: string; urn: string; toldAt: string; reference: string; knownAs: string; yearGroup: string };
export type ListFilter = { what?: What; state?: ReportState };

/** Where a report stands in the list; the next page begins after the last of this one. */
export const keyOf = ({ rank, toldAt, publicId }: ListedReport): string => `${rank}~${toldAt}~${publicId}`;
export const isKey = (typed: string): boolean => /^[0-3]~\d{4}-\d{2}-\d{2}T[\d:.]{8,12}Z~[a-z2-7]{26}$/.test(typed);

type Row = Record<string, string | number | null>;
const columns = ['public_id', 'what', 'state', 'list_rank', 'from_day', 'urn', 'told_at'].map((name) => `tracking_reports.${name}`);
const listedOf = (row: Row): ListedReport => ({
  publicId: String(row.public_id), what: row.what as What, state: row.state as ReportState, rank: Number(row.list_rank), from: String(row.from_day), urn: String(row.urn), toldAt: String(row.told_at),
  reference: String(row.reference), knownAs: String(row.known_as ?? row.reference), yearGroup: String(row.year_group ?? ''),
});

/** What schools told: one join, by key, the unseen first and in each state the latest first. */
export const listsStore = ({ database, visibility }: { database: Database; visibility: Visibility }) => ({
  async list(actor: Actor, { what, state }: ListFilter, turn: Turn): Promise<Turned<ListedReport>> {
    const query = limitReports(visibility, actor, database.query()('tracking_reports').join('children', 'children.id', 'tracking_reports.child_id'));
    if (what) query.where('tracking_reports.what', what);
    if (state) query.where('tracking_reports.state', state);
    const [rank, toldAt = '', id = ''] = turn.after?.split('~') ?? [];
    turnTo(query, ['list_rank', 'told_at', 'public_id'].map((name) => `tracking_reports.${name}`), rank === undefined ? undefined : [Number(rank), toldAt, id], turn, 'desc');
    const found = (await query.select([...columns, 'children.reference', 'children.known_as', 'children.year_group'])) as Row[];
    return pageOf(found.map(listedOf), keyOf, turn);
  },
});
export type ListsStore = ReturnType<typeof listsStore>;
