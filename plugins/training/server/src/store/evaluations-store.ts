import type { Database, Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Booking } from './record';

export type Evaluation = { useful: number; willChange?: string; comment?: string };

/** What people thought of it. Never read together with who said it. */
export const evaluationsStore = ({ database, vault }: { database: Database; vault: Vault }) => {
  const sealed = (text: string | undefined): string | null => (text ? vault.seal(text) : null);
  const opened = (text: unknown): string | undefined => (text ? vault.open(String(text)) : undefined);
  return {
    /** False when there is one already. */
    async keep({ id, placesId }: Booking, { useful, willChange, comment }: Evaluation, at: string): Promise<boolean> {
      const row = { booking_id: id, places_id: placesId, useful, will_change: sealed(willChange), comment: sealed(comment), at: at.slice(0, 10) };
      return (await database.query()('training_evaluations').insert(row).onConflict('booking_id').ignore().returning('id')).length === 1;
    },
    async ofEvent(placesId: number): Promise<Evaluation[]> {
      const rows: { useful: number; will_change: string | null; comment: string | null }[] = await database.query()('training_evaluations').where({ places_id: placesId }).orderBy('useful');
      return rows.map((row) => ({ useful: Number(row.useful), willChange: opened(row.will_change), comment: opened(row.comment) }));
    },
  };
};
export type EvaluationsStore = ReturnType<typeof evaluationsStore>;
