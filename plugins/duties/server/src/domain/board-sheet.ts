import { completeness, lookedAfterWords, stateWords, type SchoolStanding } from './standing';

export const sheetHeader = ['URN', 'School', 'Phase', 'Trust', 'Postcode area', 'Return', 'Asked', 'Answered', 'Not yet', 'Per cent', 'Children in care', 'Last changed', 'Confirmed', 'Last reminded'] as const;

/** One line of the spreadsheet; days as yyyy-mm-dd, so that they sort. */
export const sheetRow = (school: SchoolStanding): readonly (string | number)[] => [
  school.urn, school.name, school.phase, school.trust, school.area, stateWords[school.state].text, school.asked, school.answered, school.notYet, completeness(school),
  lookedAfterWords[school.lookedAfter], school.changedAt?.slice(0, 10) ?? '', school.confirmedAt?.slice(0, 10) ?? '', school.remindedOn ?? '',
];
