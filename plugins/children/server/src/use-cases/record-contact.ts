import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import type { Database, Vault } from '@virtual-school/strapi-plugin-school-portal/api';

export type ContactNotes = { contactLimits: string; mayCollect: string };
type Needs = { database: Database; vault: Vault };

/** Reads and writes the contact notes of a child, sealed at rest. Version 0: nothing is recorded yet. */
export const contactNotes = ({ database, vault }: Needs) => ({
  async read(childId: number): Promise<ContactNotes & { version: number }> {
    const row: { contact_limits: string | null; may_collect: string | null; version: number } | undefined = await database.query()('child_contact_notes').where('child_id', childId).first();
    const open = (sealed: string | null | undefined) => (sealed ? vault.open(sealed) : '');
    return { contactLimits: open(row?.contact_limits), mayCollect: open(row?.may_collect), version: Number(row?.version ?? 0) };
  },

  /** Refuses when somebody saved since `version` was read. */
  record: (childId: number, notes: ContactNotes, { version, at, accountId }: { version: number; at: string; accountId: number }): Promise<Result<void>> =>
    database.decide(async (trx) => {
      const seal = (text: string) => (text ? vault.seal(text) : null);
      const row = { contact_limits: seal(notes.contactLimits), may_collect: seal(notes.mayCollect), version: version + 1, changed_at: at, changed_by: accountId };
      if (version === 0) {
        const added = await trx('child_contact_notes').insert({ child_id: childId, ...row }).onConflict('child_id').ignore().returning('id');
        return added.length === 1 ? ok(undefined) : refuse('changed-meanwhile');
      }
      const saved = await trx('child_contact_notes').where({ child_id: childId, version }).update(row);
      return saved === 1 ? ok(undefined) : refuse('changed-meanwhile');
    }),
});
