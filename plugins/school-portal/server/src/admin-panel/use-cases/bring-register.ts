import type { JobHandler, RegisterOutcome } from '../../contract';
import { administrator } from '../admin-route';
import type { PanelNeeds } from '../needs';

export const registerJob = 'portal.bring-register';
type Order = { upload: string; preview: boolean; admin: string };

const mostListed = 50;

const shortened = (outcome: RegisterOutcome): RegisterOutcome => ('refused' in outcome ? outcome : { ...outcome, rejected: outcome.rejected.slice(0, mostListed) });

/**
 * Looks at the uploaded files, or brings them in. A preview leaves them for the import; after an import, and when they
 * are not the register, they are removed.
 */
export const bringRegister = ({ adminPanel, uploads, database, audit }: Pick<PanelNeeds, 'adminPanel' | 'uploads' | 'database' | 'audit'>): JobHandler => async (payload, report) => {
  const { upload, preview, admin } = payload as Order;
  const source = adminPanel.register();
  const files = await uploads.files(upload);
  if (!source || !files) return { refused: 'The files are no longer there. Upload them again.' };
  const brought = await source.bring(files, { preview }, report).catch(async (error: unknown) => {
    await uploads.remove(upload);
    throw error;
  });
  const outcome = shortened(brought);
  const isWrong = 'refused' in outcome;
  if (preview && !isWrong) await uploads.notePreview(upload);
  else await uploads.remove(upload);
  const actor = administrator(admin.replace('admin:', ''));
  if (!preview) await database.inTransaction(() => audit.record({ actor, action: 'admin.register-imported', outcome: isWrong ? 'invalid' : 'done' }));
  return outcome;
};
