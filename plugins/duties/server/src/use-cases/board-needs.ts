import type { DocumentServices } from '@virtual-school/strapi-plugin-documents/api';
import type { PortalServices } from '@virtual-school/strapi-plugin-school-portal/api';
import type { BoardStore } from '../store/board-store';
import type { RemindersStore } from '../store/reminders-store';
import type { ReviewsStore } from '../store/reviews-store';
import type { DutyNeeds } from './needs';

/** A duty by which the board can be narrowed: "who has not ...". */
export type AskedDuty = { code: string; wording: string };

export type BoardNeeds = DutyNeeds & {
  board: BoardStore;
  reminders: RemindersStore;
  reviews: Pick<ReviewsStore, 'byPublicId' | 'finishedAt'>;
  askedDuties: () => Promise<readonly AskedDuty[]>;
  sheet: DocumentServices['sheet'];
} & Pick<PortalServices, 'authorities' | 'settings' | 'database'>;
