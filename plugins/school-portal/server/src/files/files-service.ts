import { ok, refuse, type FileShelf } from '@virtual-school/portal-kit';
import { everySecond } from '../services/every-second';
import type { FilesNeeds } from './needs';
import { checkNext, unwanted } from './use-cases/check-files';
import { openFile } from './use-cases/open-file';
import { receiveFile } from './use-cases/receive-file';

const hour = 3_600_000;
/** A silent scanner does not hold up a stop: its file is looked at again when the portal runs. */
const longestStop = 5000;

export type FilesService = FileShelf & {
  /** In bootstrap: the bytes of what was removed go by the outbox, what nobody took goes by a job. */
  listen(): void;
  sweep(): Promise<void>;
  /** Shows waiting files to the scanner, one after the other; how many. */
  checkDue(most?: number): Promise<number>;
  start(): void;
  stop(): Promise<void>;
  /** Does the scanner answer? Undefined where none is set. */
  scannerAnswers?: () => Promise<boolean>;
};

/** Private files of other plugins' records: looked into, sealed, scanned, and opened by nobody before. */
export const filesService = (needs: FilesNeeds): FilesService => {
  const { rows, outbox, scanner, database, clock } = needs;
  const checkDue = async (most = 20, isStopping = () => false): Promise<number> => {
    let done = 0;
    while (done < most && !isStopping() && (await checkNext(needs))) done += 1;
    return done;
  };
  const worker = everySecond((isStopping) => checkDue(20, isStopping));

  return {
    limits: needs.limits,
    receive: (upload, owner, by) => receiveFile(needs, upload, owner, by),
    keep: async (publicId) => ((await rows.keep(publicId, scanner ? 'checking' : 'clean')) ? ok(undefined) : refuse('invalid', [{ field: 'file', message: 'This file is there already' }])),
    async remove(publicId, owner) {
      const key = await rows.remove(publicId, owner);
      if (key === undefined) return refuse('not-found');
      await outbox.emit(unwanted, { key });
      return ok(undefined);
    },
    listOf: rows.listOf,
    find: rows.find,
    async open(publicId) {
      const opened = await openFile(needs, publicId, 'clean');
      if (!opened) throw new Error('A file is opened that may not be opened');
      return opened;
    },
    listen: () => outbox.subscribe(unwanted, 'files', (event) => needs.storage().remove(String(event.payload.key))),
    sweep: () => database.inTransaction(async () => {
      for (const key of await rows.sweep(new Date(clock.now().getTime() - hour).toISOString())) await outbox.emit(unwanted, { key });
    }),
    checkDue,
    start: () => scanner && worker.start(),
    stop: () => worker.stop(longestStop),
    ...(scanner && { scannerAnswers: scanner.answers }),
  };
};
