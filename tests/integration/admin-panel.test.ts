import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { aRow, linksOf, registerOf } from '../fixtures/gias/register';
import { fullAccessToken, signInAdministrator, signInWithOne } from '../support/administrators';
import { bootWorld, service, urnOf, type World } from '../support/world';

type Method = 'get' | 'post' | 'put';
type Ask = { method: Method; path: string; body?: object };
type Jobs = { runOnce(): Promise<void> };
type Outbox = { runOnce(most?: number): Promise<number>; subscribe(type: string, subscriber: string, handler: () => Promise<void>): void; emit(type: string, payload: object): Promise<void> };

let world: World;
let boss: string;
const authority = 'a'.repeat(26);
const uploads = fs.mkdtempSync(path.join(os.tmpdir(), 'vsp-uploads-'));

beforeAll(async () => {
  world = await bootWorld({ UPLOAD_FOLDER: uploads });
  boss = await signInAdministrator(world, 'strapi-super-admin');
});
afterAll(async () => {
  await world?.stop();
  fs.rmSync(uploads, { recursive: true, force: true });
});

const ask = ({ method, path: where, body }: Ask, token?: string) => {
  const request = world.agent()[method](`/school-portal${where}`);
  if (token) request.set('Authorization', `Bearer ${token}`);
  return body ? request.send(body) : request;
};
const get = async (where: string) => (await ask({ method: 'get', path: where }, boss)).body.data;
const query = () => world.services.database.query();
const lastAudited = (action: string): Promise<Record<string, unknown>> => query()('portal_audit').where({ action }).orderBy('id', 'desc').first();

const nobody = 'z'.repeat(26).replace(/z/g, 'y');
/** Every way from the admin panel into the portal, as its pages go it; what is about nobody is answered with 404. */
const ways: readonly (Ask & { good?: number })[] = [
  { method: 'get', path: '/numbers' },
  { method: 'get', path: '/accounts' },
  { method: 'post', path: `/accounts/${nobody}/block`, good: 404 },
  { method: 'post', path: `/accounts/${nobody}/unblock`, good: 404 },
  { method: 'get', path: '/places' },
  { method: 'get', path: '/invitations' },
  { method: 'post', path: '/authorities', body: { code: '997', name: 'Thirdshire (invented)' } },
  { method: 'post', path: '/invitations', body: { name: 'Invented Chief', email: 'chief@example.org', role: 'virtual-school-head', authority: '997' } },
  { method: 'post', path: `/invitations/${nobody}/resend`, good: 404 },
  { method: 'post', path: `/invitations/${nobody}/withdraw`, good: 404 },
  { method: 'get', path: '/register' },
  { method: 'post', path: '/register/uploads', body: {} },
  { method: 'put', path: `/register/uploads/${nobody}/register?from=0`, good: 404 },
  { method: 'post', path: `/register/uploads/${nobody}/discard` },
  { method: 'post', path: `/register/uploads/${nobody}/preview`, good: 404 },
  { method: 'post', path: `/register/uploads/${nobody}/import`, good: 404 },
  { method: 'get', path: `/register/jobs/${nobody}`, good: 404 },
  { method: 'get', path: '/settings' },
  { method: 'get', path: `/settings/${authority}` },
  { method: 'put', path: `/settings/${authority}/portal.invitation-days`, body: { value: 8, version: 0 } },
  { method: 'post', path: '/settings-preview', body: { name: 'portal.mail-reset', value: { subject: 'Invented', paragraphs: ['Invented.'] } } },
  { method: 'get', path: '/audit' },
  { method: 'get', path: '/audit.csv' },
  { method: 'get', path: '/outbox' },
  { method: 'post', path: `/outbox/${nobody}/retry`, body: { subscriber: 'mail' }, good: 409 },
];

