import type { DocumentServices } from '@virtual-school/strapi-plugin-documents/api';
import type { PortalServices } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Duty } from '../domain/duty';
import type { BoardStore } from '../store/board-store';
import type { OverdueStore } from '../store/overdue-store';
import type { RemindersStore } from '../store/reminders-store';
import type { ReviewsStore } from '../store/reviews-store';
import type { DutyNeeds } from './needs';

/** A duty by which the board can be narrowed: "who has not ...". */
export type AskedDuty = Pick<Duty, 'code' | 'wording' | 'kinds' | 'ownAdmissions' | 'when' | 'short'>;

export type BoardNeeds = DutyNeeds & {
  board: BoardStore;
  overdue: OverdueStore;
  reminders: RemindersStore;
  reviews: Pick<ReviewsStore, 'byPublicId' | 'finishedAt'>;
  askedDuties: () => Promise<readonly AskedDuty[]>;
  sheet: DocumentServices['sheet'];
} & Pick<PortalServices, 'database'>;
