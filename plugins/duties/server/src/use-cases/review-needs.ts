import type { DocumentServices } from '@virtual-school/strapi-plugin-documents/api';
import type { PortalServices } from '@virtual-school/strapi-plugin-school-portal/api';
import type { ReviewsStore } from '../store/reviews-store';
import type { TemplatesStore } from '../store/templates-store';

export type ReviewNeeds = { templates: TemplatesStore; reviews: ReviewsStore; pdf: DocumentServices['pdf'] } & Pick<PortalServices, 'schools' | 'clock'>;
