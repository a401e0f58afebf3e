import { nobody, type Browser, type Definition, type Fields, type PageContext, type Result, type Visit } from '@virtual-school/portal-kit';
import { renderToStaticMarkup } from 'react-dom/server';
import type { TestPortal } from './test-portal';

export type Answer = { code: string; location?: string; message: string };

const fieldsOf = (query: string | undefined): Fields => Object.fromEntries(new URLSearchParams(query ?? ''));

/** One browser with its cookies. Opens and presses pages as the door does: form, prepare, then load and act in one transaction. */
export const testBrowser = ({ needs }: TestPortal) => {
  const cookies = new Map<string, string>();
  const browser: Browser = {
    cookie: (name) => cookies.get(name),
    setCookie: (name, value) => void cookies.set(name, value),
  };

  const visit = async (address: string, params: Record<string, string>): Promise<Visit<Record<string, string>>> => {
    const found = cookies.has('session') ? await needs.sessions.find(String(cookies.get('session'))) : undefined;
    const live = found && !('ended' in found) ? found : undefined;
    return { actor: live?.actor ?? nobody, params, query: fieldsOf(address.split('?')[1]), now: needs.clock.now(), today: needs.clock.today(), browser, ...(live && { sessionId: live.sessionId }) };
  };

  const contextOf = (here: Visit<Record<string, string>>, entries: Fields): PageContext =>
    ({ actor: here.actor, today: here.today, now: here.now, query: here.query, csrf: 'csrf', key: 'key', problems: [], entries, conflict: false, nonce: '' });

  return {
    cookies,
    /** The session of this browser, as the door sees it. */
    async stage(): Promise<string> {
      const found = await needs.sessions.find(cookies.get('session') ?? '');
      return found === undefined ? 'none' : 'ended' in found ? 'ended' : found.stage;
    },

    /** What a page shows, or where it leads, or why not. `entries` are what was posted before. */
    async open(definition: Definition, address = definition.path, params: Record<string, string> = {}, entries: Fields = {}): Promise<string> {
      if (definition.kind === 'download') throw new Error('not a page');
      const here = await visit(address, params);
      const loaded = (await definition.load(here)) as Result<unknown>;
      if (!loaded.ok) return loaded.code;
      const onward = definition.redirect?.(loaded.value);
      return onward ? `-> ${onward}` : renderToStaticMarkup(definition.view(loaded.value, contextOf(here, entries)).main);
    },

    async press(definition: Definition, fields: Fields, params: Record<string, string> = {}): Promise<Answer> {
      if (definition.kind !== 'action') throw new Error('not a form');
      const here = await visit(definition.path, params);
      const refused = (result: { code: string; problems?: readonly { message: string }[] }): Answer => ({ code: result.code, message: result.problems?.[0]?.message ?? '' });
      const parsed = definition.form.safeParse(fields);
      if (!parsed.success) return { code: 'invalid', message: parsed.error.issues[0]?.message ?? '' };
      const prepared = definition.prepare ? ((await definition.prepare(here, parsed.data)) as Result<unknown>) : { ok: true as const, value: undefined };
      if (!prepared.ok) return refused(prepared);
      const done = await needs.database.decide<unknown>(async () => {
        const loaded = (await definition.load(here)) as Result<unknown>;
        return loaded.ok ? definition.act(here, parsed.data, loaded.value, prepared.value) : loaded;
      });
      return done.ok ? { code: 'done', location: definition.goTo(done.value, params), message: '' } : refused(done);
    },
  };
};
export type TestBrowser = ReturnType<typeof testBrowser>;