describe('who may', () => {
  test('every route of the admin panel is asked here', () => {
    const shapeOf = (method: string, where: string) => `${method.toUpperCase()} ${where.replace(/\?.*/, '').replaceAll(nobody, ':id').replaceAll(authority, ':id').replace('portal.invitation-days', ':id').replace('/:id/register', '/:id/:id')}`;
    const layers = world.strapi.server.listRoutes() as { path: string; methods: string[] }[];
    const mounted = layers.filter((each) => each.path.startsWith('/school-portal/')).map((each) => `${each.methods.at(-1)} ${each.path.slice('/school-portal'.length).replace(/:\w+/g, ':id')}`);
    expect([...new Set(mounted)].sort()).toEqual([...new Set(ways.map((way) => shapeOf(way.method, way.path)))].sort());
  });

  test('a super admin may, and nobody else: no editor, no author, no stranger, no token of the content API', async () => {
    const others = { editor: await signInAdministrator(world, 'strapi-editor'), author: await signInAdministrator(world, 'strapi-author'), token: await fullAccessToken(world.strapi), stranger: undefined };
    for (const way of ways) {
      const answers = Object.fromEntries(await Promise.all(Object.entries(others).map(async ([who, token]) => [who, (await ask(way, token)).status])));
      expect({ way: `${way.method} ${way.path}`, ...answers }).toEqual({ way: `${way.method} ${way.path}`, editor: 403, author: 403, token: 401, stranger: 401 });
    }
    for (const way of ways) expect({ way: `${way.method} ${way.path}`, status: (await ask(way, boss)).status }).toEqual({ way: `${way.method} ${way.path}`, status: way.good ?? 200 });
  });

  test('who may not is in the audit: who, which way, which permission, and nothing of what was typed', async () => {
    const refused = await query()('portal_audit').where({ action: 'admin.refused' });
    const rowOf = ({ method, path: where }: Ask) => refused.filter(({ details }) => String(details).includes(`${method.toUpperCase()} ${where}"`));
    expect(refused).toHaveLength(ways.length * 2);
    expect(rowOf({ method: 'get', path: '/accounts' }).map(({ account_public_id: who, outcome, details }) => ({ isAdmin: /^admin:\d+$/.test(String(who)), outcome, details: JSON.parse(String(details)) }))).toEqual(Array(2).fill({ isAdmin: true, outcome: 'not-yours', details: { route: 'GET /accounts', permission: 'accounts.read' } }));
    expect(JSON.stringify(refused)).not.toContain('chief@example.org');
  });

  test('a session of the portal opens nothing here', async () => {
    expect((await (await world.as('office')).get('/school-portal/accounts')).status).toBe(401);
  });

  test('each way has a permission of its own kind, which only a super admin holds', async () => {
    const held = (await world.strapi.db.query('admin::permission').findMany({ where: { action: { $startsWith: 'plugin::school-portal.' } }, populate: ['role'] })) as { action: string; role: { code: string } }[];
    expect(new Set(held.map(({ role }) => role.code))).toEqual(new Set(['strapi-super-admin']));
    expect(held.map(({ action }) => action.replace('plugin::school-portal.', '')).sort()).toEqual(['accounts.change', 'accounts.read', 'audit.search', 'numbers.read', 'outbox.manage', 'register.import', 'settings.change']);
  });

  const opens: Record<string, RegExp> = {
    'numbers.read': /^get \/numbers$/,
    'accounts.read': /^get \/(accounts|places|invitations)$/,
    'accounts.change': /^post \/(accounts|authorities|invitations)/,
    'register.import': /^\w+ \/register/,
    'settings.change': /^\w+ \/settings/,
    'audit.search': /^get \/audit/,
    'outbox.manage': /^\w+ \/outbox/,
  };

  test.each(Object.keys(opens))('%s alone opens its own ways and no other', async (permission) => {
    const token = await signInWithOne(world, permission);
    const answers: Record<string, boolean> = {};
    for (const way of ways) answers[`${way.method} ${way.path}`] = (await ask(way, token)).status !== 403;
    expect(answers).toEqual(Object.fromEntries(ways.map(({ method, path: where }) => [`${method} ${where}`, opens[permission]?.test(`${method} ${where}`)])));
  });

  test('a form with files is refused before anybody is asked who they are', async () => {
    const sent = await world.agent().post('/school-portal/register/uploads').attach('evil', Buffer.alloc(1000), 'evil.bin');
    expect(sent.status).toBe(415);
  });
});

test('no name of a child stands in anything the admin panel is given', async () => {
  const all = JSON.stringify(await Promise.all(['/numbers', '/accounts', '/invitations', '/audit', '/outbox?state=waiting', '/outbox', `/settings/${authority}`].map(get)));
  expect(all).not.toMatch(/Child (own|sameSchool|elsewhere|moved|foreign)/);
});

