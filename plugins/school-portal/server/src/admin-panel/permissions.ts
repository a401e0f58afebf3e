/** What may be given to a role of the CMS, each by itself. Only a super admin has them unless somebody gives them. */
export const permissions = {
  'numbers.read': 'See the portal’s numbers on the home page',
  'accounts.read': 'See accounts and invitations',
  'accounts.change': 'Block accounts, invite the first people, make authorities',
  'register.import': 'Bring in the register of schools',
  'settings.change': 'Change settings and the words of mails',
  'audit.search': 'Search the audit',
  'outbox.manage': 'See the outbox and try again',
} as const;

export type Permission = keyof typeof permissions;
export const actionOf = (permission: Permission): string => `plugin::school-portal.${permission}`;

export const permissionActions = Object.entries(permissions).map(([uid, displayName]) => ({ section: 'plugins', displayName, uid, pluginName: 'school-portal' }));
