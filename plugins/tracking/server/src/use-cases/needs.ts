import type { ChildrenServices } from '@virtual-school/strapi-plugin-children/api';
import type { PortalServices } from '@virtual-school/strapi-plugin-school-portal/api';
import type { ChildrenOfSchool } from '../store/children-of-school';
import type { ListsStore } from '../store/lists-store';
import type { ReportsStore } from '../store/reports-store';

export type TrackingNeeds = Pick<ChildrenServices, 'visibility' | 'records'> & Pick<PortalServices, 'settings' | 'outbox' | 'schools' | 'accounts'> & { reports: ReportsStore; lists: ListsStore; ofSchool: ChildrenOfSchool };
