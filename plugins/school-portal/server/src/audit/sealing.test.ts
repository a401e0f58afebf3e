import { testDatabase } from '../accounts/store/testing/test-database';
import type { Clock, Database } from '../contract';
import { auditMigration } from './migration';
import { sealing } from './sealing';
import { verifyAudit } from './verify-audit';

const key = Buffer.alloc(32, 5);
const clock: Clock = { now: () => new Date('2026-11-23T10:00:00.000Z'), today: () => '2026-11-23' };
let database: Database;
let end: () => Promise<void>;

beforeEach(async () => {
  ({ database, end } = await testDatabase());
  await database.query().schema.dropTable('portal_audit');
  await auditMigration.up(database.query());
});
afterEach(() => end());

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
const write = async (ids: readonly number[]) => {
  for (const id of ids) await database.query()('portal_audit').insert({ id, at: '2026-11-23T10:00:00.000Z', account_id: 1, account_public_id: 'a', action: 'invented', outcome: 'done', details: '{}' });
};
const sealed = async (): Promise<number[]> => (await database.query()('portal_audit_sealed').orderBy('audit_id')).map((row: { audit_id: number }) => row.audit_id);

test('the newest rows are sealed at once, the older ones a slice at a time', async () => {
  await write(numbers(1, 100));
  const seal = sealing(database, clock, key, { recent: 10, slice: 20 });
  await seal();
  expect(await sealed()).toEqual([...numbers(1, 20), ...numbers(91, 100)]);
  for (let call = 0; call < 4; call += 1) await seal();
  expect(await sealed()).toEqual(numbers(1, 100));
});

test('a row that was committed late under a low number is found in its turn', async () => {
  await write(numbers(1, 100).filter((id) => id !== 15));
  const seal = sealing(database, clock, key, { recent: 10, slice: 20 });
  for (let call = 0; call < 5; call += 1) await seal();
  await write([15]);
  for (let call = 0; call < 5; call += 1) await seal();
  expect(await sealed()).toEqual(numbers(1, 100));
  expect(await verifyAudit(database, key, { longAgo: '2026-11-23T11:00:00.000Z' })).toMatchObject({ rows: 100, unsealed: 0, problems: [] });
});

test('an audit without rows is no trouble', async () => {
  await sealing(database, clock, key)();
  expect(await sealed()).toEqual([]);
});
