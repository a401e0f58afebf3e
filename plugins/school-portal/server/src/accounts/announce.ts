import type { PortalServices } from '../contract';
import { invitationDays } from './domain/invitation-days';
import { invitationMail, resetMail } from './domain/mails';
import type { AccountNeeds } from './needs';
import { granters } from './pages/granters';
import { clearOldRows } from './store/old-rows';
import { resetAsked, sendResetLinks } from './use-cases/send-reset-links';

/** A setting, a column to seal anew, who answers a reset, what is cleared, and where it stands in the navigation. */
export const announceAccounts = (needs: AccountNeeds, { jobs, door }: Pick<PortalServices, 'jobs' | 'door'>): void => {
  needs.settings.declare([invitationDays, invitationMail, resetMail]);
  needs.vault.registerColumn('portal_accounts', 'totp_secret');
  needs.outbox.subscribe(resetAsked, 'accounts', sendResetLinks(needs));
  jobs.every(60, 'clear-old-account-rows', () => clearOldRows(needs));
  const allow = granters(needs.roles);
  door.navigation([{ text: 'People', href: '/portal/people', get roles() { return allow.roles; } }]);
};
