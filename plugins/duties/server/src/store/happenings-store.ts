import { londonDay } from '@virtual-school/portal-kit';
import { newPublicId, pageOf, turnTo, type Clock, type Database, type Turn, type Turned, type Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { DutyEvent } from '../domain/duty';
import { followReport, type Following, type Standing, type Wanted } from '../domain/follow-report';

type Row = Record<string, string | number | null>;
const opt = (value: unknown): string | undefined => (value === null || value === undefined ? undefined : String(value));

export type HappeningState = Standing['state'];
export type Happening = { publicId: string; urn: string; event: DutyEvent; code: string; on: string; dueOn?: string; state: HappeningState; version: number; doneOn?: string; comment?: string; toldAt?: string; answeredAt?: string; /** When the report was withdrawn, or no longer said it. */ takenBackAt?: string; /** By a plan that the portal holds. */ isMetByPlan: boolean };
export type OfSchool = { urn: string; authorityId: number };
export type FollowedReport = OfSchool & { report: string; version: number; wanted: readonly Wanted[] };

const standingOf = (row: Row): Standing => ({
  publicId: String(row.public_id), event: row.event as DutyEvent, code: String(row.code), on: String(row.on_day), dueOn: opt(row.due_on), metAt: opt(row.told_at), state: row.state as HappeningState, isAnswered: row.answered_at !== null, isTakenBack: row.taken_back_at !== null,
});

/** Where a duty stands in the list, as one word that sorts; of those that are done the day is turned round, so that the latest stands first. */
const place = "(case when state = 'open' then '0' || coalesce(due_on, '9999-12-31') || on_day else '1' || cast(99999999 - cast(replace(on_day, '-', '') as integer) as varchar(8)) end) || public_id";
export const isPlace = (typed: string): boolean => /^[01][\d-]{8,20}[a-z\d]{26}$/.test(typed);

/** Duties that arose from something that happened: no name, no child, only the school and the day. */
export const happeningsStore = ({ database, vault, clock }: { database: Database; vault: Vault; clock: Clock }) => {
  const query = () => database.query()('duties_happenings');
  const now = () => clock.now().toISOString();
  const happeningOf = (row: Row): Happening => ({
    publicId: String(row.public_id), urn: String(row.urn), event: row.event as DutyEvent, code: String(row.code), on: String(row.on_day), dueOn: opt(row.due_on), state: row.state as HappeningState, version: Number(row.version),
    doneOn: opt(row.done_on), comment: row.comment ? vault.open(String(row.comment)) : undefined, toldAt: opt(row.told_at), answeredAt: opt(row.answered_at), takenBackAt: opt(row.taken_back_at), isMetByPlan: row.met_by !== null,
  });
  const metColumns = (metAt: string | undefined) => ({ told_at: metAt ?? null, ...(metAt && { done_on: londonDay(metAt) }) });

  /** The same event a second time makes nothing arise again. */
  const arise = async (eventId: string, { urn, authorityId }: OfSchool, arisen: readonly Wanted[]): Promise<void> => {
    if (arisen.length === 0) return;
    await query().insert(arisen.map(({ event, code, on, dueOn, metAt }) => ({
      public_id: newPublicId(), urn, authority_id: authorityId, event_id: eventId, event, code, on_day: on, due_on: dueOn ?? null, state: metAt ? 'done' : 'open', version: 0, done_on: null, ...metColumns(metAt), at: now(),
    }))).onConflict(['event_id', 'event', 'code']).ignore();
  };

  /** The version rises: whoever has the page open is told that it changed. What a person said keeps its day. */
  const change = ({ publicId, on, dueOn, metAt, state, isTakenBack }: Following['change'][number], { state: before, isAnswered }: Standing) => {
    const day = isAnswered && before !== 'open' ? {} : { done_on: metAt ? londonDay(metAt) : null };
    return query().where({ public_id: publicId }).increment('version', 1).update({ on_day: on, due_on: dueOn ?? null, state, told_at: metAt ?? null, ...day, taken_back_at: isTakenBack ? now() : null });
  };

  /** True for a version that is newer than the one followed; holds the report until the transaction ends. */
  const isNewer = async (report: string, version: number): Promise<boolean> =>
    (await database.query()('duties_tellings').insert({ report, version }).onConflict(['report']).merge(['version']).where('duties_tellings.version', '<', version).returning('id')).length === 1;

  return {
    arise,
    /** Makes the duties follow what a report says now; a version that comes late, or twice, changes nothing. */
    async follow({ report, version, wanted, ...school }: FollowedReport): Promise<void> {
      if (!(await isNewer(report, version))) return;
      const standing = ((await query().where({ event_id: report })) as Row[]).map(standingOf);
      const { add, change: changes, remove } = followReport(standing, wanted);
      await arise(report, school, add);
      for (const one of standing) {
        const next = changes.find(({ publicId }) => publicId === one.publicId);
        if (next) await change(next, one);
      }
      if (remove.length > 0) await query().whereIn('public_id', [...remove]).delete();
    },
    /**
     * One plan answers for one child: of those that came into care at this school on this day, the duty of one is done by it.
     * Which one nobody can tell, since no child is kept here; and the same plan a second time answers for no other.
     */
    async meet({ urn, authorityId, plan, since, on }: OfSchool & { plan: string; since: string; on: string }, codes: readonly string[]): Promise<void> {
      const rows: { public_id: string; code: string; state: string; met_by: string | null }[] = await query().where({ urn, authority_id: authorityId, event: 'came-into-care', on_day: since }).whereIn('code', [...codes]).orderBy('public_id').select('public_id', 'code', 'state', 'met_by');
      for (const code of codes.filter((each) => !rows.some((row) => row.code === each && row.met_by === plan))) {
        for (const { public_id: id } of rows.filter((row) => row.code === code && row.state === 'open')) {
          if ((await query().where({ public_id: id, state: 'open' }).increment('version', 1).update({ state: 'done', done_on: on, met_by: plan })) === 1) break;
        }
      }
    },
    byPublicId: async (publicId: string): Promise<Happening | undefined> => {
      const row = (await query().where({ public_id: publicId }).first()) as Row | undefined;
      return row && happeningOf(row);
    },
    /** Of these duties those still open, what is due first standing first and what has no day last; then those of the school year that are done, the latest first. A turn's key is a place, not a row: a duty that is answered meanwhile takes nobody past those before it. */
    async of(urns: readonly string[], { since, codes }: { since: string; codes: readonly string[] }, turn: Turn): Promise<Turned<Happening>> {
      const wanted = query().whereIn('urn', [...urns]).whereIn('code', [...codes]).where((each) => each.where('state', 'open').orWhere('on_day', '>=', since));
      const listed = database.query().from(wanted.select('*', database.query().raw(`${place} as place`)).as('listed'));
      const key = turn.before ?? turn.after;
      turnTo(listed, ['listed.place'], key === undefined ? undefined : [key], turn);
      const { rows, ...neighbours } = pageOf((await listed) as Row[], (row) => String(row.place), turn);
      return { ...neighbours, rows: rows.map(happeningOf) };
    },
    answer: async ({ publicId, version }: Happening, seen: number, answer: { state: HappeningState; doneOn?: string; comment: string }, by: number): Promise<boolean> =>
      version === seen && (await query().where({ public_id: publicId, version: seen }).update({ state: answer.state, done_on: answer.doneOn ?? null, comment: answer.comment ? vault.seal(answer.comment) : null, answered_by: by, answered_at: now(), version: seen + 1 })) === 1,
  };
};
export type HappeningsStore = ReturnType<typeof happeningsStore>;
