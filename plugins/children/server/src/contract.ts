import type { Actor } from '@virtual-school/portal-kit';
import type { Knex } from 'knex';

/** The roles that may reach a child. A new one does not compile until domain/visibility.ts says what it may see. */
export type ChildRole = 'designated-teacher' | 'head-teacher' | 'social-worker' | 'virtual-school-adviser' | 'virtual-school-head' | 'data-officer' | 'school-office';

/** Who reads: decides which facts and answers are shown. */
export type Audience = 'school' | 'head-teacher' | 'social-care' | 'virtual-school';

/**
 * What stands on every page of a child. A child that no roll has named yet is shown by reference: then `knownAs` and
 * `legalName` hold the reference. Days are yyyy-mm-dd; `dateOfBirth` and `yearGroup` are '' while they are not known.
 */
export type ChildSummary = {
  id: number;
  publicId: string;
  reference: string;
  authorityId: number;
  knownAs: string;
  legalName: string;
  dateOfBirth: string;
  yearGroup: string;
  /** URN of the school that leads today; absent when the child has none, or attends a provider without a URN. */
  schoolUrn?: string;
};

/** Codes as the national return writes them. Ask `records.shownTo` for the facts and words that an audience may see. */
export type ChildFacts = ChildSummary & {
  upn?: string;
  sex?: string; // 'M', 'F' or 'U'
  legalStatus?: string;
  placementType?: string;
  /** True unless the roll says that the address is not confidential. */
  placementConfidential: boolean;
  inCareSince?: string;
  leftCareOn?: string; // the first day on which the child was no longer looked after
  unaccompanied: boolean;
  /** The social-care system's own number: never shown to schools. */
  caseNumber?: string;
};

export type Worker = { accountId?: number; email: string; kind: 'social-worker' | 'reviewing-officer' };

/** One fact as one audience may read it. */
export type ShownFact = { name: string; term: string; text: string };

export type Visibility = {
  /**
   * Adds what leaves only the children that this person may see today. The query must already have the table
   * `children` in it (unaliased). The only scope there is. `roles` narrows it to what these roles reach; without it,
   * to the roles that read casework: a data officer's reach is for the roll alone and has to be asked for by name.
   */
  limit(actor: Actor, query: Knex.QueryBuilder, roles?: readonly ChildRole[]): Knex.QueryBuilder;
  /** Leaves only children who have a place at one of these schools today. Beside `limit`, never in place of it. */
  atSchools(query: Knex.QueryBuilder, urns: readonly string[]): Knex.QueryBuilder;
  /** Through which eyes this person sees this child: the widest of their roles that reach the child. undefined when out of reach. */
  audienceOf(actor: Actor, childId: number): Promise<Audience | undefined>;
  /** The roles by which the child is in this person's reach today. */
  rolesFor(actor: Actor, childId: number): Promise<ChildRole[]>;
};

/** A child as one person meets it: by which roles, and through whose eyes. */
export type SeenChild = { child: ChildFacts; roles: readonly ChildRole[]; audience: Audience };

export type Records = {
  /** Scoped: undefined when the child is not there or not theirs to know of. */
  findFor(actor: Actor, publicId: string): Promise<ChildSummary | undefined>;
  /** Scoped, in one question: undefined when the child is not there, or no role of this person that reads casework reaches it. */
  seenBy(actor: Actor, key: { id: number } | { publicId: string }): Promise<SeenChild | undefined>;
  /** Unscoped: for jobs, and after a scoped find. */
  find(childId: number): Promise<ChildFacts | undefined>;
  /** Those who work with the child today. `accountId` is there once the data officer has confirmed the link. */
  workersOf(childId: number): Promise<Worker[]>;
  /** Who must not have contact, and who may collect the child; opened from what is sealed at rest. */
  contactLimits(childId: number): Promise<{ contactLimits?: string; mayCollect?: string } | undefined>;
  /** Children looked after on that day, of school age (Reception to Year 11). */
  schoolAge(authorityId: number, day: string): Promise<ChildFacts[]>;
  /** The facts that this audience may see, in the words that it may see (docs/visibility.md). */
  shownTo(audience: Audience, child: ChildFacts): ShownFact[];
};

/** What a command or a seed asks of an import. `asOf` is the day the file speaks of. */
export type ImportOrder = { path: string; asOf: string; authority?: string; yes?: boolean };
/** One thing that is wrong with a file: never the value itself. Row 1 is the header. */
export type FileProblem = { file: string; row: number; field: string; message: string };
export type ImportOutcome = {
  outcome: 'done' | 'refused' | 'needs-yes';
  /** One sentence, when the file was refused or waits for a yes. */
  sentence?: string;
  counts: Readonly<Record<string, number>>;
  problems: readonly FileProblem[];
};
export type ImportReport = { line(text: string): void; progress(done: number, total?: number): void };
export type Imports = {
  roll(order: ImportOrder, report: ImportReport): Promise<ImportOutcome>;
  ssda903(order: ImportOrder, report: ImportReport): Promise<ImportOutcome>;
};

export type ChildrenServices = { visibility: Visibility; records: Records; imports: Imports };