describe('numbers', () => {
  test('plans due and overdue come from the plugin that knows them, one line for each authority', async () => {
    const numbers = (await get('/numbers')) as { name: string; counts: { value: number; note?: string }[] }[];
    expect(numbers.map(({ name }) => name)).toEqual(expect.arrayContaining(['pep.due', 'portal.outbox', 'portal.jobs']));
    const plans = numbers.find(({ name }) => name === 'pep.due')?.counts ?? [];
    expect(plans.map(({ note }) => note)).toEqual(expect.arrayContaining(['Exampleshire (invented): overdue', 'Elsewhereshire (invented): overdue']));
    expect(plans.reduce((sum, { value }) => sum + value, 0)).toBe(5);
  });

  const counted = async (of: string): Promise<Record<string, number>> => {
    const numbers = (await get('/numbers')) as { name: string; counts: { value: number; note: string }[] }[];
    return Object.fromEntries(numbers.find(({ name }) => name === of)?.counts.map(({ note, value }) => [note, value]) ?? []);
  };

  test('schools without a return: whoever has not confirmed, and of them whoever has not begun', async () => {
    const school = (at: number, open = 'yes') => ({ urn: String(880_000 + at), name: `Counted ${at}`, sort_name: `counted ${at}`, phase: 'Nursery', trust: '', area: '', la_code: '998', open });
    const held = (at: number, state: string) => ({ public_id: `${state}${at}`.padEnd(26, 'r'), urn: String(880_000 + at), la_code: '998', listed: 'yes', year: 2026, state, version: 0, edition: 1, started_at: '2026-09-07T09:00:00.000Z', started_by: 1, asked: 0, answered: 0, not_yet: 0, changed_at: '2026-09-07T09:00:00.000Z' });
    const before = await counted('duties.returns');
    await world.services.database.inTransaction(async (trx) => {
      await trx('duties_schools').insert([school(1), school(2), school(3), school(4), school(5, 'no')]);
      await trx('duties_returns').insert([held(1, 'confirmed'), held(2, 'submitted'), held(3, 'open')]);
      await trx('duties_tallies').where({ la_code: '998' }).delete(); // kept by whoever changes returns; what is not kept is counted
    });
    expect(await counted('duties.returns')).toEqual({ 'schools have not confirmed': (before['schools have not confirmed'] ?? 0) + 3, 'of them have not begun': (before['of them have not begun'] ?? 0) + 1 });
  });

  test('training to come: events, places taken and people who wait, none of them past or withdrawn', async () => {
    const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
    const event = (at: number, more: object) => ({ event_id: `invented-${at}`, authority_id: world.authorities[0], slug: `invented-${at}`, title: `Invented ${at}`, topic: 'other', listed: 'yes', starts_at: inDays(3), ends_at: inDays(3), starts_on: inDays(3).slice(0, 10), ends_on: inDays(3).slice(0, 10), capacity: 20, taken: 0, waiting: 0, last_position: 0, sequence: 0, told: '{}', details: '{}', ...more });
    await world.services.database.inTransaction((trx) => trx('training_places').insert([event(1, { taken: 4 }), event(2, { taken: 20, waiting: 3 }), event(3, { taken: 7, starts_at: inDays(-1) }), event(4, { taken: 9, listed: 'no' })]));
    expect(await counted('training.coming')).toEqual({ 'events to come': 2, 'places taken': 24, 'on waiting lists': 3 });
  });
});

describe('terms that run out', () => {
  const ahead = async () => ((await get('/numbers')) as { name: string; link?: string; counts: unknown[] }[]).find(({ name }) => name === 'portal.terms');

  test('are a number on the home page as soon as fewer than two lie ahead, one line for each authority', async () => {
    expect(await ahead()).toBeUndefined();
    const [first] = world.authorities.map(Number);
    const few = (await world.services.settings.get<readonly { from: string }[]>(first, 'terms')).filter(({ from }) => from < '2027-02-01');
    expect(await world.services.settings.set(Number(first), 'terms', few)).toMatchObject({ ok: true });
    expect(await ahead()).toMatchObject({ link: '/admin/plugins/school-portal/settings', counts: [{ value: 1, note: 'Exampleshire (invented): terms ahead. Enter the next ones, or no plan will open' }] });
    await query()('portal_settings').where({ authority_id: first, name: 'terms' }).delete();
  });
});

