import { londonDay } from '@virtual-school/portal-kit';
import { completeness, lookedAfterWords, stateWords, type SchoolStanding } from './standing';

export const sheetHeader = ['URN', 'School', 'Phase', 'Trust', 'Postcode area', 'Return', 'Asked', 'Answered', 'Not yet', 'Overdue', 'Per cent', 'Children in care', 'Last changed', 'Confirmed', 'Last reminded'] as const;

/** As the board shows it: by the clock in London. */
const dayOf = (instant: string | undefined): string => (instant ? londonDay(instant) : '');

/** One line of the spreadsheet. `overdue`: how many duties have passed their day. Days as yyyy-mm-dd, so that they sort. */
export const sheetRow = (school: SchoolStanding, overdue: number): readonly (string | number)[] => [
  school.urn, school.name, school.phase, school.trust, school.area, stateWords[school.state].text, school.asked, school.answered, school.notYet, overdue, completeness(school),
  lookedAfterWords[school.lookedAfter], dayOf(school.changedAt), dayOf(school.confirmedAt), school.remindedOn ?? '',
];
