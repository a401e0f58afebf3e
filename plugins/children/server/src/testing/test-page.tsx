import type { Actor, Definition, Fields, PageContext, Problem, Result, Upload, Visit } from '@virtual-school/portal-kit';
import { renderToStaticMarkup } from 'react-dom/server';
import { recordsStore } from '../store/records-store';
import { visibilityStore } from '../store/scope';
import type { PageNeeds } from '../pages/needs';
import type { TestNeeds } from './test-needs';

type Shown = Extract<Definition, { view: unknown }>;
const today = '2026-11-23';

/** The needs of a page around the test database; what a page here does not use is not there. */
export const pageNeeds = (needs: TestNeeds): PageNeeds => {
  const visibility = visibilityStore(needs.database, () => today);
  const records = recordsStore({ database: needs.database, vault: needs.vault, visibility, today: () => today });
  const schools = { ...needs.schools, find: async (urn: string) => (await needs.schools.findMany([urn])).get(urn), search: async (text: string) => [...(await needs.schools.findMany(['990001', '990002', '990008'])).values()].filter(({ name }) => name.includes(text)) };
  const accounts = { findMany: async () => new Map([[7, { id: 7, publicId: 'sam', name: 'Sam Worker', email: 'sam@example.org', blocked: false }]]), holding: async () => [] };
  return { ...needs, visibility, records, schools, accounts } as unknown as PageNeeds;
};

const visitOf = (actor: Actor, params: Record<string, string>, query: Fields): Visit => ({
  actor, params, query, now: new Date(`${today}T10:00:00Z`), today, browser: { cookie: () => undefined, setCookie: () => undefined },
});

const contextOf = (visit: Visit, more: Partial<PageContext>): PageContext => ({ actor: visit.actor, today, now: visit.now, query: visit.query, csrf: 'c', key: 'k', problems: [], entries: {}, conflict: false, nonce: 'n', ...more });

/** Opens a page as the door does: what is loaded is shown; a refusal is told by its code. */
export const open = async (page: Definition, actor: Actor, params: Record<string, string> = {}, query: Fields = {}, more: Partial<PageContext> = {}): Promise<{ code?: string; title: string; html: string; loaded?: unknown }> => {
  const visit = visitOf(actor, params, query);
  const loaded: Result<unknown> = await page.load(visit);
  if (!loaded.ok) return { code: loaded.code, title: '', html: '' };
  const view = (page as Shown).view(loaded.value, contextOf(visit, more));
  return { title: view.title, html: renderToStaticMarkup(<>{view.notice}{view.main}</>), loaded: loaded.value };
};

/** Posts to an action: the form's own problems, the refusal, or where it leads. With a database a refusal takes back what was written, as the door does. */
export const post = async (page: Definition, actor: Actor, params: Record<string, string>, fields: Fields, { uploads = [], database }: { uploads?: readonly Upload[]; database?: TestNeeds['database'] } = {}): Promise<{ code?: string; problems?: readonly Problem[]; to?: string }> => {
  if (page.kind !== 'action') throw new Error('not an action');
  const form = page.form.safeParse(fields);
  if (!form.success) return { code: 'invalid', problems: form.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })) };
  const visit = { ...visitOf(actor, params, {}), uploads };
  const prepared: Result<unknown> = page.prepare ? await page.prepare(visit, form.data) : { ok: true, value: undefined };
  if (!prepared.ok) return { code: prepared.code, problems: prepared.problems };
  const act = async (): Promise<Result<unknown>> => {
    const loaded: Result<unknown> = await page.load(visit);
    return loaded.ok ? page.act(visit, form.data, loaded.value, prepared.value) : loaded;
  };
  const done = await (database ? database.decide(act) : act());
  return done.ok ? { to: page.goTo(done.value, params) } : { code: done.code, problems: done.problems };
};
