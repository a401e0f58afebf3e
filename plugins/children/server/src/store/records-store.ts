import type { Database, Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import type { ChildFacts, ChildSummary, Records, Visibility, Worker } from '../contract';
import { shownTo } from '../domain/shown-facts';
import { widestAudience } from '../domain/visibility';
import { schoolAgeGroups } from '../domain/year-group';
import { rolesIn, throughRoles } from './scope';

export type ChildRow = {
  id: number; public_id: string; reference: string; authority_id: number; case_number: string; known_as: string | null; legal_name: string | null; date_of_birth: string | null; year_group: string | null;
  upn: string | null; sex: string | null; legal_status: string | null; placement_type: string | null; placement_confidential: string | null; in_care_since: string | null; left_care_on: string | null;
  unaccompanied: string | null; unaccompanied_until: string | null; school_urn?: string | null;
};

/** A child whom no roll has named is shown by reference. */
export const summaryOf = (row: ChildRow): ChildSummary => ({
  id: Number(row.id),
  publicId: row.public_id,
  reference: row.reference,
  authorityId: Number(row.authority_id),
  knownAs: row.known_as ?? row.legal_name ?? row.reference,
  legalName: row.legal_name ?? row.reference,
  dateOfBirth: row.date_of_birth ?? '',
  yearGroup: row.year_group ?? '',
  ...(row.school_urn && { schoolUrn: row.school_urn }),
});

const factsOf = (row: ChildRow, today: string): ChildFacts => ({
  ...summaryOf(row),
  ...(row.upn && !row.upn.startsWith('UN') && { upn: row.upn }),
  ...(row.sex && { sex: row.sex }),
  ...(row.legal_status && { legalStatus: row.legal_status }),
  ...(row.placement_type && { placementType: row.placement_type }),
  placementConfidential: row.placement_confidential !== 'no',
  ...(row.in_care_since && { inCareSince: row.in_care_since }),
  ...(row.left_care_on && { leftCareOn: row.left_care_on }),
  unaccompanied: row.unaccompanied === 'yes' && (row.unaccompanied_until === null || row.unaccompanied_until > today),
  caseNumber: row.case_number,
});

/** Children with the URN of the place that leads on that day. */
export const childrenOn = (db: Knex, day: string): Knex.QueryBuilder =>
  db('children')
    .leftJoin('school_places as leading', (join) => void join.on('leading.child_id', 'children.id').andOnVal('leading.leads', 'yes').andOnVal('leading.until_day', '>', day).andOnVal('leading.from_day', '<=', day))
    .select('children.*', 'leading.urn as school_urn');

type Needs = { database: Database; vault: Vault; visibility: Visibility; today: () => string };

export const recordsStore = ({ database, vault, visibility, today }: Needs): Records => ({
  shownTo,

  async findFor(actor, publicId) {
    const row = await visibility.limit(actor, childrenOn(database.query(), today()).where('children.public_id', publicId)).first();
    return row && summaryOf(row as ChildRow);
  },

  async seenBy(actor, key) {
    const one = () => childrenOn(database.query(), today()).where('id' in key ? { 'children.id': key.id } : { 'children.public_id': key.publicId });
    const rows: (ChildRow & { held_role: string })[] = (await throughRoles(database.query(), actor, today(), one)) ?? [];
    const [row] = rows;
    const roles = rolesIn(rows);
    const audience = widestAudience(roles);
    return row && audience && { child: factsOf(row, today()), roles, audience };
  },

  async find(childId) {
    const row = await childrenOn(database.query(), today()).where('children.id', childId).first();
    return row && factsOf(row as ChildRow, today());
  },

  async workersOf(childId) {
    const rows: { account_id: number | null; email: string; kind: Worker['kind'] }[] = await database.query()('child_workers').where('child_id', childId).where('until_day', '>', today()).where('from_day', '<=', today()).orderBy('id');
    return rows.map(({ account_id, email, kind }) => ({ ...(account_id !== null && { accountId: Number(account_id) }), email, kind }));
  },

  async contactLimits(childId) {
    const row: { contact_limits: string | null; may_collect: string | null } | undefined = await database.query()('child_contact_notes').where('child_id', childId).first();
    return row && { ...(row.contact_limits && { contactLimits: vault.open(row.contact_limits) }), ...(row.may_collect && { mayCollect: vault.open(row.may_collect) }) };
  },

  async schoolAge(authorityId, day) {
    const rows: ChildRow[] = await childrenOn(database.query(), day)
      .where('children.authority_id', authorityId)
      .whereIn('children.year_group', [...schoolAgeGroups])
      .whereNotNull('children.care_known_from')
      .where((each) => each.whereNull('children.left_care_on').orWhere('children.left_care_on', '>', day))
      .where((each) => each.whereNull('children.in_care_since').orWhere('children.in_care_since', '<=', day))
      .orderBy('children.id');
    return rows.map((row) => factsOf(row, day));
  },
});
