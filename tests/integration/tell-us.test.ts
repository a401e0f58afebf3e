import fs from 'node:fs';
import path from 'node:path';
import { makeReports, type ReportStage } from '../support/factories/reports';
import { randomFrom } from '../support/factories/random';
import { bootWorld, hiddenFields, service, urnOf, type ChildName, type PersonAtBrowser, type PersonName, type World } from '../support/world';

let world: World;
beforeAll(async () => { world = await bootWorld(); });
afterAll(() => world?.stop());

type Fields = Record<string, string | string[]>;
const db = () => world.services.database.query();
const day = (name: string, text: string): Fields => {
  const [year = '', month = '', date = ''] = text.split('-');
  return { [`${name}-day`]: String(Number(date)), [`${name}-month`]: String(Number(month)), [`${name}-year`]: year };
};
const notYet = (...names: string[]): Fields => Object.fromEntries(names.map((name) => [`${name}--reason`, 'not-known-yet']));
const suspension = (more: Fields = {}): Fields => ({ kind: 'sessions', ...day('from', '2026-11-04'), ...day('to', '2026-11-05'), sessions: '4', reasons: ['PP', 'DB'], tried: 'A mentor, twice a week.', work: 'Set each morning.', told: ['carer'], ...notYet('provision', 'board'), ...more });
const tellPath = (child: ChildName, what = 'suspension') => `/portal/tell-us/${world.children[child].publicId}/${what}`;
const reports = (where: Record<string, unknown> = {}) => db()('tracking_reports').where(where).orderBy('id');
const outbox = () => service<{ runOnce(most?: number): Promise<number> }>(world.strapi, 'school-portal', 'outbox');
const events = (type: string) => db()('portal_outbox').where({ type }).orderBy('id');
const idIn = (location: string | undefined): string => /\/portal\/reports\/([a-z2-7]{26})/.exec(location ?? '')?.[1] ?? '';

/** Opens the page, fills it, and posts with the version that the page holds. */
const fill = async (browser: PersonAtBrowser, address: string, fields: Fields) => {
  const { text } = await browser.get(address);
  const { _csrf = '', _key = '', version = '0' } = hiddenFields(text);
  return browser.send(address, { _csrf, _key, version, ...fields });
};
const told = async (person: PersonName, child: ChildName, fields = suspension()): Promise<string> => idIn((await fill(await world.as(person), tellPath(child), fields)).headers.location);
const move = async (person: PersonName, report: string, fields: Fields) => fill(await world.as(person), `/portal/reports/${report}`, fields);

