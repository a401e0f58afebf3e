import type { Status } from '@virtual-school/portal-kit';
import type { ReturnState } from './return-life';

/** Where a school's return of this school year stands; `none` when nobody has begun it. */
export type BoardState = 'none' | ReturnState;

/** Whether the school has looked-after children: the school's own word; `unknown` until it has said. */
export type LookedAfter = 'yes' | 'no' | 'unknown';

/** A school's return in numbers: how many duties are asked of it, how many are answered, how many of these "not yet". */
export type Standing = { state: BoardState; asked: number; answered: number; notYet: number; lookedAfter: LookedAfter };

export type SchoolStanding = Standing & {
  urn: string; name: string; phase: string; trust: string; area: string;
  laCode: string; // the area of the council in which it lies
  returnId?: string;
  changedAt?: string; // the instant of the last save
  confirmedAt?: string;
  remindedOn?: string; // the day of the last reminder
};

export const stateWords: Record<BoardState, { text: string; status: Status }> = {
  none: { text: 'Not begun', status: 'not-started' },
  open: { text: 'Begun', status: 'in-progress' },
  submitted: { text: 'With the head teacher', status: 'waiting' },
  confirmed: { text: 'Confirmed', status: 'done' },
};

export const lookedAfterWords: Record<LookedAfter, string> = { yes: 'Has children in care', no: 'None in care', unknown: 'Has not said' };

/** Whole percent of what is asked that has an answer; 0 where nothing is asked yet. */
export const completeness = ({ asked, answered }: Pick<Standing, 'asked' | 'answered'>): number => (asked === 0 ? 0 : Math.round((100 * answered) / asked));

/** How far a school has come, for the order of the board: 0 not begun, then by the thousandth of what is asked that is answered, then sent, then confirmed. */
export const placeInOrder = ({ state, asked, answered }: Pick<Standing, 'state' | 'asked' | 'answered'>): number => {
  if (state === 'open') return 1 + (asked === 0 ? 0 : Math.floor((1000 * answered) / asked));
  return { none: 0, submitted: 2000, confirmed: 3000 }[state];
};
