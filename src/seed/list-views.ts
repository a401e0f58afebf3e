import type { Core } from '@strapi/strapi';
import { editorViews, type EditorView } from './editor-views';

type Metadata = { edit: Record<string, unknown>; list: Record<string, unknown> };
type Configuration = { settings: Record<string, unknown>; layouts: { list: string[]; edit: unknown }; metadatas: Record<string, Metadata> };
type ContentTypes = { findContentType(uid: string): object; findConfiguration(type: object): Promise<Configuration>; updateConfiguration(type: object, configuration: Configuration): Promise<unknown> };

const withWords = (before: Metadata, { label, hint }: { label?: string; hint?: string }): Metadata => {
  return { edit: { ...before.edit, ...(label && { label }), ...(hint && { description: hint }) }, list: { ...before.list, ...(label && { label }) } };
};

const withView = (before: Configuration, { main, list, sortBy, order, labels = {}, fields = {}, edit }: EditorView): Configuration => ({
  ...before,
  settings: { ...before.settings, mainField: main, defaultSortBy: sortBy, defaultSortOrder: order, pageSize: 50 },
  layouts: { list: [...list], edit: edit ?? before.layouts.edit },
  metadatas: Object.fromEntries(Object.entries(before.metadatas).map(([name, each]) => [name, withWords(each, fields[name] ?? { label: labels[name] })])),
});

/** Once for each type of an installation: afterwards the views are the editors' own. */
export const seedListViews = async (strapi: Core.Strapi): Promise<void> => {
  const store = strapi.store({ type: 'core', name: 'virtual-school', key: 'editor-views' });
  const done = ((await store.get({})) ?? []) as string[];
  const types = strapi.plugin('content-manager').service('content-types') as ContentTypes;
  for (const [uid, view] of Object.entries(editorViews).filter(([each]) => !done.includes(each))) {
    const type = types.findContentType(uid);
    await types.updateConfiguration(type, withView(await types.findConfiguration(type), view));
  }
  await store.set({ value: [...new Set([...done, ...Object.keys(editorViews)])] });
};