describe('accounts', () => {
  type Line = { publicId: string; name: string; isBlocked: boolean; roles: { title: string; where: string }[] };
  const list = async (search = ''): Promise<{ rows: Line[]; next?: string }> => (await get(`/accounts${search}`)) as { rows: Line[]; next?: string };

  test('are listed by name, and found by address, school, authority, role and state', async () => {
    const { rows } = await list();
    expect(rows.map(({ name }) => name)).toEqual([...rows.map(({ name }) => name)].sort());
    expect((await list('?text=otherHead@example.org')).rows.map(({ name }) => name)).toEqual(['The otherHead']);
    const school = (await world.services.schools.find(urnOf(3)))?.name ?? '';
    expect((await list(`?text=${encodeURIComponent(school)}`)).rows.map(({ name }) => name)).toEqual(expect.arrayContaining(['The foreignHead', 'The foreignTeacher']));
    expect((await list('?text=Elsewhereshire')).rows.length).toBe(4);
    expect((await list('?role=trust-lead')).rows.map(({ roles }) => roles.length)).toEqual([2]);
    expect((await list('?state=blocked')).rows.map(({ name }) => name)).toEqual(['The blocked']);
    expect((await list('?text=%25')).rows).toEqual([]);
  });

  test('turn their pages by key', async () => {
    const first = await list();
    if (first.next) {
      const second = await list(`?after=${first.next}`);
      expect(second.rows.some(({ publicId }) => first.rows.some((each) => each.publicId === publicId))).toBe(false);
    }
    const { rows } = await list('?state=active');
    expect(rows.length).toBeGreaterThan(10);
  });

  test('an account is blocked and its person signed out at once; the audit says by whom', async () => {
    const { publicId } = world.people.colleague;
    const colleague = await world.as('colleague');
    expect((await colleague.get('/portal/peps')).status).toBe(200);

    expect((await ask({ method: 'post', path: `/accounts/${publicId}/block` }, boss)).status).toBe(200);
    expect((await colleague.get('/portal/peps')).status).toBe(303);
    expect(await lastAudited('account-blocked')).toMatchObject({ account_public_id: expect.stringMatching(/^admin:\d+$/), account_id: 0, about_id: publicId });

    expect((await ask({ method: 'post', path: `/accounts/${publicId}/unblock` }, boss)).status).toBe(200);
    expect((await query()('portal_accounts').where({ public_id: publicId }).first()).blocked_at).toBeNull();
  });

  test('the first holder of a role is invited by mail only; with a holder there it is refused', async () => {
    await ask({ method: 'post', path: '/authorities', body: { code: '996', name: 'Fourthshire (invented)' } }, boss);
    const invite = (more: object) => ask({ method: 'post', path: '/invitations', body: { name: 'Invented First', email: 'first@example.org', role: 'virtual-school-head', authority: '996', ...more } }, boss);
    const made = await invite({});
    expect(made.body).toEqual({ data: null });
    expect((await invite({ authority: '999' })).status).toBe(409);
    expect((await invite({ role: 'designated-teacher' })).body.error.details.problems).toEqual([{ field: 'role', message: 'Choose a role of the Virtual School' }]);
    expect((await invite({ email: 'nonsense' })).body.error.details.problems[0].field).toBe('email');
    expect((await ask({ method: 'post', path: '/authorities', body: { code: '996', name: 'Again' } }, boss)).status).toBe(422);

    const waiting: { payload: string }[] = await query()('portal_outbox').where({ type: 'mail.requested' }).select('payload');
    const mail = waiting.map(({ payload }) => JSON.parse(payload)).find(({ to }) => to.address === 'first@example.org').mail;
    expect(mail.paragraphs).toEqual(['Hello Invented First,', expect.stringContaining('You are invited to use the portal.'), 'The link below works once, for 7 days.']);
    expect((await world.agent().get(mail.link.path)).status).toBe(200);

    const [line] = ((await get('/invitations')) as { rows: { publicId: string; email: string }[] }).rows.filter(({ email }) => email === 'first@example.org');
    expect((await ask({ method: 'post', path: `/invitations/${line?.publicId}/resend` }, boss)).status).toBe(200);
    expect((await world.agent().get(mail.link.path)).status).toBe(410);
    const [again] = ((await get('/invitations')) as { rows: { publicId: string; email: string }[] }).rows.filter(({ email }) => email === 'first@example.org');
    expect((await ask({ method: 'post', path: `/invitations/${again?.publicId}/withdraw` }, boss)).status).toBe(200);
    expect(((await get('/invitations')) as { rows: { email: string }[] }).rows.some(({ email }) => email === 'first@example.org')).toBe(false);
  });

  test('nothing here sets a password or a second factor', async () => {
    const before = await query()('portal_accounts').where({ public_id: world.people.head.publicId }).first();
    for (const path of [`/accounts/${world.people.head.publicId}`, `/accounts/${world.people.head.publicId}/password`, `/accounts/${world.people.head.publicId}/second-factor`]) {
      for (const method of ['post', 'put'] as const) expect([404, 405]).toContain((await ask({ method, path, body: { password: 'invented lanterns' } }, boss)).status);
    }
    expect(await query()('portal_accounts').where({ public_id: world.people.head.publicId }).first()).toEqual(before);
  });
});

