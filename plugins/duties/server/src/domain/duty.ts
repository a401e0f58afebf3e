import type { Answers } from '@virtual-school/portal-kit';
import type { Area } from './areas';
import type { SchoolKind } from './school-kind';

export type OwedBy = 'governing-body' | 'designated-teacher' | 'head-teacher' | 'safeguarding-lead' | 'senco' | 'school-office' | 'admission-authority' | 'council';
/** How strongly a duty binds; labels.ts says it in plain words. */
export type Force = 'law' | 'code' | 'statutory-guidance' | 'good-practice' | 'grant-condition' | 'council';
export type AppliesWhen =
  | 'always' | 'looked-after' | 'previously-looked-after' | 'looked-after-or-previously' | 'looked-after-with-sen' | 'care-leaver'
  | 'social-worker' | 'kinship' | 'looked-after-or-social-worker' | 'social-worker-or-kinship' | 'event';
/** What makes an event duty arise. The first eight are heard of through other plugins. */
export type DutyEvent =
  | 'joined' | 'left' | 'came-into-care' | 'care-ended' | 'suspension' | 'suspension-ends' | 'risk-of-exclusion' | 'part-time-timetable'
  | 'long-absence' | 'board-considers-exclusion' | 'in-year-application' | 'infant-admission' | 'direction';
export type AnswerKind = 'confirm' | 'rate' | 'done-on';

/** One published duty of the catalogue. Only what an editor has published ever becomes a Duty. */
export type Duty = {
  /** 'D01', or 'D65a' where one duty was split by force or by who owes it. */
  code: string;
  area: Area;
  wording: string;
  owedBy: OwedBy;
  force: Force;
  source: { text: string; url?: string; section?: string; date?: string };
  kinds: readonly SchoolKind[];
  ownAdmissions: 'any' | 'own' | 'not';
  when: AppliesWhen;
  event?: DutyEvent;
  /** Not asked: shown under "Also worth knowing". */
  asked: boolean;
  /** One of those that a school without such a pupil is asked. */
  short: boolean;
  answerKind: AnswerKind;
  deadline?: { days: number; unit: 'days' | 'working-days' };
  evidenceHint?: string;
  guidanceSlug?: string;
  help?: string;
  /** School years, by their first calendar year; the year of retirement is the first without it. */
  validFrom?: number;
  retiredFrom?: number;
  /** The instant at which an editor last changed it. */
  changedAt: string;
};

/** The name of a duty's question in a form: 'd65a'. */
export const nameOf = ({ code }: Pick<Duty, 'code'>): string => code.toLowerCase();

const belongsTo = (duty: Pick<Duty, 'code'>, question: string): boolean => new RegExp(`^${nameOf(duty)}([A-Z]|$)`).test(question);

/** Those of the answers that belong to these duties: to their questions and to what is asked beside them. */
export const answersOf = (duties: readonly Pick<Duty, 'code'>[], answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([name]) => duties.some((duty) => belongsTo(duty, name))));
