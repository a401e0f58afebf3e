import { nobody } from '@virtual-school/portal-kit';
import type { FilesNeeds } from '../needs';
import { openFile } from './open-file';

export const unwanted = 'file.bytes-unwanted';

const settle = async (needs: FilesNeeds, publicId: string, found: 'clean' | 'found'): Promise<void> =>
  needs.database.inTransaction(async () => {
    if (found === 'clean') return void (await needs.rows.passed(publicId));
    const refused = await needs.rows.refused(publicId, 'virus');
    if (!refused) return; // removed while it was looked at
    await needs.outbox.emit(unwanted, { key: refused.storageKey });
    await needs.audit.record({ actor: nobody, action: 'file.virus-found', outcome: 'done', about: { type: refused.aboutType, id: refused.aboutId }, details: { file: publicId } });
  });

/**
 * Shows one waiting file to the scanner. Whatever goes wrong, the file stays shut and its next time is set already.
 * True when there was one.
 */
export const checkNext = async (needs: FilesNeeds): Promise<boolean> => {
  if (!needs.scanner) return false;
  const publicId = await needs.database.inTransaction(() => needs.rows.claimForCheck());
  if (!publicId) return false;
  const opened = await openFile(needs, publicId, 'checking');
  if (!opened) return true;
  const found = await needs.scanner.scan(opened.stream).catch(() => undefined).finally(() => opened.stream.destroy());
  if (found) await settle(needs, publicId, found);
  return true;
};