describe('settings', () => {
  type Settings = { groups: { title: string; settings: { definition: { name: string; kind: string }; value: unknown; version: number }[] }[] };
  const all = async () => ((await get(`/settings/${authority}`)) as Settings).groups.flatMap(({ settings }) => settings);
  const one = async (name: string) => (await all()).find(({ definition }) => definition.name === name);
  const save = (name: string, value: unknown, version: number) => ask({ method: 'put', path: `/settings/${authority}/${name}`, body: { value, version } }, boss);

  test('stand in groups with their defaults, and the mails of every plugin that sends any under a heading of their own', async () => {
    const { groups } = (await get(`/settings/${authority}`)) as Settings;
    expect(groups.map(({ title }) => title)).toEqual(expect.arrayContaining(['Accounts', 'Plans: days', 'School year', 'Training', ...['accounts', 'plans', 'duties', 'what schools tell', 'training'].map((about) => `Words of mails: ${about}`)]));
    expect(groups).toEqual([...groups].sort((a, b) => (a.title < b.title ? -1 : 1)));
    expect(await one('pep.planAfter')).toMatchObject({ value: 10, version: 0 });
  });

  test('are saved over the version that was seen, and not over another’s', async () => {
    expect((await save('pep.planAfter', 12, 0)).body).toEqual({ data: { version: 1 } });
    expect((await save('pep.planAfter', 14, 0)).status).toBe(409);
    expect(await one('pep.planAfter')).toMatchObject({ value: 12, version: 1 });
    expect((await save('pep.planAfter', 14, 1)).body).toEqual({ data: { version: 2 } });
    expect(await world.services.settings.get(world.authorities[0], 'pep.planAfter')).toBe(14);
    expect(await world.services.settings.get(world.authorities[1], 'pep.planAfter')).toBe(10);
    expect(await lastAudited('admin.setting-saved')).toMatchObject({ outcome: 'done', about_type: 'authority', about_id: authority, details: JSON.stringify({ setting: 'pep.planAfter' }) });
  });

  test('of two who save at the same moment one is first', async () => {
    const statuses = (await Promise.all([5, 6, 7, 8].map((value) => save('pep.schoolPartAfter', value, 0)))).map(({ status }) => status);
    expect(statuses.sort()).toEqual([200, 409, 409, 409]);
  });

  test.each([
    ['pep.planAfter', 'many', 'Enter a whole number from 0 to 60'],
    ['pep.planAfter', 61, 'Enter a whole number from 0 to 60'],
    ['terms', [{ name: 'Invented', from: '2026-09-01', until: '2026-02-31' }], 'Enter the last day of Invented as yyyy-mm-dd'],
    ['terms', [], 'Enter at least one period'],
    ['pep.mail-approved', { subject: 'About {name}', paragraphs: ['Words.'] }, '{name} is not a placeholder of this mail. This mail has {reference}'],
    ['pep.mail-approved', { subject: 'A plan {', paragraphs: ['Words.'] }, 'Curly brackets are for placeholders only. This mail has {reference}'],
    ['tracking.mail-told', { subject: 'About {name}', paragraphs: ['Words.'] }, '{name} is not a placeholder of this mail. This mail has {reference}'],
    ['duties.mail-reminder', { subject: 'About {school}', paragraphs: ['Words.'] }, '{school} is not a placeholder of this mail. This mail has none'],
    ['training.mail-waiting', { subject: 'About {onlineLink}', paragraphs: ['Words.'] }, '{onlineLink} is not a placeholder of this mail. This mail has {title}, {startsOn}'],
    ['portal.mail-reset', { subject: 'One\nBcc: two', paragraphs: ['Words.'] }, 'Enter a subject of up to 120 characters on one line, and 1 to 10 paragraphs of up to 1000 characters'],
  ])('%s is not saved as %j', async (name, value, message) => {
    const before = await one(name);
    const saved = await save(name, value, before?.version ?? 0);
    expect({ status: saved.status, problems: saved.body.error.details.problems }).toEqual({ status: 422, problems: [{ field: name, message }] });
    expect(await one(name)).toEqual(before);
  });

  test('every mail that may be put in one’s own words has right words from the start', async () => {
    const mails = (await all()).filter(({ definition }) => definition.kind === 'mail');
    expect([...new Set(mails.map(({ definition }) => definition.name.split('.')[0]))]).toEqual(expect.arrayContaining(['portal', 'pep', 'duties', 'tracking', 'training']));
    for (const { definition, value } of mails) {
      const shown = await ask({ method: 'post', path: '/settings-preview', body: { name: definition.name, value } }, boss);
      expect({ name: definition.name, status: shown.status, isFilled: !/\{[a-z]+\}/i.test(JSON.stringify(shown.body.data)) }).toEqual({ name: definition.name, status: 200, isFilled: true });
    }
  });

  test('the words of a mail are shown with invented values, and sent in the authority’s own way', async () => {
    const value = { subject: 'Plan {reference} is agreed', paragraphs: ['Well done. It is {reference}.'] };
    const shown = await ask({ method: 'post', path: '/settings-preview', body: { name: 'pep.mail-approved', value } }, boss);
    expect(shown.body.data).toEqual({ subject: 'Plan K7QD-3M2X is agreed', paragraphs: ['Well done. It is K7QD-3M2X.'] });
    await save('pep.mail-approved', value, 0);
    expect(await world.services.settings.wording(world.authorities[0], 'pep.mail-approved', { reference: 'AAAA-BBBB' })).toEqual({ subject: 'Plan AAAA-BBBB is agreed', paragraphs: ['Well done. It is AAAA-BBBB.'] });
    expect((await world.services.settings.wording(world.authorities[1], 'pep.mail-approved', { reference: 'AAAA-BBBB' })).subject).toBe('A plan was approved');
  });
});

