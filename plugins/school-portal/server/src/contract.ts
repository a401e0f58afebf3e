import type { About, Actor, Definition, FileShelf, Reach, Result } from '@virtual-school/portal-kit';
import type { Knex } from 'knex';
import type { AdminPanel } from './contract-admin';
import type { Settings } from './contract-settings';

export type * from './contract-admin';
export type * from './contract-settings';

/**
 * What school-portal offers to the other plugins. Rows hold instants as ISO text in UTC ('2026-11-23T10:00:00.000Z'),
 * days as 'yyyy-mm-dd' and JSON as text, so that SQLite and PostgreSQL give the same row.
 */

export type Database = {
  /** The transaction this call stands in, else the pool. The only way to the database. */
  query(): Knex;
  /** Resolves when the work is on disk, rejects when it is not. A verb inside a verb joins the outer transaction. */
  inTransaction<T>(work: (trx: Knex) => Promise<T>): Promise<T>;
  /** As inTransaction, and a refusal rolls back what was written before it. */
  decide<T>(work: (trx: Knex) => Promise<Result<T>>): Promise<Result<T>>;
  client: 'sqlite' | 'postgres';
};

export type Clock = {
  /** The real instant: sessions, codes, audit. */
  now(): Date;
  /** yyyy-mm-dd in Europe/London; shifted by DEMO_TODAY: deadlines. */
  today(): string;
};

export type Vault = {
  /** AES-256-GCM with the newest key; the answer carries the key's id. */
  seal(text: string): string;
  /** Throws when the key is gone or the text was tampered with. */
  open(sealed: string): string;
  /** A keyed digest of a secret that has to be found again; nobody without the key can compute it. */
  digest(text: string): string;
  /** Columns that `keys:rotate` seals anew. */
  registerColumn(table: string, column: string): void;
};

export type AuditEntry = {
  actor: Actor;
  action: string;
  outcome: string; // 'done', or the code of the refusal
  about?: About;
  details?: Record<string, unknown>; // question names, route, counts; never a value, a name or a secret
};
export type AuditLog = {
  /** In the caller's transaction: there with what it records, or not at all. Several where one piece of work is about many. */
  record(...entries: readonly AuditEntry[]): Promise<void>;
  /**
   * By itself, in a commit shared with others who record alone in the same moment (docs/adr/0008). Resolves when the row is
   * on disk. Never inside a transaction: on SQLite it would wait for the connection that the transaction holds.
   */
  recordAlone(entry: AuditEntry): Promise<void>;
};

export type PortalEvent = { id: string; type: string; payload: Record<string, unknown>; at: string };
/**
 * Works on an event. What it gives back is done in one transaction with the note that the delivery is done: so a mail is
 * queued exactly once although an event may be delivered twice.
 */
export type Handler = (event: PortalEvent) => Promise<void | (() => Promise<void>)>;
export type Outbox = {
  /** Inside the caller's transaction. One delivery for every subscriber of the type. */
  emit(type: string, payload: Record<string, unknown>): Promise<void>;
  /** In bootstrap. Deliveries come at least once: a handler must be idempotent on event.id. */
  subscribe(type: string, subscriber: string, handler: Handler): void;
};

/** A small text file that goes with a mail, such as a date for a calendar. It waits in the outbox with the mail: nothing that names a person. */
export type MailAttachment = { name: string; type: string; text: string };
/** No child's name, initials, school or date of birth, ever: references and links only. */
export type Mail = { subject: string; paragraphs: readonly string[]; link?: { text: string; path: string }; attachments?: readonly MailAttachment[] };
export type Mailer = {
  /** Queued in the caller's transaction, sent by the outbox. */
  toAccount(accountPublicId: string, mail: Mail): Promise<void>;
  toAddress(address: string, mail: Mail): Promise<void>;
};

export type RoleDefinition = {
  name: string; // 'designated-teacher'
  title: string; // 'Designated teacher'
  reach: Reach;
  /** Roles whose holders may invite a person to this one. */
  invitedBy: readonly string[];
  /** Minutes without use after which the session ends; a person with several roles has the shortest. */
  idleMinutes: number;
  /** One who invites to it at their school may also take it on, or hand it to a colleague, for a time. */
  mayBeActed?: boolean;
};
export type Roles = { register(roles: readonly RoleDefinition[]): void; all(): readonly RoleDefinition[]; find(name: string): RoleDefinition | undefined };

