import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import type { KnownNow, News, ToldOf } from '../domain/happenings';
import type { SchoolCounts } from '../domain/school-counts';
import { inPieces, insertMany } from './write-many';

export type KnownChildNow = KnownNow & { dateOfBirth?: string };

type ChildRow = { id: number; date_of_birth: string | null; in_care_since: string | null; left_care_on: string | null; care_known_from: string | null };
type PlaceRow = { child_id: number; urn: string; from_day: string; until_day: string };
type CountRow = { urn: string; looked_after: number; aged_16_plus: number };

const grouped = <T extends { child_id: number }>(rows: readonly T[]): ReadonlyMap<number, T[]> => {
  const map = new Map<number, T[]>();
  for (const row of rows) map.set(Number(row.child_id), [...(map.get(Number(row.child_id)) ?? []), row]);
  return map;
};

const childOf = (row: ChildRow, places: readonly PlaceRow[], today: string): KnownChildNow => {
  const isOn = ({ from_day: from, until_day: until }: PlaceRow) => from <= today && until > today;
  return {
    childId: Number(row.id),
    inCare: row.care_known_from !== null && (row.left_care_on === null || row.left_care_on > today),
    ...(row.in_care_since && { inCareSince: row.in_care_since }), ...(row.left_care_on && { leftCareOn: row.left_care_on }), ...(row.date_of_birth && { dateOfBirth: row.date_of_birth }),
    places: places.filter(isOn).map(({ urn, from_day: from }) => ({ urn, from })),
    ended: new Map(places.filter(({ until_day: until }) => until <= today).map(({ urn, until_day: until }) => [urn, until])), // in the order of their ends: the last one stands
  };
};

/** What is known today of an authority's children, and what other plugins were told of them last. */
export const toldStore = ({ database }: { database: Database }) => {
  const db = (): Knex => database.query();
  const childrenOf = (authorityId: number) => db()('children').select('id').where('authority_id', authorityId);

  return {
    /** One at a time for each authority, so that nothing is told twice. SQLite lets one write at a time anyway. */
    async hold(authorityId: number): Promise<void> {
      if (database.client === 'postgres') await db()('portal_authorities').where({ id: authorityId }).forNoKeyUpdate().first('id');
    },

    async knownNow(authorityId: number, today: string): Promise<KnownChildNow[]> {
      const rows: ChildRow[] = await db()('children').select('id', 'date_of_birth', 'in_care_since', 'left_care_on', 'care_known_from').where('authority_id', authorityId).orderBy('id');
      const places = grouped<PlaceRow>(await db()('school_places').select('child_id', 'urn', 'from_day', 'until_day').whereIn('child_id', childrenOf(authorityId)).whereNotNull('urn').orderBy(['until_day', 'id']));
      return rows.map((row) => childOf(row, places.get(Number(row.id)) ?? [], today));
    },

    async toldOf(authorityId: number): Promise<ReadonlyMap<number, ToldOf>> {
      const rows = grouped<{ child_id: number; what: string; urn: string }>(await db()('child_told').select('child_id', 'what', 'urn').whereIn('child_id', childrenOf(authorityId)));
      return new Map([...rows].map(([childId, told]) => [childId, { inCare: told.some(({ what }) => what === 'care'), urns: told.filter(({ what }) => what === 'place').map(({ urn }) => urn) }]));
    },

    async note(news: readonly News[]): Promise<void> {
      for (const { childId, ends } of news) {
        if (ends.urns.length > 0) await db()('child_told').where({ child_id: childId, what: 'place' }).whereIn('urn', [...ends.urns]).delete();
      }
      await inPieces(news.filter(({ ends }) => ends.care).map(({ childId }) => childId), (piece) => db()('child_told').whereIn('child_id', [...piece]).where({ what: 'care' }).delete());
      await insertMany(db(), 'child_told', news.flatMap(({ childId, begins }) => [...(begins.care ? [{ child_id: childId, what: 'care', urn: '' }] : []), ...begins.urns.map((urn) => ({ child_id: childId, what: 'place', urn }))]));
    },

    async countsTold(authorityId: number): Promise<SchoolCounts[]> {
      const rows: CountRow[] = await db()('child_schools_told').where('authority_id', authorityId);
      return rows.map(({ urn, looked_after: lookedAfter, aged_16_plus: aged16plus }) => ({ urn, lookedAfter: Number(lookedAfter), aged16plus: Number(aged16plus) }));
    },

    async noteCounts(authorityId: number, { urn, lookedAfter, aged16plus }: SchoolCounts): Promise<void> {
      await db()('child_schools_told').insert({ authority_id: authorityId, urn, looked_after: lookedAfter, aged_16_plus: aged16plus }).onConflict(['authority_id', 'urn']).merge();
    },
  };
};
export type ToldStore = ReturnType<typeof toldStore>;
