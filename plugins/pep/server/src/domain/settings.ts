import type { SettingDefinition } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Clocks, Term } from './clocks';

export const defaultClocks: Clocks = { carePartBefore: 10, schoolPartAfter: 5, planAfter: 10, startedWithin: 10, completeWithin: 20, careMissingAfter: 5 };

/** First and last day of each term; an authority puts its own. The plans of a term are named after it. */
export const defaultTerms: readonly Term[] = [
  { name: 'Autumn 2025', from: '2025-09-01', until: '2025-12-19' },
  { name: 'Spring 2026', from: '2026-01-05', until: '2026-03-27' },
  { name: 'Summer 2026', from: '2026-04-13', until: '2026-07-21' },
  { name: 'Autumn 2026', from: '2026-09-01', until: '2026-12-18' },
  { name: 'Spring 2027', from: '2027-01-04', until: '2027-03-25' },
  { name: 'Summer 2027', from: '2027-04-12', until: '2027-07-21' },
  { name: 'Autumn 2027', from: '2027-09-01', until: '2027-12-17' },
  { name: 'Spring 2028', from: '2028-01-04', until: '2028-03-31' },
  { name: 'Summer 2028', from: '2028-04-17', until: '2028-07-20' },
];

const number = (name: string, title: string, value: number): SettingDefinition => ({ name: `pep.${name}`, title, group: 'Plans: days', kind: 'number', default: value, min: 0, max: 60 });

export const pepSettingDefinitions: readonly SettingDefinition[] = [
  number('carePartBefore', 'Working days before the meeting by which the care part is due', defaultClocks.carePartBefore),
  number('schoolPartAfter', 'School days after the meeting by which the school part is due', defaultClocks.schoolPartAfter),
  number('planAfter', 'Working days after the meeting by which the plan is due', defaultClocks.planAfter),
  number('startedWithin', 'Working days after coming into care by which the first plan is started', defaultClocks.startedWithin),
  number('completeWithin', 'Working days after coming into care by which the first plan is complete', defaultClocks.completeWithin),
  number('careMissingAfter', 'Working days the care part may be late before the Virtual School may go on without it', defaultClocks.careMissingAfter),
  number('opensWeeksBefore', 'Weeks before a term that its plans are opened', 3),
  { name: 'pep.terms', title: 'Terms', hint: 'The plans of a term are named after it.', group: 'Plans: terms', kind: 'periods', default: defaultTerms },
];
