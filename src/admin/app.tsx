import { Calendar } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';

/** The admin panel asks no other server, not even whether a newer Strapi is out: docs/upgrading.md says which version to take. */
export default {
  config: { notifications: { releases: false } },
  register(app: StrapiApp) {
    app.widgets.register({
      id: 'to-review',
      icon: Calendar,
      title: { id: 'virtual-school.to-review', defaultMessage: 'To be read again' },
      component: () => import('./to-review-widget').then(({ ToReviewWidget }) => ToReviewWidget),
      permissions: [{ action: 'plugin::content-manager.explorer.read', subject: 'api::guidance-article.guidance-article' }],
    });
  },
  bootstrap: () => undefined,
};
