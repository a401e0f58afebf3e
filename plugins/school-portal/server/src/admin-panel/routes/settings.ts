import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import { z } from 'zod';
import type { Authority, SettingDefinition } from '../../contract';
import { problemWithWording, filled } from '../../settings/domain/wording';
import type { MailWording, SettingLine, SettingsAnswer } from '../answers';
import { adminRoute } from '../admin-route';
import { publicId } from '../domain/input';
import type { PanelNeeds } from '../needs';

const may = 'settings.change' as const;
const place = z.object({ authority: publicId });
const change = place.extend({ name: z.string().max(100), value: z.unknown(), version: z.number().int().min(0) });
const wording = z.object({ name: z.string().max(100), value: z.unknown() });

const authorityOf = async ({ authorities }: PanelNeeds, id: string): Promise<Authority | undefined> => (await authorities.all()).find((each) => each.publicId === id);
const groupOf = ({ group, name }: SettingDefinition): string => group ?? name.slice(0, name.indexOf('.'));

const all = async (needs: PanelNeeds, { id, publicId: key, code, name }: Authority): Promise<SettingsAnswer> => {
  const stored = await needs.settings.stored(id);
  const lineOf = (definition: SettingDefinition): SettingLine => ({ definition, value: stored.get(definition.name)?.value ?? definition.default, version: stored.get(definition.name)?.version ?? 0 });
  const definitions = needs.settings.all();
  const groups = [...new Set(definitions.map(groupOf))].sort().map((title) => ({ title, settings: definitions.filter((each) => groupOf(each) === title).map(lineOf) }));
  return { authority: { publicId: key, code, name }, groups };
};

const save = async (needs: PanelNeeds, { authority, name, value, version }: z.infer<typeof change>): Promise<Result<{ version: number }>> => {
  const found = await authorityOf(needs, authority);
  if (!found || !needs.settings.all().some((each) => each.name === name)) return refuse('not-found');
  const saved = await needs.settings.save(found.id, name, value, version);
  return saved.ok ? ok({ version: saved.value }) : saved;
};

const preview = (needs: PanelNeeds, { name, value }: z.infer<typeof wording>): Result<MailWording> => {
  const mail = needs.settings.all().find((each) => each.name === name);
  if (mail?.kind !== 'mail') return refuse('not-found');
  const problem = problemWithWording(mail, value);
  return problem ? refuse('invalid', [{ field: name, message: problem }]) : ok(filled(value as MailWording, mail.placeholders));
};

export const settingRoutes = (needs: PanelNeeds) => [
  adminRoute({ method: 'GET', path: '/settings', may, audit: { notAudited: 'authorities, about nobody' }, input: z.object({}), work: async () => ok((await needs.authorities.all()).map(({ publicId: id, code, name }) => ({ publicId: id, code, name }))) }),
  adminRoute({
    method: 'GET', path: '/settings/:authority', may, audit: { notAudited: 'numbers, days and words of an authority, about nobody' }, input: place,
    async work({ authority }) {
      const found = await authorityOf(needs, authority);
      return found ? ok(await all(needs, found)) : refuse('not-found');
    },
  }),
  adminRoute({
    method: 'PUT', path: '/settings/:authority/:name', may, audit: 'setting-saved', input: change,
    about: ({ authority }) => ({ type: 'authority', id: authority }), details: ({ name }) => ({ setting: name }),
    work: (wanted) => save(needs, wanted),
  }),
  adminRoute({ method: 'POST', path: '/settings-preview', may, audit: { notAudited: 'words with invented values, about nobody' }, input: wording, work: async (wanted) => preview(needs, wanted) }),
];
