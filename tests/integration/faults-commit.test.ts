import { openDoor } from '../faults/open-door';
import { personAt } from '../faults/person';
import { plansAt, prepare, tokensOf } from '../faults/prepared';
import { cuttingProxy } from '../faults/cutting-proxy';
import { restarterOfPostgres, type RestartMode } from '../faults/restart-postgres';
import { damageOf, looking } from '../faults/second-connection';
import { startServer, until, wait } from '../faults/server';
import { isPostgres, scaled, tell } from '../faults/size';
import { aWriter, inAll, lostBy, type Writer } from '../faults/writer';
import { bootWorld, type World } from '../support/world';

const times = scaled(20, 3);
const teachers = 8;

const expectNothingLost = (place: Record<string, string | undefined>, writers: readonly Writer[]) =>
  looking(place, async (connection) => expect({ damage: await damageOf(place, connection), lost: await lostBy(writers, connection) }).toEqual({ damage: undefined, lost: [] }));

describe('a COMMIT that fails', () => {
  let world: World;
  let unlucky: Writer;
  let lucky: Writer;

  beforeAll(async () => {
    world = await bootWorld();
    const address = openDoor(world);
    const [one, other] = await plansAt(world, 'to-do', 2);
    unlucky = aWriter({ plan: String(one), person: personAt(() => address, await world.sessionOf('colleague')) });
    lucky = aWriter({ plan: String(other), person: personAt(() => address, await world.sessionOf('teacher')) });
    await unlucky.saveOnce();
    // What the colleague saves breaks a rule that the database looks at only when it commits.
    const { id } = world.people.colleague;
    const sql = isPostgres
      ? [
          'create table no_such (id int primary key)', 'create table broken (no_such int references no_such deferrable initially deferred)',
          'create function break_it() returns trigger language plpgsql as $$ begin insert into broken values (1); return new; end $$',
          `create trigger break_it after update on pep_sections for each row when (new.updated_by = ${id}) execute function break_it()`,
        ]
      : [
          'create table no_such (id integer primary key)', 'create table broken (no_such integer references no_such (id) deferrable initially deferred)',
          `create trigger break_it after update on pep_sections when new.updated_by = ${id} begin insert into broken values (1); end`,
        ];
    for (const each of sql) await world.services.database.query().raw(each);
  });
  afterAll(() => world?.stop());

  test('is answered as an error, leaves nothing of itself behind, and what others save after it is on the disk', async () => {
    for (let time = 0; time < times; time += 1) {
      expect(await unlucky.saveOnce()).toBe(500);
      expect(await lucky.saveOnce()).toBe(200);
      await expectNothingLost({ ...process.env }, [unlucky, lucky]);
    }
    tell(`COMMIT failed ${times} times: each answered with 500, ${lucky.tally.acknowledged} saves after it acknowledged and on disk`);
  }, 60_000);

  test('spares the saves that run beside it', async () => {
    const before = lucky.tally.acknowledged;
    let goesOn = true;
    const failing = unlucky.write(() => goesOn);
    for (let saves = 0; saves < 10; saves += 1) expect(await lucky.saveOnce()).toBe(200);
    goesOn = false;
    await failing;
    expect(lucky.tally.acknowledged).toBe(before + 10);
    expect(unlucky.tally.acknowledged).toBe(1);
    await expectNothingLost({ ...process.env }, [unlucky, lucky]);
  }, 60_000);
});

const prepareWriters = async (address: () => string) => {
  const world = await prepare(async (made) => ({ writing: await plansAt(made, 'to-do', teachers), tokens: await tokensOf(made, 'teacher', teachers) }));
  return { world, writers: world.writing.map((plan, at) => aWriter({ plan, person: personAt(address, String(world.tokens[at])) })) };
};

const servesWithin = async (seconds: number, writers: readonly Writer[]): Promise<number> => {
  const from = Date.now();
  const before = inAll(writers).acknowledged;
  await until('the portal saves again', seconds, () => inAll(writers).acknowledged > before + teachers);
  return (Date.now() - from) / 1000;
};

if (isPostgres) {
  describe('the line to PostgreSQL', () => {
    test.each(['before', 'after'] as const)('is cut %s a COMMIT has arrived: nothing acknowledged is lost and the process goes on', async (cut) => {
      let address = '';
      const { world, writers } = await prepareWriters(() => address);
      const url = new URL(String(world.env.DATABASE_URL));
      const proxy = await cuttingProxy({ host: url.hostname, port: Number(url.port) });
      url.host = `127.0.0.1:${proxy.port}`;
      const server = await startServer({ ...world.env, DATABASE_URL: url.href });
      address = server.address;
      let goesOn = true;
      const atWork = writers.map((writer) => writer.write(() => goesOn));
      try {
        for (let time = 0; time < times; time += 1) {
          proxy.cutNext(cut);
          await until('the line was cut', 20, () => proxy.cuts() > time);
          await servesWithin(20, writers);
        }
      } finally {
        goesOn = false;
        await Promise.all(atWork);
      }
      expect(server.isAlive()).toBe(true);
      expect(await server.isReady()).toBe(true);
      await expectNothingLost(world.env, writers);
      const { acknowledged, refused, unanswered } = inAll(writers);
      expect(unanswered).toBe(0); // each failure is answered
      tell(`line cut ${cut} COMMIT ${proxy.cuts()} times: ${acknowledged} saves acknowledged, 0 lost, ${refused} answered with an error`);
      await server.end('SIGKILL');
      await proxy.close();
      await world.remove();
    }, times * 20_000 + 120_000);
  });

  describe('PostgreSQL', () => {
    test.each(['fast', 'immediate'] as const)('is restarted (%s) under load: the process stays, and saves again within ten seconds by itself', async (mode: RestartMode) => {
      const restart = await restarterOfPostgres();
      if (!restart) throw new Error('These tests restart PostgreSQL: let it run on this machine, as npm test does');
      let address = '';
      const { world, writers } = await prepareWriters(() => address);
      const server = await startServer(world.env);
      address = server.address;
      let goesOn = true;
      const atWork = writers.map((writer) => writer.write(() => goesOn));
      const gaps: number[] = [];
      try {
        for (let time = 0; time < times; time += 1) {
          await servesWithin(30, writers);
          await wait(Math.random() * 300);
          restart(mode);
          gaps.push(await servesWithin(10, writers));
        }
      } finally {
        goesOn = false;
        await Promise.all(atWork);
      }
      expect(server.isAlive()).toBe(true);
      await expectNothingLost(world.env, writers);
      const { acknowledged, refused, unanswered } = inAll(writers);
      expect(unanswered).toBe(0);
      tell(`restarted (${mode}) ${times} times: ${acknowledged} saves acknowledged, 0 lost, ${refused} answered with an error, serving again within ${Math.max(...gaps)} s`);
      await server.end('SIGKILL');
      await world.remove();
    }, times * 40_000 + 120_000);
  });
}
