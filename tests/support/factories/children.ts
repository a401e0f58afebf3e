import type { Knex } from 'knex';
import { inChunks } from './people';
import { publicIdFrom, type Random } from './random';

type Db = { query(): Knex; client: string };
export type SeedChild = {
  authorityId: number; caseNumber: string; reference: string; knownAs: string; legalName: string; dateOfBirth: string; yearGroup: string; sex: string; upn?: string;
  legalStatus: string; placementType: string; confidential: boolean; inCareSince: string; urn?: string; placeSince?: string; workerId?: number; workerEmail?: string; contactLimits?: string; mayCollect?: string;
};
export const openEnd = '9999-12-31';

const alphabet = '23456789CDFGHJKMPQRTWXY';

/** A reference as the portal makes them: seven characters of chance and one that checks them, in two groups of four. */
export const aReference = (random: Random): string => {
  const seven = Array.from({ length: 7 }, () => alphabet.charAt(random.whole(0, alphabet.length - 1))).join('');
  const sum = Array.from(seven).reduce((total, character, at) => total + alphabet.indexOf(character) * (at + 2), 0);
  const eight = seven + alphabet.charAt(sum % alphabet.length);
  return `${eight.slice(0, 4)}-${eight.slice(4)}`;
};

/** Children as an import of the roll makes them, with their place at school and their worker. */
export const makeChildren = async (db: Db, vault: { seal(text: string): string }, random: Random, children: readonly SeedChild[], at: string): Promise<{ id: number; publicId: string }[]> => {
  const publicIds = children.map(() => publicIdFrom(random));
  const ids = await inChunks(db, 'children', children.map((child, index) => ({
    public_id: publicIds[index], reference: child.reference, authority_id: child.authorityId, case_number: child.caseNumber, upn: child.upn ?? null, known_as: child.knownAs, legal_name: child.legalName,
    date_of_birth: child.dateOfBirth, sex: child.sex, year_group: child.yearGroup, legal_status: child.legalStatus, placement_type: child.placementType, placement_confidential: child.confidential ? 'yes' : 'no',
    in_care_since: child.inCareSince, care_known_from: 'roll', version: 1, created_at: at, changed_at: at,
  })));
  const rows = children.map((child, index) => ({ child, id: ids[index] as number }));
  await inChunks(db, 'child_names', rows.flatMap(({ child, id }) => [{ child_id: id, kind: 'legal', name: child.legalName, from_day: child.inCareSince }, { child_id: id, kind: 'known-as', name: child.knownAs, from_day: child.inCareSince }]));
  await inChunks(db, 'school_places', rows.filter(({ child }) => child.urn).map(({ child, id }) => ({ child_id: id, urn: child.urn, from_day: child.placeSince ?? child.inCareSince, until_day: openEnd, leads: 'yes', source: 'roll' })));
  await inChunks(db, 'child_workers', rows.filter(({ child }) => child.workerId).map(({ child, id }) => ({ child_id: id, kind: 'social-worker', email: child.workerEmail, account_id: child.workerId, confirmed_at: at, from_day: child.inCareSince, until_day: openEnd })));
  await inChunks(db, 'child_contact_notes', rows.filter(({ child }) => child.contactLimits && child.workerId).map(({ child, id }) => ({ child_id: id, contact_limits: vault.seal(child.contactLimits ?? ''), may_collect: child.mayCollect ? vault.seal(child.mayCollect) : null, version: 1, changed_at: at, changed_by: child.workerId ?? 0 })));
  return ids.map((id, index) => ({ id, publicId: String(publicIds[index]) }));
};
