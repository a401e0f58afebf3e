import type { AccountNeeds } from '../accounts';
import type { accountList } from '../accounts';
import type { PortalServices } from '../contract';
import type { JobsService } from '../jobs';
import type { DeliveriesStore, OutboxService } from '../outbox';
import type { AdminPanelService } from './panel-service';
import type { UploadsStore } from './store/uploads-store';

/** What the routes of the admin panel work with. */
export type PanelNeeds = Omit<PortalServices, 'adminPanel' | 'jobs' | 'outbox' | 'accounts'> & {
  people: AccountNeeds;
  listAccounts: ReturnType<typeof accountList>;
  deliveries: DeliveriesStore;
  uploads: UploadsStore;
  adminPanel: AdminPanelService;
  jobs: JobsService;
  outbox: OutboxService;
};
