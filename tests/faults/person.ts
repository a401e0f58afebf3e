import { hiddenFields } from '../support/world';

export type Answered = { status: number; location: string; text: string };
const limit = 30_000;

/** Somebody signed in, at a browser that keeps what it was given. No answer at all is undefined. */
export const personAt = (addressNow: () => string, token: string) => {
  const ask = async (path: string, init: RequestInit = {}): Promise<Answered | undefined> => {
    try {
      const answer = await fetch(addressNow() + path, { ...init, redirect: 'manual', signal: AbortSignal.timeout(limit), headers: { Cookie: `portal-session=${token}`, 'Sec-Fetch-Site': 'same-origin', ...init.headers } });
      return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
    } catch {
      return undefined;
    }
  };
  let csrf = '';
  const tokenOfPage = async (): Promise<string> => {
    if (csrf) return csrf;
    const session = await ask('/portal/session', { headers: { Accept: 'application/json' } });
    csrf = session?.status === 200 ? String((JSON.parse(session.text) as { csrf?: string }).csrf ?? '') : '';
    return csrf;
  };
  return {
    get: (path: string) => ask(path),
    fieldsOf: async (path: string): Promise<Record<string, string> | undefined> => {
      const page = await ask(path);
      return page?.status === 200 ? hiddenFields(page.text) : undefined;
    },
    /** As the page's script saves. */
    save: async (path: string, fields: Record<string, string>) =>
      ask(path, { method: 'POST', headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'x-csrf-token': await tokenOfPage() }, body: JSON.stringify(fields) }),
    /** As a pressed button sends a form. */
    press: async (path: string, fields: Record<string, string>) =>
      ask(path, { method: 'POST', headers: { Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded' }, body: new URLSearchParams({ _csrf: await tokenOfPage(), ...fields }).toString() }),
  };
};
export type Person = ReturnType<typeof personAt>;
