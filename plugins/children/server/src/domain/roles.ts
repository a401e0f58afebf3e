import type { RoleDefinition } from '@virtual-school/strapi-plugin-school-portal/api';
import type { ChildRole } from '../contract';

type Rest = Omit<RoleDefinition, 'name'>;
const inAuthority: Omit<Rest, 'title'> = { reach: 'authority', idleMinutes: 30, invitedBy: ['virtual-school-head'] };

/** The office of a school comes with the plugin to which it tells things. */
type OwnRole = Exclude<ChildRole, 'school-office'>;

/** The roles that this plugin brings: how far each reaches, who invites to it, and after how long without use it is signed out. */
const definitions: Record<OwnRole, Rest> = {
  'designated-teacher': { title: 'Designated teacher', reach: 'school', idleMinutes: 60, mayBeActed: true, invitedBy: ['virtual-school-head', 'data-officer', 'head-teacher'] },
  'head-teacher': { title: 'Head teacher', reach: 'school', idleMinutes: 60, invitedBy: ['virtual-school-head', 'data-officer'] },
  'social-worker': { title: 'Social worker', reach: 'caseload', idleMinutes: 30, invitedBy: ['virtual-school-head', 'data-officer'] },
  'virtual-school-adviser': { title: 'Virtual School adviser', ...inAuthority },
  'virtual-school-head': { title: 'Head of the Virtual School', ...inAuthority },
  'data-officer': { title: 'Data officer', ...inAuthority },
};

export const roles: readonly RoleDefinition[] = (Object.keys(definitions) as OwnRole[]).map((name) => ({ name, ...definitions[name] }));
