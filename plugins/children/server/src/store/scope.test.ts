import type { Actor, Membership } from '@virtual-school/portal-kit';
import type { Database } from '@virtual-school/strapi-plugin-school-portal/api';
import type { Knex } from 'knex';
import { testDatabase } from '../testing/test-database';
import { visibilityStore } from './scope';
import { recordsStore, childrenOn } from './records-store';

let database: Database & { end(): Promise<void> };
let today = '2026-11-23';
const forEver = '9999-12-31';
const visibility = () => visibilityStore(database, () => today);
const vault = { seal: (text: string) => `s:${text}`, open: (sealed: string) => sealed.slice(2), digest: (text: string) => text, registerColumn: () => undefined };
const records = () => recordsStore({ database, vault, visibility: visibility(), today: () => today });

const someone = (...memberships: Membership[]): Actor => ({ accountId: 7, publicId: 'a', name: 'Somebody', memberships });
const teacherAt = (urn: string): Membership => ({ role: 'designated-teacher', reach: 'school', urn });
const headAt = (urn: string): Membership => ({ role: 'head-teacher', reach: 'school', urn });
const worker: Membership = { role: 'social-worker', reach: 'caseload', authorityId: 1 };
const adviser: Membership = { role: 'virtual-school-adviser', reach: 'authority', authorityId: 1 };
const officer: Membership = { role: 'data-officer', reach: 'authority', authorityId: 1 };

const aChild = (id: number, more: Record<string, unknown> = {}) => ({ id, public_id: `p${id}`, reference: `R${id}`, authority_id: 1, case_number: `c${id}`, version: 1, created_at: 'x', changed_at: 'x', care_known_from: 'roll', year_group: '9', ...more });
const aPlace = (child_id: number, urn: string, more: Record<string, unknown> = {}) => ({ child_id, urn, from_day: '2024-09-01', until_day: forEver, leads: 'yes', source: 'roll', ...more });
const aWorker = (child_id: number, more: Record<string, unknown> = {}) => ({ child_id, kind: 'social-worker', email: 'sam@example.org', account_id: 7, from_day: '2024-09-01', until_day: forEver, ...more });

beforeEach(async () => {
  today = '2026-11-23';
  database = await testDatabase();
  await database.query()('children').insert([aChild(1), aChild(2), aChild(3, { authority_id: 2 }), aChild(4, { left_care_on: '2026-11-23' }), aChild(5)]);
  await database.query()('school_places').insert([
    aPlace(1, '990001'), aPlace(3, '990001'), aPlace(4, '990001'),
    aPlace(2, '990002'), aPlace(2, '990001', { leads: null, until_day: '2026-11-23' }), // left Oakwood today
    aPlace(5, '990001', { from_day: '2026-11-24' }), // comes tomorrow
  ]);
  await database.query()('child_workers').insert([
    aWorker(1), aWorker(3), aWorker(4),
    aWorker(2, { account_id: null }),
    aWorker(5, { kind: 'reviewing-officer' }),
  ]);
});
afterEach(() => database.end());

const seenBy = async (actor: Actor): Promise<number[]> => (await visibility().limit(actor, database.query()('children').select('children.id').orderBy('children.id'))).map((row: { id: number }) => row.id);

test('a designated teacher sees the children at the school today, of every authority, while looked after', async () => {
  expect(await seenBy(someone(teacherAt('990001')))).toEqual([1, 3]);
  expect(await seenBy(someone(headAt('990001')))).toEqual([1, 3]);
  expect(await seenBy(someone(teacherAt('990002')))).toEqual([2]);
  expect(await seenBy(someone(teacherAt('990001'), teacherAt('990002')))).toEqual([1, 2, 3]);
});

test('a place to come counts from its day', async () => {
  today = '2026-11-24';

  expect(await seenBy(someone(teacherAt('990001')))).toEqual([1, 3, 5]);
});

test('a social worker sees the children allocated to them in their authority, by a confirmed link', async () => {
  expect(await seenBy(someone(worker))).toEqual([1]);
  expect(await seenBy({ ...someone(worker), accountId: 8 })).toEqual([]);
});

test('the Virtual School sees its authority, those who have left too', async () => {
  expect(await seenBy(someone(adviser))).toEqual([1, 2, 4, 5]);
});

test('nobody else sees a child', async () => {
  expect(await seenBy(someone())).toEqual([]);
  expect(await seenBy(someone(officer))).toEqual([]);
  expect(await seenBy(someone({ role: 'governor', reach: 'school', urn: '990001' }))).toEqual([]);
});

test('the data officer is asked for by name', async () => {
  const rows = await visibility().limit(someone(officer, teacherAt('990002')), database.query()('children').select('children.id'), ['data-officer']);

  expect(rows).toHaveLength(4);
});

test('conditions that stand in the query already still count', async () => {
  const rows = await visibility().limit(someone(adviser, teacherAt('990001')), database.query()('children').select('children.id').where('children.id', 2));

  expect(rows).toEqual([{ id: 2 }]);
});

test('each child is read through the widest eyes that reach it', async () => {
  const both = someone(teacherAt('990001'), { ...adviser });

  expect(await visibility().audienceOf(both, 1)).toBe('virtual-school');
  expect(await visibility().audienceOf(both, 3)).toBe('school');
  expect(await visibility().audienceOf(someone(headAt('990001')), 1)).toBe('head-teacher');
  expect(await visibility().audienceOf(someone(worker), 1)).toBe('social-care');
  expect(await visibility().audienceOf(someone(officer), 1)).toBeUndefined();
  expect(await visibility().rolesFor(someone(officer), 1)).toEqual(['data-officer']);
  expect(await visibility().audienceOf(someone(headAt('990002')), 1)).toBeUndefined();
});