describe('the register of schools', () => {
  const everything = () => query()('schools').orderBy('urn');
  const upload = async (register: Buffer, links?: Buffer): Promise<string> => {
    const { upload: id } = (await ask({ method: 'post', path: '/register/uploads', body: {} }, boss)).body.data as { upload: string };
    for (const [name, bytes] of Object.entries({ register, ...(links && { links }) })) {
      const half = Math.ceil(bytes.length / 2);
      for (const [from, until] of [[0, half], [half, bytes.length]] as const) expect((await piece(id, name, from, bytes.subarray(from, until))).body).toEqual({ data: { size: until } });
    }
    return id;
  };
  const piece = (id: string, name: string, from: number, bytes: Buffer) => world.agent().put(`/school-portal/register/uploads/${id}/${name}?from=${from}`).set('Authorization', `Bearer ${boss}`).set('Content-Type', 'application/octet-stream').send(bytes);
  const run = async (id: string, what: 'preview' | 'import') => {
    const begun = await ask({ method: 'post', path: `/register/uploads/${id}/${what}` }, boss);
    if (begun.status !== 200) return { status: begun.status };
    expect(await get(`/register/jobs/${begun.body.data.job}`)).toEqual({ state: 'waiting' });
    await service<Jobs>(world.strapi, 'school-portal', 'jobs').runOnce();
    return (await get(`/register/jobs/${begun.body.data.job}`)) as { state: string; outcome: { refused?: string; numbers: { label: string; value: number }[]; rejected: unknown[]; rejectedInAll: number } };
  };
  const rows = [...Array(300).keys()].map((number) => aRow(number + 100));
  const wrong = [...Array(70).keys()].map((number) => aRow(number + 1000, { URN: 'nonsense' }));

  test('is looked at without a change, and then brought in with the same counts; the files are gone afterwards', async () => {
    const before = await everything();
    const id = await upload(registerOf([...rows, ...wrong]), linksOf([['990100', '990101', 'Successor']]));
    expect(await run(id, 'import')).toEqual({ status: 409 }); // not looked at yet

    const looked = await run(id, 'preview');
    expect(looked).toMatchObject({ state: 'done', outcome: { rejectedInAll: 70 } });
    expect('outcome' in looked && looked.outcome.rejected.length).toBe(50);
    expect('outcome' in looked && looked.outcome.numbers).toEqual([{ label: 'Added', value: 300 }, { label: 'Changed', value: 0 }, { label: 'Unchanged', value: 0 }, { label: 'Left out, not in England', value: 0 }, { label: 'Successors noted', value: 1 }]);
    expect(await everything()).toEqual(before);
    expect((await piece(id, 'register', 0, Buffer.from('x'))).status).toBe(409); // what was looked at is what comes in

    const done = await run(id, 'import');
    expect('outcome' in done && 'outcome' in looked && done.outcome).toEqual('outcome' in looked && looked.outcome);
    expect((await everything()).length).toBe(before.length + 300);
    expect(fs.readdirSync(path.join(uploads, 'portal-uploads'))).not.toContain(id);
    expect(await lastAudited('admin.register-imported')).toMatchObject({ outcome: 'done', account_public_id: expect.stringMatching(/^admin:/) });
    const { lastAt, numbers } = (await get('/register')) as { lastAt: string; numbers: { label: string; value: number }[] };
    expect([Date.now() - Date.parse(lastAt) < 60_000, numbers.reduce((sum, { value }) => sum + value, 0)]).toEqual([true, before.length + 300]);

    const again = await run(await upload(registerOf(rows)), 'preview');
    expect('outcome' in again && again.outcome.numbers.slice(0, 3)).toEqual([{ label: 'Added', value: 0 }, { label: 'Changed', value: 0 }, { label: 'Unchanged', value: 300 }]);
  });

  test('another file is refused in one sentence, changes nothing and is removed', async () => {
    const before = await everything();
    const id = await upload(Buffer.from('Name,Colour\r\nInvented,green\r\n'));
    expect(await run(id, 'preview')).toMatchObject({ state: 'done', outcome: { refused: expect.stringMatching(/is not .*missing\.$/) } });
    expect(await everything()).toEqual(before);
    expect(fs.readdirSync(path.join(uploads, 'portal-uploads'))).not.toContain(id);
  });

  test('a piece comes to its place or not at all', async () => {
    const id = await upload(Buffer.from('ab'));
    expect((await piece(id, 'register', 1, Buffer.from('c'))).status).toBe(409);
    expect((await piece(id, 'register', 2, Buffer.alloc(9 * 1024 * 1024))).status).toBe(422);
    expect(fs.statSync(path.join(uploads, 'portal-uploads', id, 'register.csv')).size).toBe(2);
    expect((await piece('../../../etc', 'register', 0, Buffer.from('c'))).status).not.toBe(200);
    expect((await piece(id, 'passwords', 0, Buffer.from('c'))).status).toBe(422);
    await ask({ method: 'post', path: `/register/uploads/${id}/discard` }, boss);
    expect(fs.readdirSync(path.join(uploads, 'portal-uploads'))).not.toContain(id);
  });
});

