import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { nobody, type FileOwner } from '@virtual-school/portal-kit';
import type { PortalServices } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';

type Needs = { files: PortalServices['files']; database: { query(): Knex; inTransaction<T>(work: (trx: Knex) => Promise<T>): Promise<T> } };

/** A small invented text as a file of a record, as if somebody had sent it; gives its public id. */
export const aFile = async ({ files, database }: Needs, accountId: number, owner: FileOwner, text = `Invented words ${owner.id} ${owner.part ?? ''}`, name = 'Invented notes.txt'): Promise<string> => {
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

/** A file on each of the first plans that are under way, one as evidence of each confirmed return of a school, and one for whoever attended each event; how many. */
export const makeFiles = async (needs: Needs): Promise<number> => {
  const query = needs.database.query();
  const plans: { public_id: string }[] = await query('peps').where({ list_state: 'under-way' }).orderBy('id').limit(6).select('public_id');
  const returns: { public_id: string }[] = await query('duties_returns').where({ state: 'confirmed' }).orderBy('id').limit(100).select('public_id');
  const events: { event_id: string }[] = await query('training_places').whereNotNull('register_closed_at').orderBy('id').limit(20).select('event_id');
  const sender = await query('portal_accounts').orderBy('id').first('id');
  for (const { public_id: id } of plans) await aFile(needs, Number(sender.id), { type: 'pep', id, part: 'attainment' }, 'Month,Reading age\nSeptember,9.2\nNovember,9.6\n', 'Reading ages.csv');
  for (const { public_id: id } of returns) await aFile(needs, Number(sender.id), { type: 'duties-return', id, part: 'D05' }, 'Course,Day\nThe first month,2026-09-17\nRefresher,2026-10-14\n', 'Staff training.csv');
  for (const { event_id: id } of events) await aFile(needs, Number(sender.id), { type: 'training-event', id }, 'Who is told first?\nWhat has helped before?\nWhat does the child say?\n', 'Questions for a first meeting.txt');
  return plans.length + returns.length + events.length;
};
