import type { Actor, Result } from '@virtual-school/portal-kit';
import type { AuditLog, Authorities, Authority, Clock, Database, Outbox, SchoolDirectory, Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import type { FileProblem } from '../contract';
import type { Asks } from '../domain/asks';
import type { TouchedChild } from '../domain/plan-roll';
import type { Preview } from '../domain/preview';
import type { Source } from '../files/source';
import type { ImportKind } from '../store/imports-store';

export type ImportNeeds = { database: Database; clock: Clock; vault: Vault; audit: Pick<AuditLog, 'record'>; authorities: Authorities; outbox: Pick<Outbox, 'emit'>; schools: Pick<SchoolDirectory, 'findMany'> };

/** What is brought in, for whom, and by whom: `nobody` where a command does. `file` is what messages and leavers call it, `upload` the public id of a file that was sent. */
export type ImportJob = { file: string; authority: Authority; asOf: string; by: Actor; upload?: string };

/** What a file would change today. Nothing is written before `save`. */
export type PlannedImport = {
  /** The whole plan as text: as long as it is the same, what somebody saw is what will be done. */
  plan: string;
  counts: Readonly<Record<string, number>>;
  problems: readonly FileProblem[];
  touches: boolean;
  /** Somebody has to say yes first. */
  asks?: Asks;
  preview: () => Promise<Preview>;
  save: (trx: Knex, job: ImportJob, at: string) => Promise<readonly TouchedChild[]>;
};

/** A file that was read and checked. `notes` are about the file as a whole and hold nothing of it. */
export type ReadFile = { notes: readonly string[]; plan: (trx: Knex, job: ImportJob) => Promise<PlannedImport> };

/** One kind of file that tells of children. The steps around it are the same for every kind (bring-in.ts). */
export type Importer = {
  kind: ImportKind;
  action: string; // of the audit
  /** Why a file is refused when a newer one is in; both days in words. */
  whyTooOld: (file: string, asOf: string, latest: string) => string;
  /** Whether a file of this name is read. Of any other only the name is kept: it may hold what the portal has no use for. */
  reads: (name: string) => boolean;
  read: (needs: ImportNeeds, sources: readonly Source[], asOf: string, progress?: (rows: number) => void) => Promise<Result<ReadFile>>;
};
