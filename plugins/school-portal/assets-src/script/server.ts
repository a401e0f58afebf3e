import type { Answer } from './autosave/answer';

/** The token and the account of this page; a new session of the same person brings a new token. */
export const page = {
  get csrf(): string { return document.body.dataset.csrf ?? ''; },
  set csrf(token: string) {
    document.body.dataset.csrf = token;
    document.querySelectorAll<HTMLInputElement>('input[name="_csrf"]').forEach((input) => { input.value = token; });
  },
  get account(): string { return document.body.dataset.account ?? ''; },
};

const limitMs = 20_000;
const keptBytes = 60_000; // a browser lets about 64 kB outlive their page

const ask = async (url: string, init: RequestInit): Promise<Answer | undefined> => {
  const ended = new AbortController();
  const timer = setTimeout(() => ended.abort(), limitMs);
  try {
    const response = await fetch(url, { credentials: 'same-origin', redirect: 'error', signal: ended.signal, ...init });
    const body: unknown = await response.json().catch(() => undefined);
    return { status: response.status, body };
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
};

export const outlivesThePage = (body: string): boolean => new Blob([body]).size < keptBytes;

export const postJson = (url: string, body: string): Promise<Answer | undefined> =>
  ask(url, {
    method: 'POST',
    headers: { Accept: 'application/json', 'Content-Type': 'application/json', 'x-csrf-token': page.csrf },
    body,
    keepalive: outlivesThePage(body),
  });

export type Session = { signedIn: boolean; account?: string; csrf?: string; idleSeconds?: number; endSeconds?: number };

const sessionIn = (answer: Answer | undefined): Session | undefined =>
  answer?.status === 200 && typeof (answer.body as Session | undefined)?.signedIn === 'boolean' ? (answer.body as Session) : undefined;

/** Whose session is it now? Undefined when the server cannot be reached. */
export const readSession = async (): Promise<Session | undefined> =>
  sessionIn(await ask('/portal/session', { headers: { Accept: 'application/json' }, cache: 'no-store' }));

export const extendSession = async (): Promise<Session | undefined> => sessionIn(await postJson('/portal/session/extend', '{}'));
