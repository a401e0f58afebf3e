import type { ComponentType } from 'react';
import type { Permission } from '../../../server/src/admin-panel/permissions';
import { AccountsPage } from './accounts';
import { AuditPage } from './audit';
import { InvitationsPage } from './invitations';
import { OutboxPage } from './outbox';
import { RegisterPage } from './register';
import { SettingsPage } from './settings';

export type PanelPage = { path: string; title: string; subtitle: string; may: Permission; View: ComponentType };

export const pages: readonly PanelPage[] = [
  { path: 'accounts', title: 'Accounts', subtitle: 'People who sign in to the portal. Passwords and second factors are theirs alone.', may: 'accounts.read', View: AccountsPage },
  { path: 'invitations', title: 'Invitations and authorities', subtitle: 'The first people of an authority are invited here; they invite everybody else in the portal.', may: 'accounts.read', View: InvitationsPage },
  { path: 'register', title: 'Register of schools', subtitle: 'The national register: look at a new file first, then bring it in.', may: 'register.import', View: RegisterPage },
  { path: 'settings', title: 'Settings', subtitle: 'Deadlines, terms and the words of mails, for each authority.', may: 'settings.change', View: SettingsPage },
  { path: 'audit', title: 'Audit', subtitle: 'Who did what, when and to which record. What was entered stands in no row. This search is recorded too.', may: 'audit.search', View: AuditPage },
  { path: 'outbox', title: 'Outbox', subtitle: 'What waits to be delivered, and what was given up.', may: 'outbox.manage', View: OutboxPage },
];
