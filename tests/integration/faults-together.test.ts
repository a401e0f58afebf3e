import { aMailServer } from '../faults/mail-server';
import { personAt, type Person } from '../faults/person';
import { plansAt, prepare, tokensOf, type Prepared } from '../faults/prepared';
import { looking } from '../faults/second-connection';
import { startServer, until, type RealServer } from '../faults/server';
import { aSigner } from '../faults/signer';
import { isPostgres, scaled, tell } from '../faults/size';

const editors = scaled(20, 6);
const editsEach = 10;
const signatures = scaled(200, 10);
const nodes = isPostgres ? 2 : 1; // SQLite belongs to one server

let world: Prepared & { shared: string[]; signing: string[]; tokens: string[] };
let servers: RealServer[] = [];
const post = aMailServer();
const addressOf = (at: number) => () => servers[at % nodes]?.address ?? '';

beforeAll(async () => {
  await (await post).become('works');
  world = await prepare(async (made) => ({ shared: await plansAt(made, 'to-do', 1), signing: await plansAt(made, 'returned', signatures), tokens: await tokensOf(made, 'teacher', editors) }));
  const env = { ...world.env, SMTP_URL: (await post).url };
  servers = await Promise.all(Array.from({ length: nodes }, () => startServer(env)));
}, 120_000);
afterAll(async () => {
  await Promise.all(servers.map((each) => each.end('SIGKILL')));
  await (await post).become('away');
  await world?.remove();
});

/** Opens the section, adds a word of their own, saves; whoever was second is told so, looks again and tries again. */
const addWord = async (person: Person, path: string, word: string): Promise<number> => {
  for (let conflicts = 0; conflicts < 500; conflicts += 1) {
    const page = await person.get(path);
    const version = /name="version" value="(\d+)"/.exec(page?.text ?? '')?.[1] ?? '';
    const text = /<textarea[^>]*name="goingWell"[^>]*>([^<]*)</.exec(page?.text ?? '')?.[1] ?? '';
    const saved = await person.save(path, { version, goingWell: `${text.trim()} ${word}`.trim() });
    if (saved?.status === 200) return conflicts;
    expect(saved?.status).toBe(409);
  }
  throw new Error(`${word} was never first`);
};

test(`${editors} people who write into one section at ${nodes} node(s) overwrite nobody in silence`, async () => {
  const path = `/portal/peps/${world.shared[0]}/sections/my-voice`;
  const people = world.tokens.map((token, at) => personAt(addressOf(at), token));
  const conflicts = await Promise.all(people.map(async (person, at) => {
    let told = 0;
    for (let edit = 0; edit < editsEach; edit += 1) told += await addWord(person, path, `w${at}-${edit}`);
    return told;
  }));
  const kept = /<textarea[^>]*name="goingWell"[^>]*>([^<]*)</.exec((await (people[0] as Person).get(path))?.text ?? '')?.[1]?.trim().split(' ') ?? [];
  const wanted = people.flatMap((_, at) => Array.from({ length: editsEach }, (__, edit) => `w${at}-${edit}`));
  expect([...kept].sort()).toEqual([...wanted].sort());
  tell(`${editors} people, ${editsEach} edits each of one section, ${nodes} node(s): ${kept.length} kept, ${conflicts.reduce((sum, each) => sum + each, 0)} reported as changed meanwhile, 0 overwritten`);
}, 240_000);

test(`${signatures} signatures given at ${nodes} node(s) are each told once, and the audit stays one chain`, async () => {
  const signers = world.signing.map((plan, at) => aSigner(plan, personAt(addressOf(at), String(world.tokens[0]))));
  for (const signer of signers) {
    await signer.open();
    await signer.pressAtOnce(2);
  }
  const waiting = () => looking(world.env, async ({ rows }) => Number((await rows('select count(*) as n from portal_deliveries where done_at is null'))[0]?.n));
  await until('every delivery is made', 60, async () => (await waiting()) === 0);
  await looking(world.env, async (connection) => {
    const wrong: string[] = [];
    for (const signer of signers) wrong.push(...(await signer.whatIsWrong(connection)));
    expect(wrong).toEqual([]);
    expect(await connection.rows('select id from portal_deliveries where attempts <> 1')).toEqual([]);
  });
  const unsealed = () => looking(world.env, async ({ rows }) => Number((await rows('select count(*) as n from portal_audit a left join portal_audit_sealed s on s.audit_id = a.id where s.audit_id is null'))[0]?.n));
  await until('every row of the audit is sealed', 60, async () => (await unsealed()) === 0);
  const [seals] = await looking(world.env, ({ rows }) => rows('select count(*) as n, count(distinct previous) as chained from portal_audit_seals'));
  expect(seals?.chained).toBe(seals?.n);
  const { letters } = await post;
  expect(letters).toHaveLength(signatures);
  expect(new Set(letters.map(({ id }) => id)).size).toBe(signatures);
  tell(`${signatures} signatures at ${nodes} node(s): ${letters.length} mails, each delivery claimed once`);
}, 60_000 + signatures * 2000);
