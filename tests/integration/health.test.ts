import { prepare } from '../faults/prepared';
import { looking } from '../faults/second-connection';
import { startServer, wait } from '../faults/server';
import { bootWorld } from '../support/world';

test('/ready says no while nothing can be written, though a transaction that changes nothing would commit', async () => {
  const world = await bootWorld();
  const { database } = world.services;
  const isReady = async () => {
    await wait(1100); // it is asked at most once a second
    return (await world.http.get('/ready')).body as { ready: boolean; database: boolean };
  };
  expect(await isReady()).toMatchObject({ ready: true, database: true });
  const refusing = database.client === 'sqlite'
    ? ['insert', 'update'].map((change) => `create trigger no_${change} before ${change} on portal_leases begin select raise(abort, 'full'); end`)
    : [`create function no_space() returns trigger as $$ begin raise exception 'full'; end $$ language plpgsql`, 'create trigger no_insert before insert or update on portal_leases for each row execute function no_space()'];
  for (const sql of refusing) await database.query().raw(sql);
  expect(await isReady()).toMatchObject({ ready: false, database: false });
  await world.stop();
});

test('a server that is asked to stop ends by itself, once, and complains of nothing', async () => {
  const world = await prepare(async () => ({}));
  const server = await startServer({ ...world.env, LOG_LEVEL: 'info' });
  expect(await server.end('SIGTERM')).toBeLessThan(20);
  const log = server.log();
  expect(log.match(/Shutting down Strapi/g)).toHaveLength(1);
  expect(log).not.toMatch(/error/i);
  expect(await looking(world.env, ({ rows }) => rows("select until from portal_leases where name = 'server'"))).toEqual([{ until: '' }]);
  await world.remove();
});
