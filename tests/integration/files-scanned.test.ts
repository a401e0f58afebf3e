import fs from 'node:fs';
import { startClamd, startPretender } from '../../plugins/school-portal/server/src/files/testing/clamd';
import { eicar } from '../../plugins/school-portal/server/src/files/testing/samples';
import { aFile } from '../support/factories/files';
import { bootWorld, service, type World } from '../support/world';

jest.setTimeout(180_000);

type Files = { checkDue(most?: number): Promise<number> };
type Row = Record<string, string | number | null>;
const rowOf = async (world: World, publicId: string): Promise<Row> => (await world.services.database.query()('portal_files').where({ public_id: publicId }).first()) as Row;
const check = (world: World) => service<Files>(world.strapi, 'school-portal', 'files').checkDue();
const owner = (world: World, part = 'my-voice') => ({ type: 'pep', id: world.plans.own.publicId, part });
const shelf = (world: World) => `/portal/peps/${world.plans.own.publicId}/sections/my-voice/files`;
const fileAt = (world: World, publicId: string) => `/portal/peps/${world.plans.own.publicId}/files/${publicId}`;
const due = (world: World) => world.services.database.inTransaction((trx) => trx('portal_files').where({ state: 'checking' }).update({ check_after: '2020-01-01T00:00:00.000Z' }));
const send = (world: World, text: string, name = 'Words.txt') => aFile(world.services, world.people.teacher.id, owner(world), text, name);

describe('with a scanner', () => {
  let world: World;
  let stop: () => Promise<void>;
  beforeAll(async () => {
    const started = await startClamd();
    stop = started.stop;
    world = await bootWorld({ CLAMD_HOST: started.place });
  });
  afterAll(async () => {
    await world?.stop();
    await stop?.();
    delete process.env.CLAMD_HOST;
  });

  test('a file is being checked until it is clean, and opened by nobody before', async () => {
    const file = await send(world, 'Harmless invented words.');
    const teacher = await world.as('teacher');
    expect((await teacher.get(shelf(world))).text).toContain('Being checked');
    expect((await teacher.get(fileAt(world, file))).status).toBe(404);
    expect(await check(world)).toBe(1);
    expect((await rowOf(world, file)).state).toBe('clean');
    expect((await teacher.get(fileAt(world, file))).text).toBe('Harmless invented words.');
  });

  test('one with a virus is refused, its bytes go, its sender is told on the page', async () => {
    const file = await send(world, eicar, 'Infected.txt');
    const { storage_key: key } = await rowOf(world, file);
    await check(world);
    expect(await rowOf(world, file)).toMatchObject({ state: 'refused', reason: 'virus', sealed_key: null });
    const teacher = await world.as('teacher');
    expect((await teacher.get(shelf(world))).text).toContain('A virus was found in it');
    expect((await teacher.get(fileAt(world, file))).status).toBe(404);
    await service<{ runOnce(): Promise<number> }>(world.strapi, 'school-portal', 'outbox').runOnce();
    expect((fs.readdirSync(process.env.FILES_FOLDER ?? '', { recursive: true }) as string[]).some((each) => each.endsWith(String(key)))).toBe(false);
    expect(await world.services.database.query()('portal_audit').where({ action: 'file.virus-found' }).first()).toMatchObject({ about_id: world.plans.own.publicId });
    expect((await (await world.as('adviser')).get(`/portal/peps/${world.plans.own.publicId}/read`)).text).not.toContain('Infected.txt');
    expect((await teacher.submit(`${shelf(world)}?remove=${file}`, { do: 'remove', file })).status).toBe(303); // and may take it off the page
  });

  test('one that is removed while it is looked at stays removed', async () => {
    const file = await send(world, 'Removed meanwhile.');
    const { files, database } = world.services;
    const checking = check(world);
    await database.inTransaction(() => files.remove(file, owner(world)));
    await checking;
    expect((await rowOf(world, file)).state).toBe('removed');
  });

  test('two nodes never look at the same file', async () => {
    await send(world, 'Looked at once.');
    const [one, two] = await Promise.all([check(world), check(world)]);
    expect((one ?? 0) + (two ?? 0)).toBe(1);
  });

  test('/ready says that the scanner answers', async () => {
    expect((await world.agent().get('/ready')).body).toMatchObject({ ready: true, scanner: true });
  });
});

describe('with a scanner that', () => {
  test.each<[string, string | undefined, boolean]>([['is away', '', true], ['says nothing sensible', 'stream: perhaps', false], ['takes less than the file', 'INSTREAM size limit exceeded. ERROR', false]])('%s, a file stays shut and is tried again later', async (_how, answer, isAway) => {
    const pretender = await startPretender(answer);
    if (isAway) pretender.stop();
    const world = await bootWorld({ CLAMD_HOST: pretender.place });
    const file = await send(world, 'Nobody has looked at this.');
    for (let round = 1; round <= 3; round += 1) {
      expect(await check(world)).toBe(1);
      const row = await rowOf(world, file);
      expect(row).toMatchObject({ state: 'checking', attempts: round });
      expect(Date.parse(String(row.check_after)) - Date.now()).toBeGreaterThan(50_000 * 2 ** (round - 1));
      expect(await check(world)).toBe(0); // not before its time
      await due(world);
    }
    const teacher = await world.as('teacher');
    expect((await teacher.get(fileAt(world, file))).status).toBe(404);
    expect((await world.agent().get('/ready')).body).toMatchObject({ ready: false, scanner: false });
    pretender.stop();
    await world.stop();
    delete process.env.CLAMD_HOST;
  });

  test('never answers, other work goes on and the file stays shut', async () => {
    const pretender = await startPretender();
    const world = await bootWorld({ CLAMD_HOST: pretender.place });
    const file = await send(world, 'A silent scanner.');
    const checking = check(world);
    const teacher = await world.as('teacher');
    expect((await teacher.get(shelf(world))).text).toContain('Being checked');
    expect((await teacher.get(fileAt(world, file))).status).toBe(404);
    pretender.stop(); // as its own patience would, 45 seconds later
    expect(await checking).toBe(1);
    expect((await rowOf(world, file)).state).toBe('checking');
    await world.stop();
    delete process.env.CLAMD_HOST;
  });
});
