import type { Status } from '@virtual-school/portal-kit';

/** Where a school's return of this academic year stands; `none` when nobody has opened it. */
export type ReturnState = 'none' | 'open' | 'submitted' | 'confirmed';

/** Whether the school has looked-after children: the school's own word; `unknown` until it has said. */
export type LookedAfter = 'yes' | 'no' | 'unknown';

/** What a return says about one duty, as far as the board counts it. */
export type Mark = 'done' | 'partly' | 'not-yet' | 'does-not-apply' | 'open';

/** A school's return in numbers: how many duties are asked of it, how many are answered, how many of these "not yet". */
export type Standing = { state: ReturnState; asked: number; answered: number; notYet: number; lookedAfter: LookedAfter };

export type SchoolStanding = Standing & {
  urn: string; name: string; phase: string; trust: string; area: string;
  returnId?: string;
  changedAt?: string; // the instant of the last save
  confirmedAt?: string;
  remindedOn?: string; // the day of the last reminder
};

export const stateWords: Record<ReturnState, { text: string; status: Status }> = {
  none: { text: 'Not begun', status: 'not-started' },
  open: { text: 'Begun', status: 'in-progress' },
  submitted: { text: 'With the head teacher', status: 'waiting' },
  confirmed: { text: 'Confirmed', status: 'done' },
};

export const lookedAfterWords: Record<LookedAfter, string> = { yes: 'Has children in care', no: 'None in care', unknown: 'Has not said' };

export const markWords: Record<Mark, string> = { done: 'Done', partly: 'Partly in place', 'not-yet': 'Not yet', 'does-not-apply': 'Does not apply', open: 'Not answered' };

/** Whole percent of what is asked that has an answer; 0 where nothing is asked yet. */
export const completeness = ({ asked, answered }: Pick<Standing, 'asked' | 'answered'>): number => (asked === 0 ? 0 : Math.round((100 * answered) / asked));

/** A return is late from this day of its academic year on, while it is not confirmed. */
export const isLate = (standing: Pick<Standing, 'state'>, today: string, dueOn: string): boolean => standing.state !== 'confirmed' && today > dueOn;
