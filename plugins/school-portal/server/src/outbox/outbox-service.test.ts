import { testDatabase } from '../accounts/store/testing/test-database';
import type { Database } from '../contract';
import { outboxService, type OutboxService } from './outbox-service';

let database: Database;
let end: () => Promise<void>;
let outbox: OutboxService;
let at = Date.parse('2026-11-23T10:00:00.000Z');
const hour = 3_600_000;

beforeEach(async () => {
  ({ database, end } = await testDatabase());
  at = Date.parse('2026-11-23T10:00:00.000Z');
  outbox = outboxService({ database, clock: { now: () => new Date(at), today: () => '2026-11-23' } });
});
afterEach(() => end());

const emit = (count: number) => database.inTransaction(async () => {
  for (let number = 0; number < count; number += 1) await outbox.emit('invented', { number });
});
const until = async (isSo: () => boolean) => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
};

test('a stop waits for the delivery that is under way, and leaves the others for the next start', async () => {
  const begun: unknown[] = [];
  let letGo = (): void => undefined;
  outbox.subscribe('invented', 'test', async ({ payload }) => {
    begun.push(payload.number);
    await new Promise<void>((resolve) => void (letGo = resolve));
  });
  await emit(5);
  outbox.start();
  await until(() => begun.length === 1);
  const stopped = outbox.stop();
  letGo();
  await stopped;
  expect(begun).toEqual([0]);
  expect(await outbox.counts()).toEqual({ waiting: 4, dead: 0 });

  outbox.start();
  await until(() => begun.length === 2);
  const again = outbox.stop();
  letGo();
  await again;
  expect(await outbox.counts()).toEqual({ waiting: 3, dead: 0 });
});

test('a delivery that does not end holds up a stop only so long', async () => {
  let isBegun = false;
  outbox.subscribe('invented', 'test', () => {
    isBegun = true;
    return new Promise(() => undefined);
  });
  await emit(1);
  outbox.start();
  await until(() => isBegun);
  await outbox.stop(30);
  expect(await outbox.counts()).toEqual({ waiting: 1, dead: 0 });
});

test('what fails is tried for three days, every six hours in the end, and then given up', async () => {
  let tries = 0;
  outbox.subscribe('invented', 'test', () => {
    tries += 1;
    return Promise.reject(new Error('away'));
  });
  await emit(1);
  const from = at;
  for (; at < from + 71 * hour; at += hour) await outbox.runOnce();
  expect(await outbox.counts()).toEqual({ waiting: 1, dead: 0 });
  expect(tries).toBeGreaterThan(12);
  at += 6 * hour;
  await outbox.runOnce();
  expect(await outbox.counts()).toEqual({ waiting: 0, dead: 1 });
});

test('a subscriber that is slow, or never ends, holds up no other', async () => {
  const told: unknown[] = [];
  outbox.subscribe('invented', 'slow', () => new Promise(() => undefined));
  outbox.subscribe('invented', 'quick', async ({ payload }) => void told.push(payload.number));
  await emit(3);
  outbox.start();
  await until(() => told.length === 3);
  await outbox.stop(30);
  expect(told).toEqual([0, 1, 2]);
  expect(await outbox.counts()).toEqual({ waiting: 3, dead: 0 });
});
