import type { DutyEvent } from './duty';

/**
 * A duty whose day has passed: one that arose from something that happened and is still open after its deadline, or one
 * answered with "not yet" whose "by when" is over. `on`: that day, yyyy-mm-dd. A day is over at its end.
 *
 * Source: docs/rules/duties.md, rule 19.
 */
export type Overdue = { code: string; on: string; event?: DutyEvent };

/** For whom somebody looks: what arose from something that happened is a matter of the authorities whose child it was. `codes`: the duties that are published; of no other is anything overdue. `today`: yyyy-mm-dd. */
export type OverdueLook = { year: number; today: string; authorityIds: readonly number[]; codes: readonly string[] };

export const overdueWords = (count: number): string => `${count} overdue`;

/** What has waited longest stands first. */
export const longestFirst = (found: readonly Overdue[]): Overdue[] => [...found].sort((one, other) => one.on.localeCompare(other.on) || one.code.localeCompare(other.code, 'en', { numeric: true }));
