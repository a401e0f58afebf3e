import { defineAction, ok, only, sectionBlocks, type Answers, type Block, type Definition, type Term } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { warningsOf } from '../../domain/report-facts';
import { decideMove } from '../../domain/report-life';
import { provisionDays, suspendedDaysInYear } from '../../domain/school-days';
import { sectionToRead } from '../../forms';
import { readers as readsAnswers } from '../../forms/question';
import type { MoveMade, Report } from '../../store/report-record';
import { readers, schoolReaders } from '../../store/scope';
import { moveReport } from '../../use-cases/change-report';
import { findReport, type FoundReport } from '../../use-cases/find-report';
import type { TrackingNeeds } from '../../use-cases/needs';
import { aboutChild } from '../about';
import { contactStrip, type Contact } from '../contact-strip';
import { ReportPage } from './page';

const moves = ['see', 'close', 'withdraw', 'ask-review'] as const;
const text = z.string().trim().max(4000, 'Shorten this to 4,000 characters').optional();
const moveForm = z.strictObject({ _do: z.enum(moves), note: text, reason: text, why: text, version: z.string().regex(/^\d{1,9}$/).transform(Number) });
type MoveForm = z.infer<typeof moveForm>;

export type Earlier = { version: number; name: string; at: string; blocks: readonly Block[] };
export type Opened = FoundReport & {
  blocks: readonly Block[]; earlier: readonly Earlier[]; history: readonly MoveMade[]; warnings: readonly string[]; provision?: { first: string; sixth: string }; suspendedDays?: number;
  school: string; contact?: Contact; open: Readonly<Record<(typeof moves)[number] | 'amend', boolean>>; mayOpenPlan: boolean;
};

const blocksOf = (report: Report, answers: Answers): Block[] => sectionBlocks(sectionToRead(report.what), answers, {}, readsAnswers[0]).slice(1);

const open = async (needs: TrackingNeeds, found: FoundReport, roles: readonly string[]): Promise<Opened> => {
  const { report, movers } = found;
  const may = (move: Parameters<typeof decideMove>[1]) => decideMove(report.state, move, movers).ok;
  const suspendedDays = report.what === 'suspension' ? suspendedDaysInYear(await needs.reports.suspensionsOf(report.childId), report.from) : undefined;
  const history = await needs.reports.movesOf(report.id);
  const [, ...earlier] = await needs.reports.versionsOf(report.id);
  return {
    ...found, suspendedDays,
    blocks: blocksOf(report, report.answers),
    earlier: earlier.map(({ answers, ...version }) => ({ ...version, blocks: blocksOf(report, answers) })),
    history,
    warnings: report.state === 'withdrawn' ? [] : warningsOf(report, suspendedDays ?? 0),
    provision: provisionDays(report.what, report, await needs.settings.get<readonly Term[]>(report.authorityId, 'terms')),
    school: (await needs.schools.find(report.urn))?.name ?? `School with URN ${report.urn}`,
    contact: [...schoolReaders, 'social-worker'].some((role) => roles.includes(role)) ? await needs.records.contactLimits(report.childId) : undefined,
    open: { see: may('see'), close: may('close'), withdraw: may('withdraw'), amend: may('amend'), 'ask-review': may('ask-review') && history.at(-1)?.move !== 'ask-review' },
    mayOpenPlan: movers.includes('virtual-school') || roles.includes('social-worker'),
  };
};

/** What a school told: read by those whom it concerns, withdrawn by the school, answered by the Virtual School. */
export const reportPage = (needs: TrackingNeeds): Definition =>
  defineAction<{ report: string }, Opened, MoveForm, undefined, void>({
    path: '/portal/reports/:report',
    allow: only(...readers),
    audit: { action: 'tracking.report', about: aboutChild, details: ({ report }) => ({ report: report.publicId, what: report.what }) },
    load: async ({ actor, params }) => {
      const found = await findReport(needs, actor, params.report);
      return found.ok ? ok(await open(needs, found.value, await needs.visibility.rolesFor(actor, found.value.report.childId))) : found;
    },
    form: moveForm,
    act: async ({ actor, now }, form, loaded) => {
      const words = { withdraw: form.reason, 'ask-review': form.why, see: form.note, close: form.note }[form._do] ?? '';
      return moveReport(needs, loaded, form._do, form.version, words, actor, now.toISOString());
    },
    changed: ({ _do }) => ({ move: _do }),
    goTo: (_done, { report }) => `/portal/reports/${report}`,
    view: (loaded, page) => ({ title: `What was told, child ${loaded.child.reference}`, back: { href: '/portal/reports', text: 'All that was told' }, notice: contactStrip(loaded.contact), main: <ReportPage {...loaded} page={page} /> }),
  });
