import type { Knex } from 'knex';
import { aName } from './invented';
import { inChunks, makePeople } from './people';
import { publicIdFrom, randomFrom, type Random } from './random';

type Db = { query(): Knex; client: string };
export type ReportStage = 'told' | 'seen' | 'closed' | 'withdrawn';
type What = 'suspension' | 'exclusion' | 'risk-of-exclusion' | 'part-time-timetable' | 'absence';
export type SeedReport = { childId: number; authorityId: number; urn: string; what: What; from: string; to?: string; sessions?: number; toldAt: string; toldBy: number; toldName: string; stage: ReportStage };

const rank: Record<ReportStage, number> = { told: 3, seen: 2, closed: 1, withdrawn: 0 };
const unknown = { reason: 'not-known-yet' };
const told = ['carer', 'social-worker'];
const ofExclusion = { reasons: ['DB'], tried: 'Invented: a quiet room, a mentor twice a week.', work: 'Invented: set each morning, marked by the form tutor.', provision: unknown, told, board: { reason: 'does-not-apply' } };

const answersOf = ({ what, from, to, sessions }: SeedReport) => {
  const span = { from, to: to ?? unknown, sessions: sessions === undefined ? unknown : String(sessions) };
  const answers: Record<What, object> = {
    suspension: { kind: 'sessions', ...span, ...ofExclusion },
    exclusion: { from, ...ofExclusion },
    'risk-of-exclusion': { from, worry: 'Invented: three days of trouble in a row after a change of placement.', tried: 'Invented: a later start.', help: 'Invented: a meeting this week with the Virtual School.', told },
    'part-time-timetable': { from, to: to ?? unknown, weekly: '6', why: 'Invented: mornings only while trust grows.', back: 'Invented: one session more each week.', agreed: ['carer', 'social-worker'], told },
    absence: { ...span, codes: ['N'], why: 'Invented: nobody knows yet.', tried: 'Invented: a visit with the social worker.', told },
  };
  return answers[what];
};

const moveOf: Partial<Record<ReportStage, { move: string; note: string }>> = {
  seen: { move: 'see', note: 'Invented: we ring the school tomorrow.' },
  closed: { move: 'close', note: 'Invented: we met, and the child is back in school.' },
  withdrawn: { move: 'withdraw', note: 'Invented: the suspension was cancelled.' },
};

/** What schools told, in every state, with the answers that such a report has. */
export const makeReports = async (db: Db, vault: { seal(text: string): string }, random: Random, reports: readonly SeedReport[]): Promise<{ id: number; publicId: string }[]> => {
  const publicIds = reports.map(() => publicIdFrom(random));
  const seal = (report: SeedReport) => vault.seal(JSON.stringify(answersOf(report)));
  const ids = await inChunks(db, 'tracking_reports', reports.map((report, index) => ({
    public_id: publicIds[index], authority_id: report.authorityId, child_id: report.childId, urn: report.urn, what: report.what, from_day: report.from, to_day: report.to ?? null, sessions: report.sessions ?? null, answers: seal(report),
    told_by: report.toldBy, told_name: report.toldName, told_at: report.toldAt, told_on: report.toldAt.slice(0, 10), version: report.stage === 'told' ? 1 : 2, state: report.stage, list_rank: rank[report.stage], seen_by: null, seen_at: report.stage === 'seen' ? report.toldAt : null,
  })));
  await inChunks(db, 'tracking_report_versions', reports.map((report, index) => ({ report_id: ids[index], version: 1, answers: seal(report), by_account: report.toldBy, by_name: report.toldName, at: report.toldAt })));
  await inChunks(db, 'tracking_report_moves', reports.flatMap((report, index) => {
    const made = moveOf[report.stage];
    return made ? [{ report_id: ids[index], move: made.move, note: vault.seal(made.note), by_account: report.toldBy, by_name: 'The invented adviser', at: report.toldAt }] : [];
  }));
  return ids.map((id, index) => ({ id, publicId: String(publicIds[index]) }));
};

const whats: readonly What[] = ['suspension', 'absence', 'suspension', 'part-time-timetable', 'risk-of-exclusion', 'suspension', 'exclusion', 'absence'];
const stages: readonly ReportStage[] = ['told', 'told', 'seen', 'closed', 'closed', 'told', 'seen', 'closed', 'withdrawn'];

/** Two dozen of them over the autumn, for children who have a school, told by its designated teacher; and somebody in the office of the first two schools. How many. */
export const makeReportsOfAutumn = async (db: Db, vault: { seal(text: string): string }, children: readonly { id: number; authorityId: number; urn?: string }[], toldBy: number): Promise<number> => {
  const random = randomFrom(24); // its own, so that nobody else of the demonstration changes
  const placed = children.flatMap(({ urn, ...child }) => (urn ? [{ ...child, urn }] : [])).slice(0, 24);
  const reports = Array.from({ length: 24 }, (_, at): SeedReport | undefined => {
    const child = placed[(at * 5) % placed.length];
    const day = (add: number) => new Date(Date.UTC(2026, 8, 14 + at * 2 + add)).toISOString().slice(0, 10);
    return child && { childId: child.id, authorityId: child.authorityId, urn: child.urn, what: whats[at % whats.length] as What, from: day(0), ...(at % 4 !== 3 && { to: day(1), sessions: 4 }), toldAt: `${day(0)}T11:30:00.000Z`, toldBy, toldName: 'The invented designated teacher', stage: stages[at % stages.length] as ReportStage };
  }).filter((report) => report !== undefined);
  const clerks = [...new Set(placed.map(({ urn }) => urn))].slice(0, 2).map((urn, index) => ({ name: aName(random).full, email: `school-office.${index + 1}@example.org`, signInName: `school-office-${index + 1}`, role: 'school-office', fromDay: '2025-09-01', urn }));
  await makePeople(db, random, clerks, '2026-09-01T09:00:00.000Z');
  return (await makeReports(db, vault, random, reports)).length;
};
