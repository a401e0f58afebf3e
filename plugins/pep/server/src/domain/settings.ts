import type { SettingDefinition, YearRate } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Clocks } from './clocks';

export const defaultClocks: Clocks = { carePartBefore: 10, schoolPartAfter: 5, planAfter: 10, startedWithin: 10, completeWithin: 20, careMissingAfter: 5 };

const number = (name: string, title: string, value: number): SettingDefinition => ({ name: `pep.${name}`, title, group: 'Plans: days', kind: 'number', default: value, min: 0, max: 60 });

/** As the grant’s conditions of those years give them. Later years are for each authority to enter. */
const knownRates: readonly YearRate[] = [{ year: '2024-25', pounds: 2570 }, { year: '2025-26', pounds: 2630 }];

export const pepSettingDefinitions: readonly SettingDefinition[] = [
  number('carePartBefore', 'Working days before the meeting by which the care part is due', defaultClocks.carePartBefore),
  number('schoolPartAfter', 'School days after the meeting by which the school part is due', defaultClocks.schoolPartAfter),
  number('planAfter', 'Working days after the meeting by which the plan is due', defaultClocks.planAfter),
  number('startedWithin', 'Working days after coming into care by which the first plan is started', defaultClocks.startedWithin),
  number('completeWithin', 'Working days after coming into care by which the first plan is complete', defaultClocks.completeWithin),
  number('careMissingAfter', 'Working days the care part may be late before the Virtual School may go on without it', defaultClocks.careMissingAfter),
  number('opensWeeksBefore', 'Weeks before a term that its plans are opened', 3),
  { name: 'pep.premiumRates', title: 'Pupil premium plus for each child, by financial year', hint: 'Shown beside the requests that a plan makes. It is not a limit.', group: 'Plans: money', kind: 'rates', default: knownRates },
  { name: 'pep.qualityScale', title: 'Words for the quality of a plan', hint: 'The Virtual School may choose one when it approves a plan. Leave this empty to ask nothing. Agreed plans keep the word they were given.', group: 'Plans: scales', kind: 'labels', default: ['Strong', 'Sound', 'Needs more work'] },
];
