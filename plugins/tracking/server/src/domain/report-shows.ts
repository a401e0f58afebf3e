import { valueOf, type Answer, type Answers } from '@virtual-school/portal-kit';
import type { What } from './kinds';

/**
 * What a report holds, so far: that something was answered, never what. `period` and `reasons`: of a suspension or an
 * exclusion; `support`: what was tried before, and what would help. Source: docs/rules/tell-us.md, rule 14.
 */
export type Shows = 'period' | 'reasons' | 'support';

const isSaid = (answer: Answer | undefined): boolean => (valueOf(answer)?.length ?? 0) > 0;

const needed: Readonly<Partial<Record<What, Readonly<Partial<Record<Shows, readonly string[]>>>>>> = {
  suspension: { period: ['from', 'to'], reasons: ['reasons'] },
  exclusion: { period: ['from'], reasons: ['reasons'] }, // it has no last day
  'risk-of-exclusion': { support: ['tried', 'help'] },
};

/** "Not known yet" and "does not apply" are answers; they show nothing. */
export const shownBy = (what: What, answers: Answers): Shows[] =>
  (Object.entries(needed[what] ?? {}) as [Shows, readonly string[]][]).filter(([, names]) => names.every((name) => isSaid(answers[name]))).map(([shows]) => shows);

/** The day on which the governing board meets about it, once the school knows it. */
export const boardDayIn = (answers: Answers): string | undefined => {
  const day = valueOf(answers.board);
  return typeof day === 'string' && day !== '' ? day : undefined;
};
