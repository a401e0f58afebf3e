import type { StrapiApp } from '@strapi/strapi/admin';
import { ChartCircle, Shield } from '@strapi/icons';
import { actionOf, permissions, type Permission } from '../../server/src/admin-panel/permissions';

const id = 'school-portal';
const all = (Object.keys(permissions) as Permission[]).map((each) => ({ action: actionOf(each), subject: null }));

/** One group of pages and one widget; nobody without a permission of theirs is shown them. */
export default {
  register(app: StrapiApp) {
    app.addMenuLink({
      to: `/plugins/${id}`,
      icon: Shield,
      intlLabel: { id: `${id}.menu`, defaultMessage: 'Virtual School portal' },
      permissions: all.filter(({ action }) => action !== actionOf('numbers.read')),
      Component: () => import('./app').then(({ App }) => ({ default: App })),
    });
    app.widgets.register({
      id: 'numbers',
      pluginId: id,
      icon: ChartCircle,
      title: { id: `${id}.numbers`, defaultMessage: 'Virtual School portal' },
      component: () => import('./pages/numbers-widget').then(({ NumbersWidget }) => NumbersWidget),
      permissions: [{ action: actionOf('numbers.read') }],
    });
    app.registerPlugin({ id, name: 'School portal' });
  },
};
