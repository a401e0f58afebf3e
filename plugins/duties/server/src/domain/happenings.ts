import { addDays, addWorkingDays } from '@virtual-school/portal-kit';
import { isFor, isOfYear } from './applies';
import type { Duty, DutyEvent } from './duty';
import type { KindOfSchool } from './school-kind';

/** What was told through this portal: when first, what the report holds so far, and since when it does. docs/rules/tell-us.md, rule 14. */
export type Telling = { at: string; shows: readonly string[]; shownAt: string };
/** What happened at a school, without saying to whom. `what`: as the other plugin named it. */
export type Happened = { event: DutyEvent; what: string; on: string; told?: Telling };
/** One duty that arose: open until somebody says what was done, or met by having told the Virtual School here. */
export type Arisen = { code: string; on: string; dueOn?: string; metAt?: string };

const events: Readonly<Record<string, DutyEvent>> = {
  joined: 'joined', left: 'left', 'came-into-care': 'came-into-care', 'care-ended': 'care-ended',
  suspension: 'suspension', exclusion: 'suspension', 'risk-of-exclusion': 'risk-of-exclusion', 'part-time-timetable': 'part-time-timetable',
};

export const happenedWords: Record<DutyEvent, string> = {
  joined: 'A child in care joined your school', left: 'A child in care left your school', 'came-into-care': 'A pupil came into care', 'care-ended': 'A pupil’s care ended',
  suspension: 'A suspension or exclusion', 'suspension-ends': 'A suspension ended', 'risk-of-exclusion': 'A risk of exclusion', 'part-time-timetable': 'A part-time timetable',
  'long-absence': 'A long absence', 'board-considers-exclusion': 'The governing board considers an exclusion', 'in-year-application': 'An application within the year', 'infant-admission': 'An infant’s admission', direction: 'A direction to admit',
};

/** Done once the portal holds the first plan of a child who came into care: approved, so the school's part was signed. */
export const metByFirstPlan: readonly string[] = ['D26', 'D28'];

/** Of a duty for which no source sets a day: it is never overdue. */
export const withoutDelay = 'Without delay: no day is set';

/** What follows from an event of another plugin; nothing when it makes no duty arise. The end of a suspension is one too, and the board's meeting. */
export const happenedBy = (what: string, on: string, { until, board, told }: { until?: string; board?: string; told?: Telling } = {}): Happened[] => {
  const event = events[what];
  if (!event) return [];
  return [
    { event, what, on, ...(told && { told }) },
    ...(what === 'suspension' && until ? [{ event: 'suspension-ends' as const, what, on: until }] : []),
    ...(event === 'suspension' && board ? [{ event: 'board-considers-exclusion' as const, what, on: board }] : []),
  ];
};

/** What a report must hold for a duty to be done by it. Of every other duty it shows at most a part: people say that it is done. */
const metBy: Readonly<Record<string, readonly string[]>> = {
  D61a: [], D61b: ['period', 'reasons'], D62a: ['social-worker'], D62b: ['social-worker', 'period', 'reasons'], D63: ['support'],
};

/** The catalogue knows one event for a suspension and an exclusion; these duties follow from one of them. */
const onlyAfter: Readonly<Record<string, string>> = { D65a: 'suspension', D65b: 'suspension', D65c: 'exclusion' };
/** The catalogue gives a duty one event; this one follows from two. */
const alsoAfter: Readonly<Record<string, DutyEvent>> = { D58a: 'joined' };

const follows = ({ code, event }: Duty, happened: Happened): boolean =>
  (event === happened.event || alsoAfter[code] === happened.event) && (onlyAfter[code] ?? happened.what) === happened.what;

const dueOn = ({ deadline }: Duty, on: string): string | undefined => {
  if (!deadline) return undefined;
  return deadline.unit === 'working-days' ? addWorkingDays(on, deadline.days) : addDays(on, deadline.days);
};

const metAt = ({ code }: Duty, told: Telling | undefined): string | undefined => {
  const needs = metBy[code];
  if (!told || !needs?.every((each) => told.shows.includes(each))) return undefined;
  return needs.length === 0 ? told.at : told.shownAt;
};

/** The duties that arise from what happened, each with its own deadline: working days after that day, which is day 0. */
export const arisenFrom = (catalogue: readonly Duty[], happened: Happened, school: KindOfSchool, year: number): Arisen[] =>
  catalogue.filter((duty) => duty.asked && duty.when === 'event' && follows(duty, happened) && isOfYear(duty, year) && isFor(duty, school)).map((duty) => {
    const [due, met] = [dueOn(duty, happened.on), metAt(duty, happened.told)];
    return { code: duty.code, on: happened.on, ...(due && { dueOn: due }), ...(met && { metAt: met }) };
  });
