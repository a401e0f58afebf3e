import { aMailServer, type MailServer } from '../faults/mail-server';
import { openDoor } from '../faults/open-door';
import { personAt } from '../faults/person';
import { plansAt, prepare, tokensOf } from '../faults/prepared';
import { looking } from '../faults/second-connection';
import { startServer, until, wait } from '../faults/server';
import { aSigner } from '../faults/signer';
import { scaled, tell } from '../faults/size';
import { bootWorld, service, type World } from '../support/world';

const kills = scaled(50, 3);
const mailsPerKill = 12;
type Worker = { runOnce(most?: number): Promise<number> };

const countsOf = (letters: readonly { id: string }[]): number[] => {
  const counts = new Map<string, number>();
  for (const { id } of letters) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts.values()];
};

describe('while the mail server is away', () => {
  let world: World;
  let post: MailServer;
  let address: string;
  const asked = async () => (await world.services.database.query()('portal_deliveries').where({ subscriber: 'mail' }).orderBy('id')) as { due_at: string; done_at: string | null; dead_at: string | null; last_error: string | null; attempts: number }[];
  const work = () => service<Worker>(world.strapi, 'school-portal', 'outbox').runOnce();
  /** As if the wait were over. */
  const waitingIsOver = () => world.services.database.inTransaction((trx) => trx('portal_deliveries').whereNull('done_at').update({ due_at: new Date().toISOString() }));

  beforeAll(async () => {
    post = await aMailServer();
    world = await bootWorld({ SMTP_URL: post.url });
    address = openDoor(world);
  });
  afterAll(async () => {
    await post?.become('away');
    await world?.stop();
  });

  test('a part is signed and a new password is asked for as if nothing were amiss', async () => {
    const [plan] = await plansAt(world, 'returned', 1);
    const signer = aSigner(String(plan), personAt(() => address, await world.sessionOf('teacher')));
    await signer.open();
    await signer.pressAtOnce(1);
    expect(signer.tally.acknowledged).toBe(1);
    for (const name of ['teacher-person', 'nobody-at-all']) {
      const answer = await world.agent().get('/portal/reset').redirects(0);
      const [cookie] = [answer.headers['set-cookie']].flat() as string[];
      const csrf = /name="_csrf" value="([^"]*)"/.exec(answer.text)?.[1] ?? '';
      expect((await world.agent().post('/portal/reset').set('Cookie', String(cookie).split(';')[0] ?? '').type('form').redirects(0).send({ _csrf: csrf, name })).status).toBe(303);
    }
    await work();
    expect(await asked()).toHaveLength(2);
  });

  test('a mail stays in the queue and is tried again later each time; what is noted of the failure names nobody', async () => {
    const waits: number[] = [];
    for (let attempt = 2; attempt <= 4; attempt += 1) {
      await post.become(attempt === 4 ? 'busy' : 'away');
      await waitingIsOver();
      await work();
      const mails = await asked();
      expect(mails.map((mail) => ({ attempts: mail.attempts, done: mail.done_at, dead: mail.dead_at }))).toEqual(Array(2).fill({ attempts: attempt, done: null, dead: null }));
      for (const mail of mails) expect(mail.last_error).toMatch(/^[A-Z]+$/);
      waits.push(Math.round((Date.parse(mails[0]?.due_at ?? '') - Date.now()) / 1000));
    }
    expect(waits[1]).toBeGreaterThan(waits[0] as number);
    expect(waits[2]).toBeGreaterThanOrEqual(waits[1] as number);
    expect(post.letters).toEqual([]);
  });

  if (scaled(1, 0) > 0) {
    test('a server that takes the call and says nothing is left alone after some seconds', async () => {
      await post.become('hangs');
      await waitingIsOver();
      const from = Date.now();
      await work();
      expect((await asked()).map((mail) => mail.done_at)).toEqual([null, null]);
      expect(Date.now() - from).toBeLessThan(60_000);
      tell(`a mail server that says nothing holds a mail for ${Math.round((Date.now() - from) / 2000)} s`);
    }, 90_000);
  }

  test('once it is back each mail is sent, once', async () => {
    await post.become('works');
    await waitingIsOver();
    for (let again = 0; again < 3; again += 1) await work();
    expect(countsOf(post.letters)).toEqual([1, 1]);
    expect(post.letters.map(({ to }) => to).sort()).toEqual(['adviser@example.org', 'teacher@example.org']);
    expect((await asked()).every((mail) => mail.done_at !== null)).toBe(true);
  });
});

test('a log that says everything says nothing personal while mails cannot be sent', async () => {
  const post = await aMailServer();
  const world = await prepare(async (made) => ({ plans: await plansAt(made, 'returned', 1), tokens: await tokensOf(made, 'teacher', 1), child: made.children.own }));
  const server = await startServer({ ...world.env, SMTP_URL: post.url, LOG_LEVEL: 'silly' });
  const signer = aSigner(String(world.plans[0]), personAt(() => server.address, String(world.tokens[0])));
  await signer.open();
  await signer.pressAtOnce(2);
  const failed = () => looking(world.env, async ({ rows }) => (await rows(`select last_error from portal_deliveries where subscriber = 'mail' and attempts > 0 and last_error is not null`)).length > 0);
  await until('the mail was tried', 30, failed);
  const log = server.log();
  expect(log).toContain('/portal/peps/:pep'); // it does say what was asked for
  for (const personal of ['example.org', 'The adviser', 'The teacher', world.child.name, world.child.reference, String(world.plans[0]), String(world.tokens[0])]) expect(log).not.toContain(personal);
  await server.end('SIGKILL');
  await world.remove();
}, 90_000);

test(`a server that is killed ${kills} times while it sends mail loses none and doubles at most one each time`, async () => {
  const post = await aMailServer(30);
  await post.become('works');
  const world = await prepare(async (made) => {
    const { database, mailer } = made.services;
    await database.inTransaction(async () => {
      for (let at = 0; at < kills * mailsPerKill; at += 1) await mailer.toAccount(made.people.teacher.publicId, { subject: 'An invented subject', paragraphs: [`Invented mail ${at}.`] });
    });
    return {};
  });
  const all = () => looking(world.env, async ({ rows }) => (await rows(`select public_id from portal_outbox where type = 'mail.requested'`)).map((row) => String(row.public_id)));
  const left = () => looking(world.env, async ({ rows }) => Number((await rows(`select count(*) as n from portal_deliveries where done_at is null`))[0]?.n));
  const leasesAreOver = () => looking(world.env, ({ rows }) => rows('update portal_deliveries set lease_until = null where done_at is null'));

  for (let kill = 0; kill < kills; kill += 1) {
    const before = post.letters.length;
    const server = await startServer({ ...world.env, SMTP_URL: post.url });
    await until('mail is sent', 30, () => post.letters.length > before);
    await wait(Math.random() * 200);
    await server.end('SIGKILL');
    await leasesAreOver();
  }
  const server = await startServer({ ...world.env, SMTP_URL: post.url });
  await until('everything is sent', 30 + kills, async () => (await left()) === 0);
  await server.end('SIGTERM');
  await post.become('away');

  const sent = new Set(post.letters.map(({ id }) => id));
  const doubled = post.letters.length - sent.size;
  expect((await all()).filter((id) => !sent.has(id))).toEqual([]);
  expect(doubled).toBeLessThanOrEqual(kills);
  tell(`killed ${kills} times while sending: ${sent.size} mails, 0 lost, ${doubled} sent twice under the same Message-ID`);
  await world.remove();
}, kills * 15_000 + 120_000);