export type NavigationItem = { text: string; href: string; roles: readonly string[] };
export type Door = {
  /** In register(). Every page of the portal enters here, and only here. */
  mount(definitions: readonly Definition[]): void;
  /**
   * Where a person lands after signing in: the first registered home one of whose roles they hold. One that is `else`
   * serves those who have no other, in whatever order plugins come.
   */
  home(href: string, roles: readonly string[], when?: 'else'): void;
  navigation(items: readonly NavigationItem[]): void;
  /** All that is mounted, for the access matrix and the architecture test. */
  definitions(): readonly Definition[];
};

export type School = {
  urn: string; name: string; phase: string; open: boolean; closedOn?: string; town?: string; postcode?: string; laCode?: string;
  /** The kind of school as the CMS writes it: in the national register the code of the establishment's type, '01' to '57'. */
  kind?: string;
  /** The name of the trust that runs it. */
  trust?: string;
  /** URN that followed this one, where the register knows it. */
  successor?: string;
};
export type SchoolDirectory = {
  find(urn: string): Promise<School | undefined>;
  findMany(urns: readonly string[]): Promise<ReadonlyMap<string, School>>;
  /** By part of the name, town or URN; at most 20. */
  search(text: string): Promise<School[]>;
  /** Open and closed schools in the order of their URNs, after that one; at most `most`. For jobs that go through all of them. */
  page(order: { after?: string; most: number; laCode?: string }): Promise<School[]>;
};

/** A role at a school (URN) from one day to another, both yyyy-mm-dd and both held; without a last day it is held still. */
export type HeldRole = { urn: string; name: string; fromDay: string; untilDay?: string };

/** A role that somebody holds, at a school (URN) or in an authority. */
export type RoleAt = { role: string; urn?: string; authorityId?: number };

export type AccountSummary = { id: number; publicId: string; name: string; email: string; blocked: boolean };
export type Accounts = {
  find(id: number): Promise<AccountSummary | undefined>;
  findMany(ids: readonly number[]): Promise<ReadonlyMap<number, AccountSummary>>;
  byEmail(email: string): Promise<AccountSummary[]>;
  /** What these accounts hold today, by their id; a blocked one holds nothing. */
  rolesOf(ids: readonly number[]): Promise<ReadonlyMap<number, readonly RoleAt[]>>;
  /** For the command line: the first holder of a role in an authority, which is made when it is new. Gives the link's path. */
  inviteFirst(wanted: FirstInvitation): Promise<Result<{ path: string; days: number }>>;
  /** Schools (URNs) at which somebody holds the role today, with the first day of whoever came last. */
  begunAt(role: string): Promise<ReadonlyMap<string, { fromDay: string; name: string }>>;
  /** All who ever held the role at schools where somebody took it on or gave it up between these days; for a blocked account until it was blocked. */
  changedAt(role: string, period: { from: string; until: string }): Promise<HeldRole[]>;
  /** Those who hold the role today, at the school or in the authority. */
  holding(role: string, at: { urn?: string; authorityId?: number }): Promise<AccountSummary[]>;
};

export type FirstInvitation = { name: string; email: string; role: string; authorityCode: string; authorityName: string };

export type Authority = { id: number; publicId: string; code: string; name: string };
export type Authorities = { find(id: number): Promise<Authority | undefined>; byCode(code: string): Promise<Authority | undefined>; all(): Promise<Authority[]> };

/** Work that takes longer than a request: an import, opening a term. */
export type JobReport = { line(text: string): void; progress(done: number, total?: number): void };
export type JobHandler = (payload: Record<string, unknown>, report: JobReport) => Promise<Record<string, unknown>>;
export type JobState = { type: string; state: 'waiting' | 'running' | 'done' | 'failed'; progress?: { done: number; total?: number }; result?: Record<string, unknown> };
export type Jobs = {
  register(type: string, handler: JobHandler): void;
  /** For commands. On SQLite beside a running server the server does it and the command follows; else it is done here. */
  runOrFollow(type: string, payload: Record<string, unknown>, report: JobReport): Promise<Record<string, unknown>>;
  /** In the caller's transaction: a server does it a moment later. Gives the job's public id. */
  add(type: string, payload: Record<string, unknown>): Promise<string>;
  find(publicId: string): Promise<JobState | undefined>;
  /** Wakes `handler` about every `minutes` on one node only; it must be safe to run twice. */
  every(minutes: number, name: string, handler: () => Promise<void>): void;
};

export type PortalServices = {
  database: Database; clock: Clock; vault: Vault; audit: AuditLog; outbox: Outbox; mailer: Mailer; settings: Settings;
  roles: Roles; door: Door; schools: SchoolDirectory; accounts: Accounts; authorities: Authorities; jobs: Jobs; adminPanel: AdminPanel;
  /** Private files of records: portal-kit's `attachmentPages` draws their pages. */
  files: FileShelf;
};
