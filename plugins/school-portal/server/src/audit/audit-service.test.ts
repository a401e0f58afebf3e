import { nobody } from '@virtual-school/portal-kit';
import { testDatabase } from '../accounts/store/testing/test-database';
import type { Database } from '../contract';
import { auditService } from './audit-service';

let database: Database;
let end: () => Promise<void>;
let writes = 0;
beforeEach(async () => {
  ({ database, end } = await testDatabase());
  await database.query().raw(`create trigger refuse before insert on portal_audit when new.action = 'refused' begin select raise(abort, 'no'); end`);
  writes = 0;
  database.query().on('query', ({ sql }: { sql: string }) => void (writes += sql.startsWith('insert into `portal_audit`') ? 1 : 0));
});
afterEach(() => end());

const audit = () => auditService({ database, clock: { now: () => new Date('2026-11-23T10:00:00.000Z'), today: () => '2026-11-23' } });
const entry = (action: string) => ({ actor: nobody, action, outcome: 'done' });
const actions = async (): Promise<string[]> => (await database.query()('portal_audit').orderBy('id').select('action')).map((row: { action: string }) => row.action);
const numbered = (count: number) => Array.from({ length: count }, (_, at) => `read-${at}`);

test('who records alone in the same moment is written together, fifty at once, each with a row of their own, in their order', async () => {
  const { recordAlone } = audit();
  await Promise.all(numbered(120).map((action) => recordAlone(entry(action))));
  expect(await actions()).toEqual(numbered(120));
  expect(writes).toBe(3);
});

test('many who are recorded with one piece of work are there with it, in their order, or not at all', async () => {
  const { record } = audit();
  await database.inTransaction(() => record(...numbered(120).map(entry)));
  expect(await actions()).toEqual(numbered(120));
  expect(writes).toBe(3);
  await expect(database.inTransaction(() => record(...numbered(60).map(entry), entry('refused')))).rejects.toMatchObject({ message: expect.stringContaining('no') });
  expect(await actions()).toEqual(numbered(120));
});

test('who comes while something is written goes along with the next', async () => {
  const { recordAlone } = audit();
  let held: Promise<void> | undefined;
  const first = recordAlone(entry('first'));
  let letGo = (): void => undefined;
  const isHeld = new Promise<void>((begun) => {
    held = database.inTransaction(() => new Promise<void>((resolve) => { letGo = resolve; begun(); }));
  });
  await isHeld;
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve)); // the first waits for the connection now
  const others = numbered(5).map((action) => recordAlone(entry(action)));
  letGo();
  await Promise.all([first, held, ...others]);
  expect(await actions()).toEqual(['first', ...numbered(5)]);
  expect(writes).toBe(2);
});

test('a row is there when its call ends, and the next moment has a write of its own', async () => {
  const { recordAlone } = audit();
  await recordAlone(entry('one'));
  expect(await actions()).toEqual(['one']);
  await recordAlone(entry('two'));
  expect(await actions()).toEqual(['one', 'two']);
  expect(writes).toBe(2);
});

test('a write that fails fails for everybody it was for, and for nobody else', async () => {
  const { recordAlone } = audit();
  const outcomes = await Promise.allSettled(['one', 'refused', 'three'].map((action) => recordAlone(entry(action))));
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
  expect(await actions()).toEqual([]);
  await recordAlone(entry('after'));
  expect(await actions()).toEqual(['after']);
});

test('a database that cannot be reached keeps nobody waiting', async () => {
  const away = { ...database, query: () => () => ({ insert: () => Promise.reject(new Error('away')) }) } as unknown as Database;
  const { recordAlone } = auditService({ database: away, clock: { now: () => new Date(), today: () => '2026-11-23' } });
  const outcomes = await Promise.allSettled([recordAlone(entry('one')), recordAlone(entry('two'))]);
  expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
