import type { Answers } from '@virtual-school/portal-kit';
import type { What } from '../domain/kinds';
import type { ReportFacts } from '../domain/report-facts';
import type { ReportMove, ReportState } from '../domain/report-life';

/** What a school told, as the use cases see it. `version` counts what the school wrote, and rises with every other move too. */
export type Report = ReportFacts & {
  id: number; publicId: string; authorityId: number; childId: number; urn: string; what: What; answers: Answers;
  toldName: string; toldAt: string; /** The day in London on which it was told: deadlines count from it. */ toldOn: string; version: number; state: ReportState; seenAt?: string;
};
export type ReportVersion = { version: number; answers: Answers; name: string; at: string };
export type MoveMade = { move: ReportMove; note?: string; name: string; at: string };
