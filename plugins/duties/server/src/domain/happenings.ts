import { addDays, addWorkingDays } from '@virtual-school/portal-kit';
import { isFor, isOfYear } from './applies';
import type { Duty, DutyEvent } from './duty';
import type { KindOfSchool } from './school-kind';

/** What happened at a school, without saying to whom. `told`: it was told through this portal, at that instant. */
export type Happened = { event: DutyEvent; on: string; told?: string };
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

/** What follows from an event of another plugin; nothing when it makes no duty arise. The end of a suspension is one too. */
export const happenedBy = (what: string, on: string, more: { until?: string; told?: string } = {}): Happened[] => {
  const event = events[what];
  if (!event) return [];
  const ends: Happened[] = what === 'suspension' && more.until ? [{ event: 'suspension-ends', on: more.until }] : [];
  return [{ event, on, ...(more.told && { told: more.told }) }, ...ends];
};

/** Duties that are done by telling the Virtual School here, which passes it on to the social worker. */
const metByTelling: readonly string[] = ['D59', 'D61a', 'D61b', 'D62a', 'D62b', 'D63'];

const dueOn = ({ deadline }: Duty, on: string): string | undefined => {
  if (!deadline) return undefined;
  return deadline.unit === 'working-days' ? addWorkingDays(on, deadline.days) : addDays(on, deadline.days);
};

/** The duties that arise from what happened, each with its own deadline: working days after that day, which is day 0. */
export const arisenFrom = (catalogue: readonly Duty[], { event, on, told }: Happened, school: KindOfSchool, year: number): Arisen[] =>
  catalogue.filter((duty) => duty.asked && duty.when === 'event' && duty.event === event && isOfYear(duty, year) && isFor(duty, school)).map((duty) => {
    const due = dueOn(duty, on);
    return { code: duty.code, on, ...(due && { dueOn: due }), ...(told && metByTelling.includes(duty.code) && { metAt: told }) };
  });
