import { openDoor } from '../faults/open-door';
import { personAt } from '../faults/person';
import { plansAt, prepare, tokensOf } from '../faults/prepared';
import { damageOf, looking } from '../faults/second-connection';
import { startServer, until } from '../faults/server';
import { aSigner, type Signer } from '../faults/signer';
import { isPostgres, scaled, tell } from '../faults/size';
import { mayMount, onSmallDisk, smallDisk } from '../faults/small-disk';
import { aWriter, inAll, lostBy, type Writer } from '../faults/writer';
import { bootWorld, type World } from '../support/world';

const times = scaled(20, 2);
const teachers = 4;
const long = 3500; // letters: a disk fills sooner

/** Everybody goes on saving into a disk that has nothing left, until it has refused often enough. */
const knock = async (writers: readonly Writer[], refusals: number): Promise<number[]> => {
  const said: number[] = [];
  const refused = () => said.filter((status) => status !== 200).length;
  for (let tries = 0; refused() < refusals && tries < 3000; tries += 1) {
    const answers = await Promise.all(writers.map((writer) => writer.saveOnce(false)));
    said.push(...answers.map((status) => status ?? 0));
  }
  return said;
};

const expectSavesAgain = (writers: readonly Writer[]) =>
  until('everybody saves again', 40, async () => (await Promise.all(writers.map((writer) => writer.saveOnce()))).every((status) => status === 200));

const expectAllKept = (place: Record<string, string | undefined>, writers: readonly Writer[], signers: readonly Signer[]) =>
  looking(place, async (connection) => {
    const wrong: string[] = [];
    for (const signer of signers) wrong.push(...(await signer.whatIsWrong(connection)));
    expect({ damage: await damageOf(place, connection), lost: await lostBy(writers, connection), wrong }).toEqual({ damage: undefined, lost: [], wrong: [] });
  });

describe('the database says that it has no space left', () => {
  let world: World;
  let writers: Writer[];
  let signer: Signer;

  beforeAll(async () => {
    world = await bootWorld();
    const address = openDoor(world);
    const tokens = await tokensOf(world, 'teacher', teachers);
    const people = tokens.map((token) => personAt(() => address, token));
    writers = (await plansAt(world, 'to-do', teachers)).map((plan, at) => aWriter({ plan, person: people[at] as (typeof people)[0], length: long }));
    signer = aSigner(String((await plansAt(world, 'returned', 1))[0]), people[0] as (typeof people)[0]);
    await signer.open();
    if (isPostgres) await looking({ ...process.env }, ({ rows }) => rows(`create function no_space_left() returns trigger language plpgsql as $$ begin raise exception using errcode = '53100'; end $$`));
  });
  afterAll(() => world?.stop());

  const sql = (text: string) => world.services.database.query().raw(text);
  const full = async () => {
    if (isPostgres) return sql('create trigger no_space_left before insert or update on pep_sections for each row execute function no_space_left(); create trigger no_space_left before insert on pep_snapshots for each row execute function no_space_left()');
    const [{ page_count: pages }] = (await sql('pragma page_count')) as [{ page_count: number }];
    return sql(`pragma max_page_count = ${pages}`);
  };
  const space = () => sql(isPostgres ? 'drop trigger no_space_left on pep_sections; drop trigger no_space_left on pep_snapshots' : 'pragma max_page_count = 1073741823');

  test('every save that it refuses is answered as not available, and all is well when there is space again', async () => {
    for (let time = 0; time < times; time += 1) {
      await expectSavesAgain(writers);
      await full();
      const said = await knock(writers, teachers * 2);
      expect([...new Set(said.filter((status) => status !== 200))]).toEqual([503]);
      await space();
      await expectSavesAgain(writers);
      await expectAllKept({ ...process.env }, writers, []);
    }
    const { acknowledged, refused } = inAll(writers);
    tell(`no space left, ${times} times: ${refused} saves refused with 503, ${acknowledged} acknowledged, 0 lost`);
  }, times * 20_000 + 60_000);

  test('a signature that it refuses is not there, and the same press counts once there is space', async () => {
    await full();
    await knock(writers, teachers);
    await signer.pressAtOnce(4);
    expect(signer.tally.acknowledged).toBe(0);
    await expectAllKept({ ...process.env }, writers, [signer]);
    await space();
    await signer.pressAtOnce(4);
    expect(signer.tally.acknowledged).toBeGreaterThan(0);
    await expectAllKept({ ...process.env }, writers, [signer]);
  }, 60_000);
});

// Where nobody may mount a disk, the tests above have to do.
if (mayMount()) {
  test(`a real disk that is full ${times} times loses nothing that was acknowledged, and the server goes on without a restart`, async () => {
    const disk = smallDisk(48);
    const world = await prepare(async (made) => ({ writing: await plansAt(made, 'to-do', teachers), signing: await plansAt(made, 'returned', times), tokens: await tokensOf(made, 'teacher', teachers) }));
    const place = { ...world.env, ...(await onSmallDisk(world.env, disk)) };
    const server = await startServer(place);
    try {
      const people = world.tokens.map((token) => personAt(() => server.address, token));
      const writers = world.writing.map((plan, at) => aWriter({ plan, person: people[at] as (typeof people)[0], length: long }));
      const signers = world.signing.map((plan) => aSigner(plan, people[0] as (typeof people)[0]));
      for (const signer of signers) {
        await signer.open();
        await expectSavesAgain(writers);
        disk.fill();
        const said = await knock(writers, teachers * 5);
        expect([...new Set(said.filter((status) => status !== 200))]).toEqual([503]);
        await signer.pressAtOnce(4);
        if (!isPostgres) await until('the server says that it is not ready', 10, async () => !(await server.isReady())); // PostgreSQL writes a row where one stood, and its log is on another disk
        disk.free();
        await expectSavesAgain(writers);
        await signer.pressAgain(1);
        expect(signer.tally.acknowledged).toBeGreaterThan(0);
        await expectAllKept(place, writers, signers.slice(0, signers.indexOf(signer) + 1));
        expect(server.isAlive()).toBe(true);
      }
      const { acknowledged, refused } = inAll(writers);
      tell(`a real disk full ${times} times: ${refused} saves refused, ${acknowledged} acknowledged, 0 lost, ${signers.length} signatures each there once, no restart`);
    } finally {
      await server.end('SIGKILL');
      await world.remove();
      disk.remove();
    }
  }, times * 30_000 + 120_000);
}
