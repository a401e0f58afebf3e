import type { PortalServices } from '../contract';
import type { SessionsStore } from './api-for-door';
import type { AccountsStore } from './store/accounts-store';
import type { InvitationsStore } from './store/invitations-store';
import type { LimitsStore } from './store/limits-store';

/** What the pages of this folder work with. */
export type AccountNeeds = Pick<PortalServices, 'database' | 'clock' | 'vault' | 'mailer' | 'roles' | 'settings' | 'schools' | 'authorities'> & {
  accounts: AccountsStore;
  sessions: SessionsStore;
  limits: LimitsStore;
  invitations: InvitationsStore;
};