describe('the outbox', () => {
  type Line = { event: string; subscriber: string; type: string; attempts: number; error?: string; about: string[] };
  const list = async (state: string): Promise<Line[]> => ((await get(`/outbox?state=${state}`)) as { rows: Line[] }).rows;

  test('shows what was given up with the class of its error and public ids alone, and one press tries it again', async () => {
    const outbox = service<Outbox>(world.strapi, 'school-portal', 'outbox');
    let isBroken = true;
    let delivered = 0;
    outbox.subscribe('invented.happened', 'invented', async () => {
      if (isBroken) throw Object.assign(new Error('the secret of the invented aunt'), { code: 'EINVENTED' });
      delivered += 1;
    });
    await world.services.database.inTransaction(() => outbox.emit('invented.happened', { plan: world.plans.own.publicId, words: 'the secret of the invented aunt', to: { account: world.people.teacher.publicId } }));
    await query()('portal_deliveries').where({ subscriber: 'invented' }).update({ attempts: 11 });
    await query()('portal_outbox').where({ type: 'invented.happened' }).update({ at: new Date(Date.now() - 4 * 24 * 3_600_000).toISOString() });
    await outbox.runOnce();

    const [line] = (await list('failed')).filter(({ subscriber }) => subscriber === 'invented');
    expect(line).toMatchObject({ type: 'invented.happened', attempts: 12, error: 'EINVENTED', about: [world.plans.own.publicId, world.people.teacher.publicId] });
    expect(JSON.stringify([await list('failed'), await list('waiting')])).not.toContain('secret');

    isBroken = false;
    const retry = () => ask({ method: 'post', path: `/outbox/${line?.event}/retry`, body: { subscriber: 'invented' } }, boss);
    expect((await retry()).status).toBe(200);
    expect((await retry()).status).toBe(409);
    await outbox.runOnce();
    expect([delivered, (await list('failed')).some(({ subscriber }) => subscriber === 'invented')]).toEqual([1, false]);
    expect(await lastAudited('admin.outbox-retried')).toMatchObject({ outcome: 'wrong-state', about_id: line?.event });
  });

  test('turns its pages by key', async () => {
    const outbox = service<Outbox>(world.strapi, 'school-portal', 'outbox');
    outbox.subscribe('invented.many', 'many', async () => undefined);
    await world.services.database.inTransaction(async () => { for (let number = 0; number < 30; number += 1) await outbox.emit('invented.many', {}); });
    const first = (await get('/outbox?state=waiting')) as { rows: Line[]; next: string };
    const second = (await get(`/outbox?state=waiting&after=${encodeURIComponent(first.next)}`)) as { rows: Line[] };
    expect(first.rows.length).toBe(25);
    expect(new Set([...first.rows, ...second.rows].map(({ event, subscriber }) => `${event}${subscriber}`)).size).toBe(first.rows.length + second.rows.length);
  });
});

