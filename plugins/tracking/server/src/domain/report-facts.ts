import { addDays, formatDay, valueOf, workingDaysBetween, type Answers, type Problem } from '@virtual-school/portal-kit';
import { mostReasons } from './coded';
import type { What } from './kinds';
import { mostSuspendedDays } from './school-days';

/** What lists, deadlines and other plugins need of the answers. Days are yyyy-mm-dd, sessions half-days. */
export type ReportFacts = { from: string; to?: string; sessions?: number };

const text = (answers: Answers, name: string): string | undefined => {
  const value = valueOf(answers[name]);
  return typeof value === 'string' ? value : undefined;
};

/** A first day that is not known yet counts as the day on which it was told. */
export const factsOf = (answers: Answers, toldOn: string): ReportFacts => {
  const [to, sessions] = [text(answers, 'to'), text(answers, 'sessions')];
  return { from: text(answers, 'from') ?? toldOn, ...(to && { to }), ...(sessions && { sessions: Number(sessions) }) };
};

const chosen = (answers: Answers, name: string): readonly unknown[] => {
  const value = valueOf(answers[name]);
  return Array.isArray(value) ? value : [];
};

/** What cannot be right, each with what to do. Late and long are no faults: they are told all the same, and warned of. */
export const faultsOf = (answers: Answers, today: string): Problem[] => {
  const { from, to } = factsOf(answers, today);
  const inAYear = addDays(today, 365);
  return [
    ...(from > inAYear ? [{ field: 'from', message: `The first day must be before ${formatDay(inAYear)}. Check the year` }] : []),
    ...(to && to > inAYear ? [{ field: 'to', message: `The last day must be before ${formatDay(inAYear)}. Check the year` }] : []),
    ...(to && to < from ? [{ field: 'to', message: `The last day must be ${formatDay(from)} or later. Check both days` }] : []),
    ...['reasons', 'codes'].filter((name) => chosen(answers, name).length > mostReasons).map((field) => ({ field, message: `Choose at most ${mostReasons}` })),
    ...['told', 'agreed'].filter((name) => chosen(answers, name).includes('nobody') && chosen(answers, name).length > 1).map((field) => ({ field, message: 'Choose people, or nobody yet: not both' })),
  ];
};

type Told = ReportFacts & { what: What; toldOn: string };

const lateWords = ({ what, from, toldOn }: Told): string[] => {
  const days = workingDaysBetween(from, toldOn);
  const isDuty = what === 'suspension' || what === 'exclusion';
  return isDuty && days > 1 ? [`This began on ${formatDay(from)} and was told ${days} working days later. A school tells without delay.`] : [];
};

/** What whoever reads it should not overlook. `suspendedDays`: school days of suspension in its school year that were told here, this one among them. */
export const warningsOf = (told: Told, suspendedDays: number): string[] => [
  ...lateWords(told),
  ...(told.what === 'suspension' && suspendedDays > mostSuspendedDays ? [`Suspensions told here come to ${suspendedDays} school days in this school year. The law allows ${mostSuspendedDays}.`] : []),
  ...(told.what === 'part-time-timetable' && told.to === undefined ? ['No end date is known yet. A part-time timetable is for a short time: agree its last day and add it.'] : []),
];
