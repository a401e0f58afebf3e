import type { Core } from '@strapi/strapi';

type Configuration = { settings: Record<string, unknown>; layouts: { list: string[]; edit: unknown }; metadatas: Record<string, { edit: Record<string, unknown>; list: Record<string, unknown> }> };
type ContentTypes = { findContentType(uid: string): object; findConfiguration(type: object): Promise<Configuration>; updateConfiguration(type: object, configuration: Configuration): Promise<unknown> };
type ListView = { main: string; list: readonly string[]; sortBy: string; order: 'ASC' | 'DESC'; labels: Readonly<Record<string, string>> };

/** What an editor sees first of each type: enough to find an entry, in the order in which they look. */
const views: Readonly<Record<string, ListView>> = {
  'api::school.school': { main: 'name', list: ['urn', 'name', 'town', 'phase_name', 'status_name', 'la_name'], sortBy: 'name', order: 'ASC', labels: { urn: 'URN', phase_name: 'Phase', status_name: 'Open or closed', la_name: 'Authority' } },
  'api::guidance-article.guidance-article': { main: 'title', list: ['title', 'audience', 'phase', 'force', 'review_on'], sortBy: 'review_on', order: 'ASC', labels: { force: 'Status in law', review_on: 'To be reviewed on' } },
  'api::training-resource.training-resource': { main: 'title', list: ['title', 'audience', 'form', 'minutes'], sortBy: 'title', order: 'ASC', labels: { form: 'Kind' } },
  'api::training-event.training-event': { main: 'title', list: ['title', 'topic', 'capacity', 'booking_closes_on', 'cancelled', 'updatedAt'], sortBy: 'updatedAt', order: 'DESC', labels: { capacity: 'Places', booking_closes_on: 'Book by', for_designated_teachers: 'For designated teachers', for_head_teachers: 'For head teachers', for_governors: 'For governors', for_social_workers: 'For social workers', for_carers: 'For carers', for_young_people: 'For young people', online_link: 'Link to join (shown to people booked)', price_pence: 'Price in pence', cancellation_days: 'Working days for cancelling free of charge', materials: 'Materials (shown after attending)', authority_code: 'Code of the authority that runs it (empty: yours)' } },
  'api::page.page': { main: 'title', list: ['title', 'slug', 'updatedAt'], sortBy: 'title', order: 'ASC', labels: { slug: 'Address' } },
};

const withView = (before: Configuration, { main, list, sortBy, order, labels }: ListView): Configuration => ({
  ...before,
  settings: { ...before.settings, mainField: main, defaultSortBy: sortBy, defaultSortOrder: order, pageSize: 50 },
  layouts: { ...before.layouts, list: [...list] },
  metadatas: Object.fromEntries(Object.entries(before.metadatas).map(([name, each]) => {
    const label = labels[name];
    return [name, label ? { edit: { ...each.edit, label }, list: { ...each.list, label } } : each];
  })),
});

/** Once for an installation: afterwards the views are the editors' own. */
export const seedListViews = async (strapi: Core.Strapi): Promise<void> => {
  const done = strapi.store({ type: 'core', name: 'virtual-school', key: 'list-views' });
  if (await done.get({})) return;
  const types = strapi.plugin('content-manager').service('content-types') as ContentTypes;
  for (const [uid, view] of Object.entries(views)) {
    const type = types.findContentType(uid);
    await types.updateConfiguration(type, withView(await types.findConfiguration(type), view));
  }
  await done.set({ value: true });
};
