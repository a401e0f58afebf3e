import { ok, refuse, type Actor, type Fields, type Result } from '@virtual-school/portal-kit';
import { factsOf } from '../domain/report-facts';
import { decideMove, type ReportMove } from '../domain/report-life';
import { sectionToFill } from '../forms';
import { announce } from './announce';
import type { FoundReport } from './find-report';
import type { TrackingNeeds } from './needs';
import { publishCounts } from './publish-counts';
import { readReport } from './read-report';

type Needs = Pick<TrackingNeeds, 'reports' | 'outbox' | 'records' | 'accounts'>;
type When = { today: string; at: string };

/** What has to be written with a move: its box, and what is said where it is empty. */
const noteNeeded: Partial<Record<ReportMove, { field: string; message: string }>> = {
  withdraw: { field: 'reason', message: 'Say why it is withdrawn' }, close: { field: 'note', message: 'Say what was done' }, 'ask-review': { field: 'why', message: 'Say why the plan should be reviewed' },
};

/** Withdraw, ask for a review, see or close, as the person saw it (`seen`). Runs inside the caller's transaction. */
export const moveReport = async (needs: Needs, { report, movers }: FoundReport, move: Exclude<ReportMove, 'amend'>, seen: number, note: string, actor: Actor, at: string): Promise<Result<void>> => {
  const to = decideMove(report.state, move, movers);
  if (!to.ok) return to;
  const missing = noteNeeded[move];
  if (missing && note === '') return refuse('invalid', [missing]);
  if (!(await needs.reports.change(report, seen, { to: to.value, move, note }, { id: actor.accountId, name: actor.name, at }))) return refuse('changed-meanwhile');
  if (move === 'withdraw') {
    await announce(needs, 'tracking.withdrawn', { ...report, version: seen + 1 });
    await publishCounts(needs, report, [report.from]);
  }
  if (move === 'ask-review') await needs.outbox.emit('tracking.review-asked', { report: report.publicId, authorityId: report.authorityId });
  return ok(undefined);
};

/** A new version in place of the one the person saw; both are kept. What did not change is told to nobody. */
export const amendReport = async (needs: Needs, { report, movers }: FoundReport, seen: number, fields: Fields, actor: Actor, { today, at }: When): Promise<Result<{ changed: readonly string[] }>> => {
  const to = decideMove(report.state, 'amend', movers);
  if (!to.ok) return to;
  const read = readReport(sectionToFill(report.what, today), report.answers, fields, today);
  if (!read.ok) return read;
  if (report.version !== seen) return refuse('changed-meanwhile');
  const { answers, changed } = read.value;
  if (changed.length === 0) return ok({ changed });
  const facts = factsOf(answers, report.toldOn);
  if (!(await needs.reports.change(report, seen, { to: to.value, move: 'amend', answers, facts }, { id: actor.accountId, name: actor.name, at }))) return refuse('changed-meanwhile');
  await announce(needs, 'tracking.amended', { ...report, to: undefined, ...facts, answers, version: seen + 1 });
  if (facts.from !== report.from) await publishCounts(needs, report, [report.from, facts.from]);
  return ok({ changed });
};