describe('telling', () => {
  test('the list holds the children of one’s own school, by name, and nobody else', async () => {
    for (const person of ['teacher', 'head', 'clerk'] as const) {
      const { text } = await (await world.as(person)).get('/portal/tell-us');
      expect(text).toContain(world.children.own.name);
      expect(text).toContain(world.children.sameSchool.reference);
      for (const child of ['elsewhere', 'moved', 'foreign'] as const) expect(text).not.toContain(world.children[child].name);
    }
  });

  test('whom and what: the choice leads to the page of that kind; nothing chosen is said in words', async () => {
    const teacher = await world.as('teacher');
    const chosen = await fill(teacher, '/portal/tell-us', { child: world.children.own.publicId, what: 'absence', version: [] });
    expect(chosen.headers.location).toBe(tellPath('own', 'absence'));
    const empty = await fill(teacher, '/portal/tell-us', { version: [] });
    expect(empty.status).toBe(422);
    expect(empty.text).toContain('Choose the child');
    const other = await fill(teacher, '/portal/tell-us', { child: world.children.elsewhere.publicId, what: 'absence', version: [] });
    expect(other.status).toBe(422);
    expect(other.text).not.toContain(world.children.elsewhere.name);
  });

  test('a suspension is kept with what follows from it, its words sealed', async () => {
    const report = await told('teacher', 'own');
    const [row] = await reports({ public_id: report });
    expect(row).toMatchObject({ child_id: world.children.own.id, urn: urnOf(1), what: 'suspension', from_day: '2026-11-04', to_day: '2026-11-05', sessions: 4, state: 'told', version: 1, told_name: 'The teacher' });
    expect(row.answers).not.toContain('mentor');
    const { text } = await (await world.as('teacher')).get(`/portal/reports/${report}`);
    for (const shown of ['A mentor, twice a week.', 'Physical assault against a pupil (PP)', 'Not known yet', '2 of 45 school days', 'No contact with the invented uncle.']) expect(text).toContain(shown);
  });

  test('a child of another school is not found, by page and by post', async () => {
    for (const person of ['teacher', 'head', 'clerk'] as const) {
      const browser = await world.as(person);
      expect((await browser.get(tellPath('elsewhere'))).status).toBe(404);
      expect((await browser.send(tellPath('elsewhere'), { ...(await world.tokensOf(browser)), ...suspension() })).status).toBe(404);
    }
    expect(await reports({ child_id: world.children.elsewhere.id })).toEqual([]);
  });

  test('a kind that does not exist is not found', async () => {
    expect((await (await world.as('teacher')).get(tellPath('own', 'gossip'))).status).toBe(404);
  });

  test('pressed twice it is told once', async () => {
    const teacher = await world.as('teacher');
    const before = (await reports()).length;
    const { _csrf = '', _key = '' } = hiddenFields((await teacher.get(tellPath('own'))).text);
    const [one, two] = await Promise.all([1, 2].map(() => teacher.send(tellPath('own'), { _csrf, _key, version: '0', ...suspension() })));
    expect([one?.status, two?.status]).toEqual([303, 303]);
    expect(one?.headers.location).toBe(two?.headers.location);
    expect((await reports()).length).toBe(before + 1);
  });

  test.each<[string, Fields, string, string]>([
    ['an end before the beginning', suspension(day('to', '2026-11-03')), 'The last day must be 4 November 2026 or later', 'A mentor, twice a week.'],
    ['a day in two years', suspension({ ...day('from', '2028-11-04'), ...day('to', '2028-11-05') }), 'must be before', 'A mentor, twice a week.'],
    ['half a date', suspension({ 'to-month': '' }), 'month', 'A mentor, twice a week.'],
    ['four reasons', suspension({ reasons: ['PP', 'PA', 'VP', 'VA'] }), 'Choose at most 3', 'A mentor, twice a week.'],
    ['no answer and no reason for it', suspension({ work: '' }), 'or say why it has no answer yet', 'A mentor, twice a week.'],
    ['a word that is not a number', suspension({ sessions: 'some' }), 'Enter a whole number', 'A mentor, twice a week.'],
    ['a code that is not offered', suspension({ reasons: ['VR'] }), 'Choose from the answers', 'A mentor, twice a week.'],
  ])('%s is refused with what to do, and what was typed stays', async (_name, fields, message, typed) => {
    const before = (await reports()).length;
    const page = await fill(await world.as('teacher'), tellPath('own'), fields);
    expect(page.status).toBe(422);
    expect(page.text).toContain(message);
    expect(page.text).toContain(typed);
    expect((await reports()).length).toBe(before);
  });

  test('somebody in the office tells, is thanked, and reads neither the report nor the child', async () => {
    const clerk = await world.as('clerk');
    const page = await clerk.get(tellPath('sameSchool'));
    expect(page.text).not.toMatch(/born|invented uncle|school days that the law/);
    const done = await fill(clerk, tellPath('sameSchool'), suspension());
    expect(done.headers.location).toBe('/portal/tell-us?told=yes');
    expect((await clerk.get('/portal/tell-us?told=yes')).text).toContain('You have told the Virtual School');
    const [report] = await reports({ child_id: world.children.sameSchool.id });
    expect(report).toMatchObject({ urn: urnOf(1), told_name: 'The clerk' });
    for (const address of [`/portal/reports/${report.public_id}`, '/portal/reports', `/portal/children/${world.children.sameSchool.publicId}`, `/portal/peps/${world.plans.sameSchool.publicId}`, '/portal/peps']) expect((await clerk.get(address)).status).toBe(403);
  });

  test('the head teacher and the designated teacher invite somebody in the office', async () => {
    for (const person of ['head', 'teacher'] as const) expect((await (await world.as(person)).get('/portal/invite')).text).toContain('School office');
  });

  test('everything else that can be told can be told with what is known', async () => {
    const worlds: Record<string, Fields> = {
      exclusion: { ...day('from', '2026-11-04'), ...notYet('reasons', 'tried', 'work', 'provision', 'told', 'board') },
      'risk-of-exclusion': { ...notYet('from', 'worry', 'tried', 'help', 'told') },
      'part-time-timetable': { ...day('from', '2026-11-09'), ...notYet('to', 'weekly', 'why', 'back', 'agreed', 'told') },
      absence: { ...day('from', '2026-10-19'), ...notYet('to', 'why', 'tried', 'told'), sessions: '18', codes: ['N'] },
    };
    for (const [what, fields] of Object.entries(worlds)) {
      const done = await fill(await world.as('head'), tellPath('own', what), fields);
      expect({ what, status: done.status }).toEqual({ what, status: 303 });
    }
    const [risk] = await reports({ what: 'risk-of-exclusion' });
    expect(risk).toMatchObject({ from_day: '2026-11-04', to_day: null, sessions: null });
    const [exclusion] = await reports({ what: 'exclusion' });
    expect((await (await world.as('head')).get(`/portal/reports/${exclusion.public_id}`)).text).toContain('Full-time from 11 November 2026, the sixth school day.');
  });

  test('late and long are told all the same, with a warning', async () => {
    const report = await told('teacher', 'own', suspension({ ...day('from', '2026-10-05'), ...day('to', '2026-12-18'), sessions: '90' }));
    const { text } = await (await world.as('office')).get(`/portal/reports/${report}`);
    expect(text).toContain('A school tells without delay.');
    expect(text).toContain('The law allows 45.');
  });
});

