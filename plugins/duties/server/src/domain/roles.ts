import type { RoleDefinition } from '@virtual-school/strapi-plugin-school-portal/api';

const atSchool = { reach: 'school', idleMinutes: 60 } as const;

/**
 * Who else works on a school's duties. A colleague answers the areas that were given to them, until a date; a governor
 * reads the anonymous reports of their school; a trust lead follows several schools, with one membership for each.
 * None of them sees a child: the function that decides it does not know these roles.
 */
export const roles: readonly RoleDefinition[] = [
  { name: 'school-colleague', title: 'School colleague', ...atSchool, invitedBy: ['designated-teacher', 'head-teacher'] },
  { name: 'governor', title: 'Governor', ...atSchool, invitedBy: ['designated-teacher', 'head-teacher', 'virtual-school-head'] },
  { name: 'trust-lead', title: 'Trust lead', ...atSchool, invitedBy: ['virtual-school-head', 'data-officer'] },
];
