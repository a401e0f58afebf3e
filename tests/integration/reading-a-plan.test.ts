import { openDoor } from '../faults/open-door';
import { bootWorld, type PersonAtBrowser, type World } from '../support/world';

let world: World;
let teacher: PersonAtBrowser;
let asked: string[] = [];
const plan = () => `/portal/peps/${world.plans.own.publicId}`;

beforeAll(async () => {
  world = await bootWorld();
  openDoor(world);
  teacher = await world.as('teacher');
  world.services.database.query().on('query', ({ sql }: { sql: string }) => asked.push(sql));
});
afterAll(() => world?.stop());

const count = async (what: RegExp, work: () => Promise<unknown>): Promise<number> => {
  asked = [];
  await work();
  return asked.filter((sql) => what.test(sql)).length;
};
const rowsOf = async (action: string): Promise<number> => Number((await world.services.database.query()('portal_audit').where({ action, outcome: 'done' }).count({ n: '*' }))[0]?.n);

test('opening a plan asks for the session, the plan, its sections, the child in reach and the contact notes: once each', async () => {
  await teacher.get(plan());
  expect(await count(/^select/, async () => expect((await teacher.get(plan())).status).toBe(200))).toBe(5);
});

test('somebody with several roles costs no more', async () => {
  await world.services.database.inTransaction((trx) => trx('portal_memberships').insert(['virtual-school-adviser', 'data-officer', 'social-worker'].map((role) => ({ account_id: world.people.colleague.id, role, authority_id: world.authorities[0], from_day: '2026-09-01' }))));
  const colleague = await world.as('colleague');
  await colleague.get(plan());
  expect(await count(/^select|^\(select/, async () => expect((await colleague.get(plan())).status).toBe(200))).toBe(5);
});

test('decisions on money are read with an approved plan', async () => {
  const approved = await world.plan('own', 'approved', 'Summer 2026');
  expect(await count(/pep_premium_decisions/, () => teacher.get(`/portal/peps/${approved.publicId}/read`))).toBe(1);
  expect(await count(/pep_premium_decisions/, () => teacher.get(`${plan()}/read`))).toBe(0);
});

test('saving a section asks for the plan once', async () => {
  const { text } = await teacher.get(`${plan()}/sections/my-voice`);
  const [, _csrf = ''] = /name="_csrf" value="([^"]*)"/.exec(text) ?? [];
  const [, version = ''] = /name="version" value="([^"]*)"/.exec(text) ?? [];
  const save = () => teacher.json(`${plan()}/sections/my-voice`, { _csrf, version, goingWell: 'Invented words.' });
  expect(await count(/^select/, async () => expect((await save()).status).toBe(200))).toBe(5); // the fifth: the names of the section's files, which the page shows again when it is refused
  expect(asked.filter((sql) => /^commit/i.test(sql))).toHaveLength(1);
});

test('many who read at the same moment share a commit, and every access is recorded', async () => {
  const many = 24;
  const { client, inTransaction } = world.services.database;
  const before = await rowsOf('pep.viewed');
  const writes = await count(/^insert into .portal_audit. /, async () => {
    const held = inTransaction(() => new Promise<void>((resolve) => setTimeout(resolve, 300))); // SQLite has one connection: all have come when it is free
    const pages = await Promise.all(Array.from({ length: many }, () => teacher.get(plan())));
    await held;
    expect(pages.map(({ status }) => status)).toEqual(Array(many).fill(200));
  });
  expect(await rowsOf('pep.viewed')).toBe(before + many);
  if (client === 'sqlite') expect(writes).toBeLessThanOrEqual(many / 4);
});

test('when the rows cannot be committed nobody of the group is shown anything', async () => {
  const { database } = world.services;
  const refusing = database.client === 'sqlite'
    ? [`create trigger refuse before insert on portal_audit when new.action = 'pep.viewed' begin select raise(abort, 'no'); end`]
    : [`create function refuse() returns trigger as $$ begin raise exception 'no'; end $$ language plpgsql`, `create trigger refuse before insert on portal_audit for each row when (new.action = 'pep.viewed') execute function refuse()`];
  for (const sql of refusing) await database.query().raw(sql);
  const pages = await Promise.all(Array.from({ length: 6 }, () => teacher.get(plan())));
  expect(pages.map(({ status }) => status)).toEqual(Array(6).fill(500));
  for (const { text } of pages) expect(text).not.toContain(world.children.own.reference);
  await database.query().raw(database.client === 'sqlite' ? 'drop trigger refuse' : 'drop trigger refuse on portal_audit');
  expect((await teacher.get(plan())).status).toBe(200);
});
