import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { nobody, type FileOwner } from '@virtual-school/portal-kit';
import type { PortalServices } from '@virtual-school/strapi-plugin-school-portal/api';

/** A small invented text as a file of a record, as if somebody had sent it; gives its public id. */
export const aFile = async ({ files, database }: Pick<PortalServices, 'files' | 'database'>, accountId: number, owner: FileOwner, text = `Invented words ${owner.id} ${owner.part ?? ''}`, name = 'Invented notes.txt'): Promise<string> => {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'vsp-file-'));
  const sent = path.join(folder, 'sent');
  try {
    await fs.writeFile(sent, text);
    const received = await files.receive({ field: 'file', name, size: Buffer.byteLength(text), path: sent }, owner, { ...nobody, accountId });
    if (!received.ok) throw new Error(`The invented file was refused: ${received.code}`);
    const kept = await database.inTransaction(() => files.keep(received.value.publicId));
    if (!kept.ok) throw new Error('The invented file was there already');
    return received.value.publicId;
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
};