test('a child, the roles that reach it and the eyes it is read through are one question', async () => {
  const asked: string[] = [];
  database.query().on('query', ({ sql }: { sql: string }) => asked.push(sql));
  const both = someone(teacherAt('990001'), adviser, officer);

  expect(await records().seenBy(both, { id: 1 })).toMatchObject({ child: { reference: 'R1', schoolUrn: '990001' }, roles: ['designated-teacher', 'virtual-school-adviser', 'data-officer'], audience: 'virtual-school' });
  expect(await visibility().rolesFor(both, 2)).toEqual(['virtual-school-adviser', 'data-officer']);
  expect(asked).toHaveLength(2);
});

test('a child is seen by whoever reads casework and reaches it', async () => {
  expect(await records().seenBy(someone(teacherAt('990001')), { publicId: 'p1' })).toMatchObject({ child: { id: 1 }, roles: ['designated-teacher'], audience: 'school' });
  expect(await records().seenBy(someone(worker, headAt('990001')), { publicId: 'p1' })).toMatchObject({ roles: ['head-teacher', 'social-worker'], audience: 'social-care' });
  for (const actor of [someone(), someone(officer), someone(teacherAt('990002')), someone({ role: 'governor', reach: 'school', urn: '990001' })]) expect(await records().seenBy(actor, { publicId: 'p1' })).toBeUndefined();
  expect(await records().seenBy(someone(adviser), { publicId: 'nothing' })).toBeUndefined();
});

test('a record is found in reach only', async () => {
  expect(await records().findFor(someone(teacherAt('990001')), 'p1')).toMatchObject({ id: 1, reference: 'R1', knownAs: 'R1', schoolUrn: '990001' });
  expect(await records().findFor(someone(teacherAt('990002')), 'p1')).toBeUndefined();
  expect(await records().findFor(someone(teacherAt('990001')), 'nothing')).toBeUndefined();
});

test('facts say what is known and nothing else', async () => {
  await database.query()('children').where({ id: 1 }).update({ known_as: 'Kit', legal_name: 'Christopher', upn: 'UN3', placement_confidential: 'no', unaccompanied: 'yes', unaccompanied_until: '2026-11-24' });

  const facts = await records().find(1);
  expect(facts).toMatchObject({ knownAs: 'Kit', placementConfidential: false, unaccompanied: true, caseNumber: 'c1' });
  expect(facts).not.toHaveProperty('upn');
  expect(await records().find(2)).toMatchObject({ placementConfidential: true, unaccompanied: false });
  today = '2026-11-24';
  expect(await records().find(1)).toMatchObject({ unaccompanied: false });
});

test('contact limits are opened', async () => {
  await database.query()('child_contact_notes').insert({ child_id: 1, contact_limits: 's:Nobody from the old address', may_collect: null, version: 1, changed_at: 'x', changed_by: 7 });

  expect(await records().contactLimits(1)).toEqual({ contactLimits: 'Nobody from the old address' });
  expect(await records().contactLimits(2)).toBeUndefined();
});

test('who works with a child today', async () => {
  await database.query()('child_workers').insert(aWorker(1, { until_day: '2026-11-23', email: 'before@example.org' }));

  expect(await records().workersOf(1)).toEqual([{ accountId: 7, email: 'sam@example.org', kind: 'social-worker' }]);
  expect(await records().workersOf(2)).toEqual([{ email: 'sam@example.org', kind: 'social-worker' }]);
});

test.each<[string, Record<string, unknown>, boolean]>([
  ['in care, Year 9', { year_group: '9' }, true],
  ['Reception', { year_group: 'R' }, true],
  ['nursery', { year_group: 'N2' }, false],
  ['Year 12', { year_group: '12' }, false],
  ['came into care that day', { in_care_since: '2026-11-23' }, true],
  ['comes into care the day after', { in_care_since: '2026-11-24' }, false],
  ['left that day', { left_care_on: '2026-11-23' }, false],
  ['leaves the day after', { left_care_on: '2026-11-24' }, true],
  ['nobody says that the child is looked after', { care_known_from: null }, false],
])('of school age and looked after: %s: %s', async (_name, change, expected) => {
  await database.query()('children').where({ id: 1 }).update(change);

  expect((await records().schoolAge(1, '2026-11-23')).some(({ id }) => id === 1)).toBe(expected);
});

const planOf = async (query: Knex.QueryBuilder): Promise<string[]> => {
  const { sql, bindings } = query.toSQL().toNative();
  return (await database.query().raw(`explain query plan ${sql}`, bindings as string[])).map((row: { detail: string }) => row.detail);
};

test.each<[string, () => Knex.QueryBuilder]>([
  ['a designated teacher', () => visibility().limit(someone(teacherAt('990001')), childrenOn(database.query(), today))],
  ['a social worker', () => visibility().limit(someone(worker), childrenOn(database.query(), today))],
  ['the Virtual School', () => visibility().limit(someone(adviser), childrenOn(database.query(), today))],
  ['one child', () => visibility().limit(someone(teacherAt('990001')), childrenOn(database.query(), today).where('children.public_id', 'p1'))],
])('no scope scans a table: %s', async (_who, query) => {
  const plan = await planOf(query());

  expect(plan.filter((line) => /SCAN (children|school_places|child_workers|leading)/.test(line))).toEqual([]);
  expect(plan.filter((line) => /SEARCH (school_places|child_workers|leading)/.test(line)).every((line) => line.includes('COVERING INDEX'))).toBe(true);
});
