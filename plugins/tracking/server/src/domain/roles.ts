import type { RoleDefinition } from '@virtual-school/strapi-plugin-school-portal/api';

/** Somebody in a school's office who tells what happened and reads no casework: docs/adr/0013-what-schools-tell.md. */
export const roles: readonly RoleDefinition[] = [
  { name: 'school-office', title: 'School office', reach: 'school', idleMinutes: 30, invitedBy: ['head-teacher', 'designated-teacher'] },
];
