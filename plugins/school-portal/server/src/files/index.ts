import type { PortalServices } from '../contract';
import { limitsOf } from './domain/kinds';
import { filesService } from './files-service';
import { filesStore } from './store/files-store';
import { scannerOf } from './store/scanner';
import { storageOf, type FileStorage } from './store/storage';

export { fileModels } from './models';
export type { FilesService } from './files-service';
export { filesLieInPublic } from './store/apart-from-public';

/** The service `files`, from what the process was started with. */
export const filesOf = (services: PortalServices, env: NodeJS.ProcessEnv) => {
  let storage: FileStorage | undefined;
  return filesService({
    database: services.database, clock: services.clock, outbox: services.outbox, audit: services.audit,
    rows: filesStore(services),
    storage: () => (storage ??= storageOf(env)),
    limits: limitsOf(env),
    scanner: scannerOf(env),
  });
};
