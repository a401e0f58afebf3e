import type { SaveEvent } from './queue';

export type Answer = { status: number; body?: unknown };
export type Saved = { version?: string; csrf?: string };

const textOf = (body: unknown, name: string): string | undefined => {
  const value = typeof body === 'object' && body !== null ? (body as Record<string, unknown>)[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};

const firstProblem = (body: unknown): string | undefined => {
  const problems = typeof body === 'object' && body !== null ? (body as { problems?: unknown }).problems : undefined;
  return Array.isArray(problems) ? textOf(problems[0], 'message') : undefined;
};

const lasting = new Set([404, 409, 410]);

/** What the server's answer means for the words in the page. No answer at all is `undefined`. */
export const eventOf = (answer: Answer | undefined): SaveEvent => {
  if (!answer || answer.status >= 500 || answer.status === 429 || answer.status === 408) return { kind: 'failed' };
  const code = textOf(answer.body, 'code');
  if (answer.status === 200 && (answer.body as { ok?: unknown } | undefined)?.ok === true) return { kind: 'saved', savedAt: textOf(answer.body, 'savedAt'), except: textOf(answer.body, 'except') };
  if (code === 'changed-meanwhile') return { kind: 'held', hold: 'changed-meanwhile' };
  if (answer.status === 401 || code === 'not-from-our-page') return { kind: 'held', hold: 'signed-out' }; // a new session has a new token
  if (answer.status === 413) return { kind: 'held', hold: 'refused', message: 'An answer is too long. Shorten it.' };
  if (lasting.has(answer.status) || code === 'not-yours') return { kind: 'held', hold: 'closed', message: firstProblem(answer.body) };
  if (answer.status >= 400) return { kind: 'held', hold: 'refused', message: firstProblem(answer.body) };
  return { kind: 'failed' }; // a page in place of an answer: a proxy or a school's filter stands between
};

/** What a save has changed for the next one. */
export const savedFrom = (body: unknown): Saved => ({ version: textOf(body, 'version'), csrf: textOf(body, 'csrf') });
