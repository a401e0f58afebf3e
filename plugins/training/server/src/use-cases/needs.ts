import type { DocumentServices } from '@virtual-school/strapi-plugin-documents/api';
import type { PortalServices } from '@virtual-school/strapi-plugin-school-portal/api';
import type { BookingsStore } from '../store/bookings-store';
import type { EvaluationsStore } from '../store/evaluations-store';
import type { EventDirectory } from '../store/event-directory';
import type { ListsStore } from '../store/lists-store';
import type { PlacesStore } from '../store/places-store';

export type TrainingNeeds = Pick<PortalServices, 'database' | 'clock' | 'settings' | 'outbox' | 'mailer' | 'schools' | 'accounts' | 'authorities' | 'vault' | 'files'> & {
  places: PlacesStore; bookings: BookingsStore; lists: ListsStore; evaluations: EvaluationsStore; events: EventDirectory; documents: DocumentServices;
  /** Without a slash at its end. */
  publicUrl: string;
};
/** Now and today as events count them: moved together in a demonstration. */
export type Now = { at: string; today: string };
