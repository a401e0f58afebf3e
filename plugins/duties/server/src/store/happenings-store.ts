import { newPublicId, type Clock, type Database, type Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { DutyEvent } from '../domain/duty';
import type { Arisen } from '../domain/happenings';

type Row = Record<string, string | number | null>;
const opt = (value: unknown): string | undefined => (value === null || value === undefined ? undefined : String(value));

export type HappeningState = 'open' | 'done' | 'does-not-apply';
export type Happening = { publicId: string; urn: string; event: DutyEvent; code: string; on: string; dueOn?: string; state: HappeningState; version: number; doneOn?: string; comment?: string; toldAt?: string; answeredAt?: string };
export type NewHappening = Arisen & { urn: string; authorityId: number; event: DutyEvent };

/** Duties that arose from something that happened: no name, no child, only the school and the day. */
export const happeningsStore = ({ database, vault, clock }: { database: Database; vault: Vault; clock: Clock }) => {
  const query = () => database.query()('duties_happenings');
  const now = () => clock.now().toISOString();
  const happeningOf = (row: Row): Happening => ({
    publicId: String(row.public_id), urn: String(row.urn), event: row.event as DutyEvent, code: String(row.code), on: String(row.on_day), dueOn: opt(row.due_on), state: row.state as HappeningState, version: Number(row.version),
    doneOn: opt(row.done_on), comment: row.comment ? vault.open(String(row.comment)) : undefined, toldAt: opt(row.told_at), answeredAt: opt(row.answered_at),
  });

  return {
    /** The same event a second time makes nothing arise again. */
    arise: async (eventId: string, arisen: readonly NewHappening[]): Promise<void> => {
      if (arisen.length === 0) return;
      await query().insert(arisen.map(({ urn, authorityId, event, code, on, dueOn, metAt }) => ({
        public_id: newPublicId(), urn, authority_id: authorityId, event_id: eventId, event, code, on_day: on, due_on: dueOn ?? null, state: metAt ? 'done' : 'open', version: 0, told_at: metAt ?? null, done_on: metAt ? metAt.slice(0, 10) : null, at: now(),
      }))).onConflict(['event_id', 'event', 'code']).ignore();
    },
    byPublicId: async (publicId: string): Promise<Happening | undefined> => {
      const row = (await query().where({ public_id: publicId }).first()) as Row | undefined;
      return row && happeningOf(row);
    },
    /** Those still open, and those of the school year that are done; what is due first stands first. */
    of: async (urns: readonly string[], since: string, most: number): Promise<Happening[]> =>
      ((await query().whereIn('urn', [...urns]).where((each) => each.where('state', 'open').orWhere('on_day', '>=', since)).orderBy('state', 'desc').orderBy('on_day', 'desc').limit(most)) as Row[]).map(happeningOf),
    answer: async ({ publicId, version }: Happening, seen: number, answer: { state: HappeningState; doneOn?: string; comment: string }, by: number): Promise<boolean> =>
      version === seen && (await query().where({ public_id: publicId, version: seen }).update({ state: answer.state, done_on: answer.doneOn ?? null, comment: answer.comment ? vault.seal(answer.comment) : null, answered_by: by, answered_at: now(), version: seen + 1 })) === 1,
  };
};
export type HappeningsStore = ReturnType<typeof happeningsStore>;
