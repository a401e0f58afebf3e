import { waitsForHours } from '../domain/upload-life';
import type { UploadsStore } from '../store/uploads-store';

/** Removes what nobody said yes to within a day; how many files. Runs inside the caller's transaction. */
export const expireUploads = (store: Pick<UploadsStore, 'expire'>, now: Date): Promise<number> =>
  store.expire(new Date(now.getTime() - waitsForHours * 3_600_000).toISOString(), now.toISOString());