describe('who hears', () => {
  const sent = async (): Promise<string[]> => {
    const folder = process.env.MAIL_FOLDER ?? '';
    return fs.readdirSync(folder).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
  };

  test('within one run of the outbox the Virtual School and the confirmed social worker have their mail: reference and link, nothing else', async () => {
    await outbox().runOnce(1000);
    const before = (await sent()).length;
    const report = await told('teacher', 'own');
    await outbox().runOnce();
    const mails = (await sent()).filter((mail) => mail.includes(report));
    expect((await sent()).length - before).toBe(3);
    expect(mails.map((mail) => (JSON.parse(mail) as { to: string }).to.split('@')[0]).sort()).toEqual(['adviser', 'office', 'worker']);
    for (const mail of mails) {
      expect(mail).toContain(world.children.own.reference);
      for (const secret of [world.children.own.name, 'Legal Example', urnOf(1), '2017', 'March', 'uspension', 'mentor', 'The teacher']) expect(mail).not.toContain(secret);
    }
  });

  test('other plugins hear which, where, what and when, and what the report holds so far', async () => {
    const [event] = (await events('tracking.told')).slice(-1);
    const payload = JSON.parse(event.payload) as Record<string, unknown>;
    expect(payload).toEqual({ report: expect.stringMatching(/^[a-z2-7]{26}$/), version: 1, urn: urnOf(1), authorityId: world.authorities[0], what: 'suspension', from: '2026-11-04', to: '2026-11-05', shows: ['period', 'reasons', 'social-worker'], toldAt: expect.stringMatching(/Z$/) });
  });

  test('and of how many children of the school it was told this year, without what stands withdrawn', async () => {
    const children = async () => (JSON.parse((await events('tracking.at-school')).slice(-1)[0].payload) as { year: number; children: Record<string, number> });
    const before = await children();
    expect(before).toMatchObject({ year: 2026, urn: urnOf(1), children: { suspension: 2 } }); // of own often, of sameSchool by the clerk
    const [clerks] = await reports({ child_id: world.children.sameSchool.id });
    await move('head', clerks.public_id, { _do: 'withdraw', reason: 'A mistake.' });
    expect((await children()).children.suspension).toBe(1);
    await outbox().runOnce(1000);
  });

  test('an event that comes twice tells nobody twice', async () => {
    const [event] = (await events('tracking.told')).slice(-1);
    const before = (await sent()).length;
    await world.services.database.inTransaction((trx) => trx('portal_deliveries').where({ event_id: event.id, subscriber: 'tracking.mail' }).update({ lease_until: null }));
    await outbox().runOnce();
    expect((await sent()).length).toBe(before);
  });
});

