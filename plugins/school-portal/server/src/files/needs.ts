import type { AuditLog, Clock, Database, Outbox } from '../contract';
import type { Limits } from './domain/kinds';
import type { FilesStore } from './store/files-store';
import type { Scanner } from './store/scanner';
import type { FileStorage } from './store/storage';

export type FilesNeeds = {
  database: Database;
  clock: Clock;
  outbox: Outbox;
  audit: AuditLog;
  rows: FilesStore;
  storage: () => FileStorage;
  limits: Limits;
  scanner?: Scanner;
};
