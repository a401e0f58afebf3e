import { newPublicId, type Vault } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import type { Columns } from '../domain/plan-roll';
import { newReferences } from './new-references';
import { inPieces, insertMany } from './write-many';

/** Columns that every insert names, so that rows of one statement have the same shape. */
const empty = {
  upn: null, known_as: null, legal_name: null, date_of_birth: null, sex: null, year_group: null, legal_status: null, placement_type: null, placement_confidential: null, placement_address: null,
  in_care_since: null, left_care_on: null, unaccompanied: null, unaccompanied_until: null, care_known_from: null, missing_since: null, flags: null, roll_hash: null, roll_places: null,
};

export const sealAddress = (vault: Vault, columns: Columns): Columns =>
  columns.placement_address ? { ...columns, placement_address: vault.seal(columns.placement_address) } : columns;

/** Adds children with a new reference and public id each; answers with their row ids by case number. */
export const addChildren = async (trx: Knex, vault: Vault, authorityId: number, at: string, children: readonly { caseNumber: string; columns: Columns }[]): Promise<ReadonlyMap<string, number>> => {
  const references = await newReferences(trx, children.length);
  const rows = children.map(({ caseNumber, columns }, place) => ({
    ...empty, ...sealAddress(vault, columns), public_id: newPublicId(), reference: references[place], authority_id: authorityId, case_number: caseNumber, version: 1, created_at: at, changed_at: at,
  }));
  await insertMany(trx, 'children', rows);
  const found = await inPieces(children.map(({ caseNumber }) => caseNumber), (piece) => trx('children').select('id', 'case_number').where('authority_id', authorityId).whereIn('case_number', [...piece]));
  return new Map(found.flat().map((row: { id: number; case_number: string }) => [row.case_number, Number(row.id)]));
};
