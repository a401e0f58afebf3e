import type { Actor, Answers } from '@virtual-school/portal-kit';
import { newPublicId, type Database, type Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Visibility } from '@virtual-school/strapi-plugin-children/api';
import type { What } from '../domain/kinds';
import type { ReportFacts } from '../domain/report-facts';
import { rankOf, type ReportMove, type ReportState } from '../domain/report-life';
import type { MoveMade, Report, ReportVersion } from './report-record';
import { limitReports } from './scope';

type Row = Record<string, string | number | null>;
type By = { id: number; name: string; at: string };
export type NewReport = ReportFacts & { childId: number; authorityId: number; urn: string; what: What; answers: Answers; toldOn: string };
export type Change = { to: ReportState; move: ReportMove; note?: string; answers?: Answers; facts?: ReportFacts };

const columnsOf = ({ from, to, sessions }: ReportFacts) => ({ from_day: from, to_day: to ?? null, sessions: sessions ?? null });
const stateOf = (state: ReportState) => ({ state, list_rank: rankOf[state] });

/** What schools told, in the database: answers and notes are sealed on their way in and opened on their way out. */
export const reportsStore = ({ database, vault, visibility }: { database: Database; vault: Vault; visibility: Visibility }) => {
  const seal = (answers: Answers): string => vault.seal(JSON.stringify(answers));
  const open = (value: unknown): Answers => JSON.parse(vault.open(String(value))) as Answers;

  const reportOf = (row: Row): Report => ({
    id: Number(row.id), publicId: String(row.public_id), authorityId: Number(row.authority_id), childId: Number(row.child_id), urn: String(row.urn), what: row.what as What, answers: open(row.answers),
    from: String(row.from_day), ...(row.to_day && { to: String(row.to_day) }), ...(row.sessions !== null && { sessions: Number(row.sessions) }),
    toldName: String(row.told_name), toldAt: String(row.told_at), toldOn: String(row.told_on), version: Number(row.version), state: row.state as ReportState, ...(row.seen_at && { seenAt: String(row.seen_at) }),
  });
  const keepVersion = (reportId: number, version: number, answers: Answers, by: By) =>
    database.query()('tracking_report_versions').insert({ report_id: reportId, version, answers: seal(answers), by_account: by.id, by_name: by.name, at: by.at });

  return {
    /** Scoped: undefined when it is not there, or not theirs to know of. */
    async findFor(actor: Actor, publicId: string): Promise<Report | undefined> {
      const query = database.query()('tracking_reports').join('children', 'children.id', 'tracking_reports.child_id').where('tracking_reports.public_id', publicId);
      const row = (await limitReports(visibility, actor, query).first('tracking_reports.*')) as Row | undefined;
      return row && reportOf(row);
    },
    /** Unscoped: for events. */
    async byPublicId(publicId: string): Promise<Report | undefined> {
      const row = (await database.query()('tracking_reports').where({ public_id: publicId }).first()) as Row | undefined;
      return row && reportOf(row);
    },
    /** Suspensions of the child that stand, of every school that told one here. */
    async suspensionsOf(childId: number): Promise<ReportFacts[]> {
      const rows = (await database.query()('tracking_reports').where({ child_id: childId, what: 'suspension' }).whereNot('state', 'withdrawn').select('from_day', 'sessions')) as Row[];
      return rows.map((row) => ({ from: String(row.from_day), ...(row.sessions !== null && { sessions: Number(row.sessions) }) }));
    },
    /** One at a time for each authority, so that no count is told that another one overtook. SQLite lets one write at a time anyway. */
    async hold(authorityId: number): Promise<void> {
      if (database.client === 'postgres') await database.query()('portal_authorities').where({ id: authorityId }).forNoKeyUpdate().first('id');
    },
    /** Of how many different children a school told each kind in a school year, as it stands. */
    async childrenBy({ urn, authorityId, year }: { urn: string; authorityId: number; year: number }): Promise<Partial<Record<What, number>>> {
      const rows = (await database.query()('tracking_reports').where({ urn, authority_id: authorityId }).whereNot('state', 'withdrawn').where('from_day', '>=', `${year}-09-01`).where('from_day', '<', `${year + 1}-09-01`).groupBy('what').select('what').countDistinct({ children: 'child_id' })) as Row[];
      return Object.fromEntries(rows.map(({ what, children }) => [String(what), Number(children)]));
    },
    async versionsOf(reportId: number): Promise<ReportVersion[]> {
      const rows = (await database.query()('tracking_report_versions').where({ report_id: reportId }).orderBy('version', 'desc')) as Row[];
      return rows.map((row) => ({ version: Number(row.version), answers: open(row.answers), name: String(row.by_name), at: String(row.at) }));
    },
    async movesOf(reportId: number): Promise<MoveMade[]> {
      const rows = (await database.query()('tracking_report_moves').where({ report_id: reportId }).orderBy('id')) as Row[];
      return rows.map((row) => ({ move: row.move as ReportMove, ...(row.note && { note: vault.open(String(row.note)) }), name: String(row.by_name), at: String(row.at) }));
    },

    async tell(told: NewReport, by: By): Promise<string> {
      const publicId = newPublicId();
      const [row] = await database.query()('tracking_reports').insert({
        public_id: publicId, authority_id: told.authorityId, child_id: told.childId, urn: told.urn, what: told.what, ...columnsOf(told), answers: seal(told.answers),
        told_by: by.id, told_name: by.name, told_at: by.at, told_on: told.toldOn, version: 1, ...stateOf('told'),
      }).returning('id');
      await keepVersion(Number(row.id), 1, told.answers, by);
      return publicId;
    },

    /** Conditional on state and version: false means that somebody was first. */
    async change(report: Report, seen: number, { to, move, note, answers, facts }: Change, by: By): Promise<boolean> {
      const version = seen + 1;
      const sight = move === 'see' ? { seen_by: by.id, seen_at: by.at } : answers || move === 'ask-review' ? { seen_by: null, seen_at: null } : {};
      const changed = await database.query()('tracking_reports').where({ id: report.id, state: report.state, version: seen }).update({ version, ...stateOf(to), ...sight, ...(answers && { answers: seal(answers) }), ...(facts && columnsOf(facts)) });
      if (changed !== 1) return false;
      if (answers) await keepVersion(report.id, version, answers, by);
      await database.query()('tracking_report_moves').insert({ report_id: report.id, move, note: note ? vault.seal(note) : null, by_account: by.id, by_name: by.name, at: by.at });
      return true;
    },
  };
};
export type ReportsStore = ReturnType<typeof reportsStore>;
