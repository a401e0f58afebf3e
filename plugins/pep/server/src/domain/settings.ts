import type { SettingDefinition } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Clocks } from './clocks';

export const defaultClocks: Clocks = { carePartBefore: 10, schoolPartAfter: 5, planAfter: 10, startedWithin: 10, completeWithin: 20, careMissingAfter: 5 };

const number = (name: string, title: string, value: number): SettingDefinition => ({ name: `pep.${name}`, title, group: 'Plans: days', kind: 'number', default: value, min: 0, max: 60 });

export const pepSettingDefinitions: readonly SettingDefinition[] = [
  number('carePartBefore', 'Working days before the meeting by which the care part is due', defaultClocks.carePartBefore),
  number('schoolPartAfter', 'School days after the meeting by which the school part is due', defaultClocks.schoolPartAfter),
  number('planAfter', 'Working days after the meeting by which the plan is due', defaultClocks.planAfter),
  number('startedWithin', 'Working days after coming into care by which the first plan is started', defaultClocks.startedWithin),
  number('completeWithin', 'Working days after coming into care by which the first plan is complete', defaultClocks.completeWithin),
  number('careMissingAfter', 'Working days the care part may be late before the Virtual School may go on without it', defaultClocks.careMissingAfter),
  number('opensWeeksBefore', 'Weeks before a term that its plans are opened', 3),
];
