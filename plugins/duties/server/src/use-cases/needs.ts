import type { PortalServices } from '@virtual-school/strapi-plugin-school-portal/api';
import type { CatalogueStore } from '../store/catalogue-store';
import type { FactsStore } from '../store/facts-store';
import type { HappeningsStore } from '../store/happenings-store';
import type { MessagesStore } from '../store/messages-store';
import type { ReturnsStore } from '../store/returns-store';
import type { SharesStore } from '../store/shares-store';
import type { WordingsStore } from '../store/wordings-store';

export type DutyNeeds = {
  catalogue: CatalogueStore;
  returns: ReturnsStore;
  shares: SharesStore;
  facts: FactsStore;
  happenings: HappeningsStore;
  wordings: WordingsStore;
  messages: MessagesStore;
  outbox: PortalServices['outbox'];
  schools: PortalServices['schools'];
  settings: PortalServices['settings'];
  accounts: PortalServices['accounts'];
  authorities: PortalServices['authorities'];
  clock: PortalServices['clock'];
  files: PortalServices['files'];
  roles: Pick<PortalServices['roles'], 'find'>;
};
