import type { SettingDefinition } from '@virtual-school/strapi-plugin-school-portal/api';

const number = (name: string, title: string, value: number, max: number, min = 0): SettingDefinition => ({ name: `training.${name}`, title, group: 'Training', kind: 'number', default: value, min, max });

/** Numbers that an authority may set for its own events. */
export const trainingSettings: readonly SettingDefinition[] = [
  number('offerHours', 'Hours for which a free place is offered to the next person on the waiting list', 48, 336, 1),
  number('firstReminderDays', 'Days before an event that people are reminded for the first time', 7, 60),
  number('lastReminderDays', 'Days before an event that people are reminded for the last time', 1, 14),
  number('cancellationDays', 'Working days before an event up to which cancelling is free, where the event says nothing else', 5, 60),
];
