import { ok, refuse, type Result } from '@virtual-school/portal-kit';
import type { Database, Outbox } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import { forEver } from '../domain/days';
import { faultOfMove, type Destination, type Span } from '../domain/school-move';
import { publishFacts } from './publish-facts';

export type Move = { childId: number; authorityId: number; version: number; to: Destination; from: string; today: string; at: string };
type Needs = { database: Database; outbox: Pick<Outbox, 'emit'> };

const leadingOf = async (database: Database, childId: number, from: string): Promise<(Span & { id: number; urn?: string }) | undefined> => {
  const rows: { id: number; urn: string | null; from_day: string; until_day: string }[] = await database.query()('school_places').where({ child_id: childId, leads: 'yes' }).where('until_day', '>', from).orderBy('until_day', 'desc').limit(1);
  const [row] = rows;
  return row && { id: Number(row.id), ...(row.urn !== null && { urn: row.urn }), from: row.from_day, until: row.until_day };
};

/** A move recorded here that has not taken effect, or takes effect today, is put right by the next one. */
const takeBackMove = async (trx: Knex, childId: number, today: string): Promise<void> => {
  const leading = () => trx('school_places').where({ child_id: childId, leads: 'yes' });
  const move: { id: number; from_day: string } | undefined = await leading().where({ source: 'portal', until_day: forEver }).where('from_day', '>=', today).first();
  if (!move) return;
  await trx('school_places').where({ id: move.id }).delete();
  await leading().where('until_day', move.from_day).update({ until_day: forEver });
};

/** A second place at the school that becomes the first is over: one school, one place. */
const endSecondPlace = async (trx: Knex, childId: number, urn: string, from: string): Promise<void> => {
  const second = () => trx('school_places').where({ child_id: childId, urn, until_day: forEver }).whereNull('leads');
  await second().where('from_day', '>=', from).delete();
  await second().update({ until_day: from });
};

const beginPlace = async (trx: Knex, childId: number, to: Destination, from: string): Promise<void> => {
  if (to.kind === 'none') return;
  if (to.kind === 'school') await endSecondPlace(trx, childId, to.urn, from);
  await trx('school_places').insert({
    child_id: childId, urn: to.kind === 'school' ? to.urn : null, provider: to.kind === 'provider' ? to.provider : null, nation: to.kind === 'provider' ? to.nation : null, from_day: from, until_day: forEver, leads: 'yes', source: 'portal',
  });
};

/** Ends the leading place on the day of the move and begins the new one. Who may see the child changes with that day. */
export const moveSchool = ({ database, outbox }: Needs) => async ({ childId, authorityId, version, to, from, today, at }: Move): Promise<Result<void>> =>
  database.decide(async (trx) => {
    const saved = await trx('children').where({ id: childId, version }).update({ version: version + 1, changed_at: at });
    if (saved === 0) return refuse('changed-meanwhile');
    await takeBackMove(trx, childId, today);
    const before = await leadingOf(database, childId, from);
    const wrong = faultOfMove({ to, from, before, today });
    if (wrong) return refuse('invalid', [wrong]);

    if (before) await trx('school_places').where({ id: before.id }).update({ until_day: from });
    await beginPlace(trx, childId, to, from);
    await publishFacts({ database, outbox })(authorityId, today);
    return ok(undefined);
  });
