import type { Readable } from 'node:stream';
import type { ReactElement } from 'react';
import type { z } from 'zod';
import type { Actor } from './actor';
import type { Problem, Result } from './result';

/** What a browser posted or asked for: names and texts, nothing else. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

/** Who may open a page at all; which child or school it then shows is the query's business. */
export type Allow = { readonly kind: 'anyone' } | { readonly kind: 'signed-in' } | { readonly kind: 'roles'; readonly roles: readonly string[] };
export const anyone: Allow = { kind: 'anyone' };
export const signedIn: Allow = { kind: 'signed-in' };
export const only = (...roles: readonly string[]): Allow => ({ kind: 'roles', roles });

/** Whom or what an access was about. `id` is a public id; `authorityId` the row id of the authority that answers for it. */
export type About = { type: string; id: string; authorityId?: number };

/** How an access is recorded. A page that shows nothing about anybody says why it records nothing. */
export type Audit<Loaded> =
  | { readonly action: string; readonly about?: (loaded: Loaded) => About | undefined; readonly details?: (loaded: Loaded) => Record<string, unknown> }
  | { readonly notAudited: string };

/** The cookies of one browser; the door names and protects them. */
export type Browser = {
  cookie(name: string): string | undefined;
  /** `maxAge` in seconds; without it the cookie ends with the browser. */
  setCookie(name: string, value: string, options?: { maxAge?: number }): void;
};

/** A file that a browser sent: a temporary file that is gone when the request ends. Its name is the sender's, not to be trusted. */
export type Upload = { field: string; name: string; size: number; path: string };

/** Which field of a form takes files, how many at once, and how large each may be. Without it no address takes any. */
export type UploadRule = { field: string; most: number; maxBytes: number };

export type Visit<Params = Record<string, string>> = {
  actor: Actor;
  params: Params;
  query: Fields;
  now: Date; // the real instant
  today: string; // yyyy-mm-dd in Europe/London, may be shifted for a demonstration
  browser: Browser;
  /** Row id of the session in force; absent for a visitor. */
  sessionId?: number;
  /** What was sent to a page that takes files. */
  uploads?: readonly Upload[];
};

/** What a view is given beside its data. `key` makes a submit happen once; Form puts both into the page. */
export type PageContext = {
  actor: Actor;
  today: string;
  now: Date;
  query: Fields;
  csrf: string;
  key: string;
  problems: readonly Problem[];
  entries: Fields; // what was posted, when the same page is shown again
  conflict: boolean; // somebody else saved in between: the loaded record is theirs, the entries are this person's
  carried?: string; // sealed fields of an ended session, to be posted again after signing in
  nonce: string; // for an inline script, which no page should need
};

export type View = {
  title: string; // of the browser's window; never a name
  main: ReactElement;
  back?: { href: string; text: string };
  wide?: boolean;
  /** Strips such as contact limits that stand above everything else. */
  notice?: ReactElement;
};

type Common<Params, Loaded> = {
  path: string; // '/portal/peps/:planId'
  allow: Allow;
  audit: Audit<Loaded>;
  load: (visit: Visit<Params>) => Promise<Result<Loaded>>;
};

export type Page<Params, Loaded> = Common<Params, Loaded> & {
  view: (loaded: Loaded, page: PageContext) => View;
  /** Leads on to another address of the portal in place of a view. */
  redirect?: (loaded: Loaded) => string | undefined;
};

export type Action<Params, Loaded, Form, Prepared, Done> = Page<Params, Loaded> & {
  form: z.ZodType<Form>;
  files?: UploadRule;
  /** Slow work (a password hash) and what must survive a refusal (a guess counter): before the transaction, outside it. */
  prepare?: (visit: Visit<Params>, form: Form) => Promise<Result<Prepared>>;
  /** Runs inside one transaction with load, the audit row and the idempotency key; a refusal rolls all of it back. */
  act: (visit: Visit<Params>, form: Form, loaded: Loaded, prepared: Prepared) => Promise<Result<Done>>;
  goTo: (done: Done, params: Params) => string;
  /** What a script is told: after saving (`done` is there), and on a refusal (what is in the record now). */
  json?: (loaded: Loaded, done?: Done) => Record<string, unknown>;
  /** Question names that were changed, for the audit row; never values. */
  changed?: (form: Form, done: Done) => Record<string, unknown>;
};

/** A file that need not stand in memory: opened after the access was recorded. */
export type Streamed = { stream: Readable; length: number };
export type Sent = { name: string; type: string; bytes: Buffer | Streamed; inline?: boolean };

export type Download<Params, Loaded> = Common<Params, Loaded> & {
  file: (loaded: Loaded) => Sent | Promise<Sent>;
};

// Each page has types of its own; the door only carries them, so it sees them widened.
/* eslint-disable @typescript-eslint/no-explicit-any -- the one place where pages of every type stand in one list */
export type Definition =
  | ({ kind: 'page' } & Page<any, any>)
  | ({ kind: 'action' } & Action<any, any, any, any, any>)
  | ({ kind: 'download' } & Download<any, any>);
/* eslint-enable @typescript-eslint/no-explicit-any */

export const definePage = <Params = Record<string, string>, Loaded = unknown>(page: Page<Params, Loaded>): Definition => ({ kind: 'page', ...page });
export const defineAction = <Params = Record<string, string>, Loaded = unknown, Form = unknown, Prepared = undefined, Done = unknown>(action: Action<Params, Loaded, Form, Prepared, Done>): Definition => ({ kind: 'action', ...action });
export const defineDownload = <Params = Record<string, string>, Loaded = unknown>(download: Download<Params, Loaded>): Definition => ({ kind: 'download', ...download });