describe('the audit', () => {
  type Row = { row: number; at: string; account: string; action: string; aboutId?: string };
  const find = async (search: string): Promise<{ rows: Row[]; next?: string }> => (await get(`/audit?${search}`)) as { rows: Row[]; next?: string };

  beforeAll(async () => {
    await (await world.as('teacher')).get(`/portal/peps/${world.plans.own.publicId}`);
  });

  test('is searched by public id, by the reference that people read out, by account, action and day', async () => {
    const child = world.children.own.publicId;
    const byId = (await find(`about=${child}`)).rows;
    expect(byId.length).toBeGreaterThan(0);
    expect(new Set(byId.map(({ aboutId }) => aboutId))).toEqual(new Set([child]));
    for (const other of [world.children.own.reference, world.children.own.reference.replace('-', ''), world.plans.own.publicId]) expect((await find(`about=${other}`)).rows.map(({ row }) => row)).toEqual(byId.map(({ row }) => row));
    expect((await find(`account=teacher@example.org&about=${child}`)).rows.map(({ account }) => account)).toEqual(byId.map(() => world.people.teacher.publicId));
    expect((await find('account=nobody@example.org')).rows).toEqual([]);
    const { action = '', at = '' } = byId[0] ?? {};
    const day = at.slice(0, 10);
    expect((await find(`action=${action}&from=${day}&until=${day}`)).rows.length).toBeGreaterThan(0);
    expect((await find(`action=${action}&until=2001-01-01`)).rows).toEqual([]);
    expect((await find('account=admin:1')).rows.every(({ account }) => account === 'admin:1')).toBe(true);
  });

  test('the search itself is recorded, by what was asked and not what for', async () => {
    await find(`about=${world.children.own.reference}&from=2026-01-01`);
    const row = await lastAudited('admin.audit-searched');
    expect(row).toMatchObject({ account_public_id: expect.stringMatching(/^admin:\d+$/), details: JSON.stringify({ by: ['about', 'from'] }) });
  });

  test('turns its pages by key, the newest first, and each row stands once', async () => {
    for (let number = 0; number < 30; number += 1) await find('action=nothing');
    const first = await find('action=admin.audit-searched');
    const second = await find(`action=admin.audit-searched&after=${encodeURIComponent(first.next ?? '')}`);
    const numbers = [...first.rows, ...second.rows].map(({ row }) => row);
    expect(first.rows.length).toBe(25);
    expect(numbers).toEqual([...new Set(numbers)].sort((one, other) => other - one));
  });

  test('goes into a file that no spreadsheet takes for a formula', async () => {
    await world.services.database.inTransaction(() => world.services.audit.record({ actor: { accountId: 0, publicId: 'admin:9', name: '', memberships: [] }, action: '=1+1', outcome: 'done' }));
    const { csv } = (await get('/audit.csv?action=%3D1%2B1')) as { csv: string };
    expect(csv).toContain(`"'=1+1"`);
    expect(csv.split('\r\n')[0]).toBe('\ufeff"Row","When (UTC)","Who","Action","Outcome","About","Public id","Sealed"');
    expect(csv).not.toMatch(/The teacher/);
  });

  test('is never read from one end to the other', async () => {
    if (world.services.database.client !== 'sqlite') return;
    for (const where of ["about_id in ('x')", 'account_id in (1)', "action = 'x'", "at >= '2026-01-01'"]) {
      const plan: { detail: string }[] = await query().raw(`explain query plan select portal_audit.* from portal_audit where ${where} order by at desc, id desc limit 26`);
      expect({ where, plan: plan.map(({ detail }) => detail).join() }).toEqual({ where, plan: expect.stringMatching(/^SEARCH portal_audit USING INDEX/) });
      expect(plan.map(({ detail }) => detail).join()).not.toContain('TEMP B-TREE');
    }
  });
});
