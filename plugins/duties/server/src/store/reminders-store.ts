import type { Clock, Database } from '@virtual-school/strapi-plugin-school-portal/api';

export type Reminder = { id: number; urn: string; year: number; authorityId: number };
export type NewReminder = { urns: readonly string[]; year: number; authorityId: number; by: number; sendOn: string };

/** Reminders that somebody asked for, each for the next day on which schools are open; a school gets one a day at most. */
export const remindersStore = ({ database, clock }: { database: Database; clock: Clock }) => ({
  /** How many were set down; a school that has one for that day already is left as it is. */
  async plan({ urns, year, authorityId, by, sendOn }: NewReminder): Promise<number> {
    let planned = 0;
    for (let from = 0; from < urns.length; from += 200) {
      const rows = urns.slice(from, from + 200).map((urn) => ({ urn, year, authority_id: authorityId, asked_by: by, asked_at: clock.now().toISOString(), send_on: sendOn }));
      planned += (await database.query()('duties_reminders').insert(rows).onConflict(['urn', 'send_on']).ignore().returning('id')).length;
    }
    return planned;
  },
  async due(today: string, most: number): Promise<Reminder[]> {
    const rows = await database.query()('duties_reminders').whereNull('sent_at').where('send_on', '<=', today).orderBy('send_on').orderBy('id').limit(most);
    return rows.map((row) => ({ id: Number(row.id), urn: String(row.urn), year: Number(row.year), authorityId: Number(row.authority_id) }));
  },
  /** True for the one who may send it. */
  take: async ({ id }: Reminder): Promise<boolean> => (await database.query()('duties_reminders').where({ id }).whereNull('sent_at').update({ sent_at: clock.now().toISOString() })) === 1,
});
export type RemindersStore = ReturnType<typeof remindersStore>;
