import type { Actor, Membership } from '@virtual-school/portal-kit';
import type { TestNeeds } from './test-needs';

export const forEver = '9999-12-31';
export const someone = (accountId: number, ...memberships: Membership[]): Actor => ({ accountId, publicId: `account${accountId}`, name: 'Somebody', memberships });
export const officer = someone(3, { role: 'data-officer', reach: 'authority', authorityId: 1 });
export const officerElsewhere = someone(4, { role: 'data-officer', reach: 'authority', authorityId: 2 });

/** Child 1 at Oakwood (990001) with an allocated social worker who is not yet confirmed. */
export const withOneChild = async ({ database }: TestNeeds, more: Record<string, unknown> = {}): Promise<void> => {
  await database.query()('children').insert({ id: 1, public_id: 'p1', reference: 'K7MQ-4T2X', authority_id: 1, case_number: '1001', known_as: 'Kit', legal_name: 'Christopher Invented', in_care_since: '2024-02-01', care_known_from: 'roll', year_group: '9', date_of_birth: '2012-10-12', version: 1, created_at: 'x', changed_at: 'x', ...more });
  await database.query()('school_places').insert({ id: 1, child_id: 1, urn: '990001', from_day: '2024-09-01', until_day: forEver, leads: 'yes', source: 'roll' });
  await database.query()('child_workers').insert({ id: 1, child_id: 1, kind: 'social-worker', email: 'sam@example.org', account_id: null, from_day: '2024-09-01', until_day: forEver });
};
