import type { SettingDefinition } from '../../contract';

/** How long the link of an invitation works. */
export const invitationDays = { name: 'portal.invitation-days', title: 'Days that an invitation works', group: 'Accounts', kind: 'number', default: 7, min: 1, max: 30 } as const satisfies SettingDefinition;