describe('what becomes of it', () => {
  test('the school changes what it told: both versions stand, it is unseen again, and people hear', async () => {
    const report = await told('teacher', 'own');
    await move('office', report, { _do: 'see', note: 'We ring tomorrow.' });
    const changed = await fill(await world.as('head'), `/portal/reports/${report}/amend`, suspension({ tried: 'A mentor, and a later start.', sessions: '3' }));
    expect(changed.status).toBe(303);
    const [row] = await reports({ public_id: report });
    expect(row).toMatchObject({ state: 'told', sessions: 3, version: 3, seen_at: null });
    const { text } = await (await world.as('office')).get(`/portal/reports/${report}`);
    for (const shown of ['A mentor, and a later start.', 'Earlier version', 'A mentor, twice a week.', 'We ring tomorrow.', 'Changed by the school']) expect(text).toContain(shown);
    expect((await events('tracking.amended')).map(({ payload }: { payload: string }) => (JSON.parse(payload) as { report: string }).report)).toEqual([report]);
  });

  test('who changes it after a colleague did is shown both texts and overwrites nothing', async () => {
    const report = await told('teacher', 'own');
    const teacher = await world.as('teacher');
    const { _csrf = '', _key = '', version = '' } = hiddenFields((await teacher.get(`/portal/reports/${report}/amend`)).text);
    await fill(await world.as('head'), `/portal/reports/${report}/amend`, suspension({ work: 'The words of the head.' }));
    const late = await teacher.send(`/portal/reports/${report}/amend`, { _csrf, _key, version, ...suspension({ work: 'My own words.' }) });
    expect(late.status).toBe(409);
    expect(late.text).toContain('The words of the head.');
    expect(late.text).toContain('My own words.');
    expect(await db()('tracking_report_versions').where({ report_id: (await reports({ public_id: report }))[0].id })).toHaveLength(2);
  });

  test('saving without a change makes no new version', async () => {
    const report = await told('teacher', 'own');
    await fill(await world.as('teacher'), `/portal/reports/${report}/amend`, suspension());
    expect((await reports({ public_id: report }))[0].version).toBe(1);
  });

  test('withdrawing needs a reason, keeps what was told, and ends it', async () => {
    const report = await told('teacher', 'own');
    const silent = await move('teacher', report, { _do: 'withdraw', reason: ' ' });
    expect(silent.status).toBe(422);
    expect(silent.text).toContain('Say why it is withdrawn');
    expect((await move('teacher', report, { _do: 'withdraw', reason: 'The head teacher cancelled it.' })).status).toBe(303);
    const { text } = await (await world.as('worker')).get(`/portal/reports/${report}`);
    for (const shown of ['Withdrawn', 'The head teacher cancelled it.', 'A mentor, twice a week.']) expect(text).toContain(shown);
    expect((await fill(await world.as('teacher'), `/portal/reports/${report}/amend`, suspension({ work: 'x' }))).status).toBe(409);
    expect((await events('tracking.withdrawn')).map(({ payload }: { payload: string }) => (JSON.parse(payload) as { report: string }).report)).toContain(report);
  });

  test('the Virtual School notes that it has seen it and what it did; closing says what', async () => {
    const report = await told('teacher', 'own');
    expect((await move('adviser', report, { _do: 'see' })).status).toBe(303);
    const silent = await move('adviser', report, { _do: 'close', note: '' });
    expect(silent.status).toBe(422);
    expect(silent.text).toContain('Say what was done');
    expect((await move('adviser', report, { _do: 'close', note: 'We met at school.' })).status).toBe(303);
    expect((await (await world.as('teacher')).get(`/portal/reports/${report}`)).text).toContain('We met at school.');
    expect((await reports({ public_id: report }))[0].state).toBe('closed');
  });

  test('each move is for its own side, and a social worker moves nothing', async () => {
    const report = await told('teacher', 'own');
    expect((await move('teacher', report, { _do: 'close', note: 'x' })).status).toBe(403);
    expect((await move('office', report, { _do: 'withdraw', reason: 'x' })).status).toBe(403);
    expect((await move('worker', report, { _do: 'see' })).status).toBe(403);
    expect((await (await world.as('worker')).get(`/portal/reports/${report}`)).text).toContain('/portal/peps/open?kind=extra&amp;reference=');
  });

  test('the school asks for an extra review of the plan: the reason is needed, people hear, and it is unseen again', async () => {
    const report = await told('teacher', 'own');
    await move('adviser', report, { _do: 'see' });
    await outbox().runOnce(1000);
    const silent = await move('teacher', report, { _do: 'ask-review', why: '' });
    expect([silent.status, silent.text.includes('Say why the plan should be reviewed')]).toEqual([422, true]);
    expect((await move('teacher', report, { _do: 'ask-review', why: 'The plan has no word of mornings.' })).status).toBe(303);
    expect((await reports({ public_id: report }))[0]).toMatchObject({ state: 'told', seen_at: null });
    const folder = process.env.MAIL_FOLDER ?? '';
    const before = fs.readdirSync(folder);
    await outbox().runOnce(1000);
    const mails = fs.readdirSync(folder).filter((name) => !before.includes(name)).map((name) => fs.readFileSync(path.join(folder, name), 'utf8'));
    expect(mails.map((mail) => (JSON.parse(mail) as { to: string }).to.split('@')[0]).sort()).toEqual(['adviser', 'office', 'worker']);
    for (const mail of mails) for (const secret of [world.children.own.name, urnOf(1), 'mornings', 'uspension']) expect(mail).not.toContain(secret);
    const office = (await (await world.as('office')).get(`/portal/reports/${report}`)).text;
    for (const shown of ['The school asked for an extra review of the plan', 'The plan has no word of mornings.', '/portal/peps/open?kind=extra']) expect(office).toContain(shown);
    expect((await (await world.as('head')).get(`/portal/reports/${report}`)).text).not.toContain('Ask for a review'); // it is asked
    expect((await move('office', report, { _do: 'ask-review', why: 'x' })).status).toBe(403);
  });

  test('two advisers at once: one moves it, the other is told', async () => {
    const report = await told('teacher', 'own');
    const people = await Promise.all((['adviser', 'office'] as const).map(async (person) => {
      const browser = await world.as(person);
      return { browser, fields: hiddenFields((await browser.get(`/portal/reports/${report}`)).text) };
    }));
    const answers = await Promise.all(people.map(({ browser, fields: { _csrf = '', _key = '', version = '' } }) => browser.send(`/portal/reports/${report}`, { _csrf, _key, version, _do: 'see' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });

  test('what was read and changed is recorded, without a value', async () => {
    const rows: { action: string; details: string }[] = await db()('portal_audit').where('action', 'like', 'tracking.%');
    expect([...new Set(rows.map(({ action }) => action))].sort()).toEqual(expect.arrayContaining(['tracking.amend', 'tracking.choose', 'tracking.report', 'tracking.tell']));
    for (const { details } of rows) expect(details ?? '').not.toMatch(/mentor|cancelled|We met|Child own/);
  });
});

describe('the list', () => {
  const ids = (html: string): string[] => [...html.matchAll(/href="\/portal\/reports\/([a-z2-7]{26})"/g)].map(([, id]) => id ?? '');
  const nextIn = (html: string): string | undefined => /href="([^"]+)" rel="next"/.exec(html)?.[1]?.replace(/&amp;/g, '&');
  const walk = async (person: PersonName, from = '/portal/reports'): Promise<string[]> => {
    const browser = await world.as(person);
    const all: string[] = [];
    for (let href: string | undefined = from; href; ) {
      const { text }: { text: string } = await browser.get(href);
      all.push(...ids(text));
      href = nextIn(text);
    }
    return all;
  };

  beforeAll(async () => {
    const stages: ReportStage[] = ['told', 'seen', 'closed', 'withdrawn'];
    const seeds = Array.from({ length: 60 }, (_, at) => ({ childId: world.children[at % 2 === 0 ? 'own' : 'elsewhere'].id, authorityId: Number(world.authorities[0]), urn: urnOf(at % 2 === 0 ? 1 : 2), what: 'absence' as const, from: '2026-10-01', toldAt: `2026-10-${String(1 + (at % 20)).padStart(2, '0')}T10:00:00.000Z`, stage: stages[at % 4] as ReportStage, toldBy: world.people.teacher.id, toldName: 'The teacher' }));
    await world.services.database.inTransaction(() => makeReports(world.services.database, world.services.vault, randomFrom(5), seeds));
  });

  test('every report stands in it once, the unseen first, and in each state the latest first', async () => {
    const walked = await walk('office');
    const rows: { public_id: string; list_rank: number; told_at: string }[] = await reports({ authority_id: world.authorities[0] });
    const wanted = [...rows].sort((a, b) => b.list_rank - a.list_rank || b.told_at.localeCompare(a.told_at) || (a.public_id < b.public_id ? 1 : -1));
    expect(walked).toEqual(wanted.map(({ public_id: id }) => id));
    expect(walked.length).toBeGreaterThan(60);
  });

  test('it is narrowed by what and by state, and the pages keep that', async () => {
    const found = new Set(await walk('office', '/portal/reports?what=absence&state=told'));
    const rows: { public_id: string }[] = await reports({ what: 'absence', state: 'told' });
    expect(found).toEqual(new Set(rows.map(({ public_id: id }) => id)));
    expect((await (await world.as('foreignOffice')).get('/portal/reports?what=absence')).text).toContain('fits what you chose');
  });

  test('a school reads its own, a social worker their own children’s, another authority none', async () => {
    const urnsOf = async (person: PersonName) => [...new Set(((await db()('tracking_reports').whereIn('public_id', await walk(person))) as { urn: string }[]).map(({ urn }) => urn))];
    expect(await urnsOf('teacher')).toEqual([urnOf(1)]);
    expect(await urnsOf('otherHead')).toEqual([urnOf(2)]);
    expect(await walk('foreignOffice')).toEqual([]);
    const childrenOf = ((await db()('tracking_reports').whereIn('public_id', await walk('worker'))) as { child_id: number }[]).map(({ child_id: id }) => id);
    expect(new Set(childrenOf)).toEqual(new Set([world.children.own.id]));
  });

  test('a new school does not read what the old one told', async () => {
    const [made] = await world.services.database.inTransaction(() => makeReports(world.services.database, world.services.vault, randomFrom(9), [{ childId: world.children.moved.id, authorityId: Number(world.authorities[0]), urn: urnOf(1), what: 'suspension', from: '2026-09-10', toldAt: '2026-09-10T10:00:00.000Z', stage: 'closed', toldBy: world.people.teacher.id, toldName: 'The teacher' }]));
    for (const person of ['otherTeacher', 'teacher'] as const) expect((await (await world.as(person)).get(`/portal/reports/${made?.publicId}`)).status).toBe(404);
    expect((await (await world.as('office')).get(`/portal/reports/${made?.publicId}`)).status).toBe(200);
  });

  test.each(['after=nonsense', 'after=3~2026-10-01T10:00:00.000Z~%27;--', 'what=nonsense&state=x', 'state=told&state=seen', '__proto__=x', `what=${'x'.repeat(3000)}`])('an address that somebody made up shows a list: %s', async (query) => {
    expect((await (await world.as('office')).get(`/portal/reports?${query}`)).status).toBe(200);
  });

  test('no query of it reads a whole table', async () => {
    const { database } = world.services;
    if (database.client !== 'sqlite') return expect(database.client).toBe('postgres'); // its planner scans tables as small as these
    const asked: string[] = [];
    const knex = database.query();
    const listen = ({ sql }: { sql: string }) => { if (/^select .*(from `tracking_|join `children`)/.test(sql)) asked.push(sql); };
    const [one] = await reports({ child_id: world.children.own.id });
    knex.on('query', listen);
    for (const person of ['teacher', 'worker', 'office'] as const) {
      const browser = await world.as(person);
      await browser.get('/portal/reports?state=told&after=2~2026-10-11T10:00:00.000Z~aaaaaaaaaaaaaaaaaaaaaaaaaa');
      await browser.get(`/portal/reports/${one.public_id}`);
    }
    await (await world.as('teacher')).get(tellPath('own'));
    knex.removeListener('query', listen);
    expect(asked.length).toBeGreaterThanOrEqual(6);
    for (const sql of asked) {
      const plan: { detail: string }[] = await knex.raw(`explain query plan ${sql}`, Array((sql.match(/\?/g) ?? []).length).fill('2026-01-01'));
      expect(plan.map(({ detail }) => detail).filter((detail) => /^SCAN (?!\(subquery|.*USING (COVERING )?INDEX)/.test(detail))).toEqual([]);
    }
  });
});
