import type { Core } from '@strapi/strapi';

type Permission = { id?: number; action: string; subject: string; properties: { fields?: string[] }; conditions?: string[] };
type Provider = { values(): { section: string }[] };
type Admin = { role: { addPermissions(role: number, permissions: readonly Permission[]): Promise<unknown> }; permission: { actionProvider: Provider }; 'content-type': { getPermissionsWithNestedFields(actions: readonly object[], options: { restrictedSubjects: readonly string[] }): Permission[] } };
/** The attributes of each type as they were when its permissions were last looked after. */
type Noted = Record<string, string[]>;

const verb = ({ action }: Permission): string => action.split('.').at(-1) ?? '';

/** Types that nobody writes by hand, or that authors have no work with. Every other type: editors all, authors their own drafts. */
const exceptions: Readonly<Record<string, { editor: readonly string[]; author: readonly string[] }>> = {
  'api::broken-link.broken-link': { editor: ['read'], author: ['read'] },
  'api::renamed-address.renamed-address': { editor: ['create', 'read', 'update', 'delete'], author: [] },
  'api::school.school': { editor: ['create', 'read', 'update', 'delete'], author: ['read'] },
};

const ofEditor = (all: readonly Permission[]): Permission[] => all.filter((each) => exceptions[each.subject]?.editor.includes(verb(each)) ?? true);

/** An author reads what may be read by all, and writes only what is theirs; publishing is the editor's. */
const ofAuthor = (all: readonly Permission[]): Permission[] =>
  all.flatMap((each) => {
    const exception = exceptions[each.subject];
    if (exception) return exception.author.includes(verb(each)) ? [each] : [];
    return verb(each) === 'publish' ? [] : [{ ...each, conditions: ['admin::is-creator'] }];
  });

const attributesOf = (strapi: Core.Strapi, uid: string): string[] => Object.keys(strapi.contentTypes[uid as 'api::page.page']?.attributes ?? {});

/** A type that is new here: its permissions of the role are set as they should begin. */
const begin = async (strapi: Core.Strapi, admin: Admin, role: number, uid: string, permissions: readonly Permission[]): Promise<void> => {
  await strapi.db.query('admin::permission').deleteMany({ where: { role: { id: role }, subject: uid } });
  await admin.role.addPermissions(role, permissions.filter(({ subject }) => subject === uid));
};

/** A type that has got new attributes: who may write the others may write these. What an administrator took away stays away. */
const widen = async (strapi: Core.Strapi, role: number, uid: string, added: readonly string[]): Promise<void> => {
  const rows = (await strapi.db.query('admin::permission').findMany({ where: { role: { id: role }, subject: uid } })) as Permission[];
  for (const { id, properties } of rows.filter((row) => row.properties?.fields)) {
    await strapi.db.query('admin::permission').update({ where: { id }, data: { properties: { ...properties, fields: [...new Set([...(properties.fields ?? []), ...added])] } } });
  }
};

/** Run at each start: Strapi gives its editor and author only what it knew at the very first one. */
export const keepEditorPermissions = async (strapi: Core.Strapi): Promise<void> => {
  const admin: Admin = { role: strapi.service('admin::role'), permission: strapi.service('admin::permission'), 'content-type': strapi.service('admin::content-type') } as unknown as Admin;
  const hidden = Object.values(strapi.contentTypes).filter((type) => (type.pluginOptions as { 'content-manager'?: { visible?: boolean } } | undefined)?.['content-manager']?.visible === false).map(({ uid }) => uid as string);
  const actions = admin.permission.actionProvider.values().filter(({ section }) => section === 'contentTypes');
  const all = admin['content-type'].getPermissionsWithNestedFields(actions, { restrictedSubjects: ['plugin::users-permissions.user', ...hidden] });
  const store = strapi.store({ type: 'core', name: 'virtual-school', key: 'editor-permissions' });
  const noted = ((await store.get({})) ?? {}) as Noted;
  const roles = (await strapi.db.query('admin::role').findMany({ where: { code: { $in: ['strapi-editor', 'strapi-author'] } } })) as { id: number; code: string }[];

  for (const uid of new Set(all.map(({ subject }) => subject))) {
    const attributes = attributesOf(strapi, uid);
    const added = attributes.filter((name) => !noted[uid]?.includes(name));
    for (const { id, code } of roles) {
      if (!noted[uid]) await begin(strapi, admin, id, uid, code === 'strapi-editor' ? ofEditor(all) : ofAuthor(all));
      else if (added.length > 0) await widen(strapi, id, uid, added);
    }
    noted[uid] = attributes;
  }
  await store.set({ value: noted });
};
