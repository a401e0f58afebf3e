import { personAt } from '../faults/person';
import { plansAt, prepare, tokensOf, type Prepared } from '../faults/prepared';
import { damageOf, looking } from '../faults/second-connection';
import { startServer, until, wait, type RealServer } from '../faults/server';
import { aSigner, type Signer } from '../faults/signer';
import { scaled, tell } from '../faults/size';
import { aWriter, inAll, lostBy, type Writer } from '../faults/writer';

const kills = scaled(200, 3);
const deploys = scaled(20, 2);
const presses = scaled(50, 6);
const teachers = 16;

let world: Prepared & { writing: string[]; signing: string[]; tokens: string[] };
let server: RealServer | undefined;
let writers: Writer[];
let signers: Signer[];

beforeAll(async () => {
  world = await prepare(async (made) => ({ writing: await plansAt(made, 'to-do', teachers), signing: await plansAt(made, 'returned', kills + deploys), tokens: await tokensOf(made, 'teacher', teachers + 1) }));
  const address = () => server?.address ?? 'http://127.0.0.1:9';
  writers = world.writing.map((plan, at) => aWriter({ plan, person: personAt(address, String(world.tokens[at])) }));
  const signer = personAt(address, String(world.tokens[teachers]));
  signers = world.signing.map((plan) => aSigner(plan, signer));
}, 120_000);
afterAll(async () => {
  await server?.end('SIGKILL');
  await world?.remove();
});

/** Everybody writes and one signs, until the server is ended at a moment that nobody knows before. */
const endInTheMiddle = async (signal: 'SIGKILL' | 'SIGTERM', signer: Signer): Promise<number> => {
  server ??= await startServer(world.env);
  await signer.open();
  const enough = inAll(writers).acknowledged + teachers + Math.random() * 2 * 100;
  let goesOn = true;
  const atWork = writers.map((writer) => writer.write(() => goesOn));
  await until('people have saved', 60, () => inAll(writers).acknowledged > enough);
  const signing = signer.pressAtOnce(presses);
  await wait(Math.random() * 250);
  const seconds = await server.end(signal);
  goesOn = false;
  await Promise.all([...atWork, signing]);
  server = undefined;
  return seconds;
};

const expectNothingLost = () =>
  looking(world.env, async (connection) => {
    const wrong: string[] = [];
    for (const signer of signers) wrong.push(...(await signer.whatIsWrong(connection)));
    expect({ damage: await damageOf(world.env, connection), lost: await lostBy(writers, connection), wrong }).toEqual({ damage: undefined, lost: [], wrong: [] });
  });

test(`a server that is killed ${kills} times while ${teachers} people write and one signs has lost nothing that it said was saved`, async () => {
  for (const signer of signers.slice(0, kills)) {
    await endInTheMiddle('SIGKILL', signer);
    server = await startServer(world.env);
    await signer.pressAgain(3); // a person who saw no answer presses again
    await expectNothingLost();
  }
  const { acknowledged, unanswered } = inAll(writers);
  expect(acknowledged).toBeGreaterThan(kills * teachers);
  expect(signers.slice(0, kills).map(({ tally }) => tally.acknowledged > 0)).toEqual(Array(kills).fill(true));
  tell(`killed ${kills} times: ${acknowledged} saves acknowledged, 0 lost, ${unanswered} left without an answer; ${kills} signatures of ${signers.reduce((sum, { tally }) => sum + tally.presses, 0)} presses, each there once`);
}, kills * 15_000 + 120_000);

test(`a server that is asked to stop ${deploys} times under load loses nothing either, and is back soon`, async () => {
  const before = inAll(writers).acknowledged;
  const [stops, gaps]: [number[], number[]] = [[], []];
  for (const signer of signers.slice(kills)) {
    const asked = await endInTheMiddle('SIGTERM', signer);
    const began = Date.now();
    server = await startServer(world.env);
    gaps.push((Date.now() - began) / 1000);
    stops.push(asked);
    await signer.pressAgain(3);
    await expectNothingLost();
  }
  tell(`asked to stop ${deploys} times: ${inAll(writers).acknowledged - before} saves acknowledged, 0 lost; gone within ${Math.max(...stops)} s, a new process serves within ${Math.max(...gaps)} s`);
  expect(Math.max(...stops)).toBeLessThan(10);
}, deploys * 30_000 + 120_000);

test('whoever has to hear of a signature hears of it, at most once more for each kill', async () => {
  const mails = () => looking(world.env, async ({ rows }) => (await rows(`select payload from portal_outbox where type = 'mail.requested'`)).map((row) => String(row.payload)));
  const waiting = () => looking(world.env, async ({ rows }) => (await rows('select id from portal_deliveries where done_at is null and dead_at is null')).length);
  await looking(world.env, ({ rows }) => rows('update portal_deliveries set lease_until = null where done_at is null')); // two minutes have passed
  await until('every delivery is made', 60, async () => (await waiting()) === 0);
  const told = await mails();
  const never = signers.filter(({ plan }) => !told.some((payload) => payload.includes(plan)));
  expect(never).toEqual([]);
  expect(told.length).toBeLessThanOrEqual(signers.length + kills + deploys);
  tell(`${signers.length} signatures told by ${told.length} mails`);
}, 120_000);
