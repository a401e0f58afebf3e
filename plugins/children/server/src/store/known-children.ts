import type { Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import { forEver } from '../domain/days';
import type { KnownChild } from '../domain/plan-roll';
import type { KnownPlace } from '../domain/place-changes';
import type { WorkerKind } from '../domain/roll-row';

type PlaceRow = { id: number; child_id: number; urn: string | null; provider: string | null; from_day: string; until_day: string; leads: string | null };
type WorkerRow = { id: number; child_id: number; kind: WorkerKind; email: string; from_day: string };

const columns = [
  'id', 'case_number', 'upn', 'legal_name', 'known_as', 'date_of_birth', 'sex', 'in_care_since', 'legal_status', 'placement_type', 'placement_confidential', 'placement_address',
  'year_group', 'unaccompanied', 'left_care_on', 'care_known_from', 'missing_since', 'flags', 'roll_hash', 'roll_places',
] as const;
type Row = Record<(typeof columns)[number], string | null>;

const byChild = <T extends { child_id: number }>(rows: readonly T[]): Map<number, T[]> => {
  const map = new Map<number, T[]>();
  for (const row of rows) {
    const list = map.get(Number(row.child_id));
    if (list) list.push(row);
    else map.set(Number(row.child_id), [row]);
  }
  return map;
};

const placeOf = (row: PlaceRow): KnownPlace => ({
  id: Number(row.id), ...(row.urn !== null && { urn: row.urn }), ...(row.provider !== null && { provider: row.provider }), from: row.from_day, until: row.until_day, leads: row.leads === 'yes',
});

const childOf = (row: Row, places: readonly PlaceRow[], workers: readonly WorkerRow[], open: (sealed: string) => string): KnownChild => {
  const at = (column: (typeof columns)[number]) => row[column] ?? null;
  return {
    id: Number(row.id),
    caseNumber: String(row.case_number),
    fields: {
      upn: at('upn'), legal_name: at('legal_name'), known_as: at('known_as'), date_of_birth: at('date_of_birth'), sex: at('sex'), in_care_since: at('in_care_since'), legal_status: at('legal_status'),
      placement_type: at('placement_type'), placement_confidential: at('placement_confidential'), placement_address: row.placement_address ? open(row.placement_address) : null, year_group: at('year_group'),
    },
    unaccompanied: at('unaccompanied'), leftCareOn: at('left_care_on'), careKnownFrom: at('care_known_from'), missingSince: at('missing_since'), flags: at('flags'), rollHash: at('roll_hash'), rollPlaces: at('roll_places'),
    places: places.map(placeOf),
    workers: workers.map(({ id, kind, email, from_day }) => ({ id: Number(id), kind, email, from: from_day })),
  };
};

/** Every child of the authority as an import needs it, in three reads. */
export const knownChildren = async (trx: Knex, vault: Vault, authorityId: number, asOf: string): Promise<KnownChild[]> => {
  const ofAuthority = trx('children').select('id').where('authority_id', authorityId);
  const rows: Row[] = await trx('children').select(columns).where('authority_id', authorityId).orderBy('id');
  const places = byChild<PlaceRow>(await trx('school_places').select('id', 'child_id', 'urn', 'provider', 'from_day', 'until_day', 'leads').whereIn('child_id', ofAuthority.clone()).where('until_day', '>', asOf).orderBy('id'));
  const workers = byChild<WorkerRow>(await trx('child_workers').select('id', 'child_id', 'kind', 'email', 'from_day').whereIn('child_id', ofAuthority.clone()).where('until_day', forEver).orderBy('id'));
  return rows.map((row) => childOf(row, places.get(Number(row.id)) ?? [], workers.get(Number(row.id)) ?? [], (sealed) => vault.open(sealed)));
};
