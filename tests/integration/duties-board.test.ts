import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bootWorld, hiddenFields, service, urnOf, type World } from '../support/world';

let world: World;
type Totals = Record<'schools' | 'open' | 'submitted' | 'confirmed' | 'none', number>;
type Board = { totals(reach: object, year: number): Promise<Totals>; keepSchools(schools: readonly object[]): Promise<number> };
type Stored = { version: number };
type Returns = { start(made: object): Promise<string>; bySchool(urn: string, year: number): Promise<Stored>; move(record: Stored, seen: number, move: { to: string; duties: readonly object[] }): Promise<boolean> };
const year = 2026;
type Use = (needs: unknown, ...more: unknown[]) => Promise<number>;
const source = '../../plugins/duties/server/src';
const needs = () => jest.requireActual<{ boardNeedsOf(strapi: unknown): unknown }>(`${source}/store/needs-of`).boardNeedsOf(world.strapi);
const keepSchools = () => jest.requireActual<{ keepSchools: Use }>(`${source}/use-cases/keep-schools`).keepSchools(needs());
const sendReminders = (today: string) => jest.requireActual<{ sendReminders: Use }>(`${source}/use-cases/remind-schools`).sendReminders(needs(), today);
const runOutbox = () => service<{ runOnce(): Promise<number> }>(world.strapi, 'school-portal', 'outbox').runOnce();
const table = (name: string) => world.services.database.query()(name);

beforeAll(async () => {
  world = await bootWorld();
  await keepSchools();
});
afterAll(() => world?.stop());

const nameOf = async (school: number): Promise<string> => String((await table('schools').where({ urn: urnOf(school) }).first('name')).name);
const board = async (query = ''): Promise<string> => (await (await world.as('office')).get(`/portal/duties/schools${query}`)).text;
const names = async (): Promise<string[]> => Promise.all([1, 2, 3, 4].map(nameOf));

describe('the board', () => {
  test('shows every school of the area, begun or not; a second run of the job changes nothing', async () => {
    expect(await keepSchools()).toBe(0);
    expect(Number((await table('duties_schools').count({ count: '*' }).first())?.count)).toBe(4);
    const text = await board();
    for (const name of await names()) expect(text).toContain(name);
    expect(text).toContain('4 schools: 0 confirmed');
  });

  test('a trust lead sees the schools they were given, another authority’s Virtual School none', async () => {
    const own = (await (await world.as('trustLead')).get('/portal/duties/schools')).text;
    expect(own).toContain(await nameOf(1));
    expect(own).not.toContain(await nameOf(3));
    const foreign = (await (await world.as('foreignOffice')).get('/portal/duties/schools')).text;
    for (const name of await names()) expect(foreign).not.toContain(name);
    expect((await (await world.as('trustLead')).get(`/portal/duties/schools/${urnOf(3)}`)).status).toBe(404);
  });

  test('follows a return from its beginning', async () => {
    const teacher = await world.as('teacher');
    await teacher.submit('/portal/duties', { urn: urnOf(1) });
    expect(await board('?state=open')).toContain(await nameOf(1));
    expect(await board('?state=none')).not.toContain(await nameOf(1));
    expect(await board('?state=none')).toContain(await nameOf(2));
    const school = (await (await world.as('office')).get(`/portal/duties/schools/${urnOf(1)}`)).text;
    expect(school).toContain('The teacher');
  });

  test('counts what it lists: a school that closes or moves to another area takes its return with it', async () => {
    const counted = async (): Promise<string> => /(\d+ schools: [^<]*)\./.exec(await board())?.[1] ?? '';
    const change = async (to: object): Promise<string> => {
      await world.services.database.inTransaction((trx) => trx('schools').where({ urn: urnOf(1) }).update(to));
      await keepSchools();
      return counted();
    };
    const { la_code: area, status_code: open } = await table('schools').where({ urn: urnOf(1) }).first('la_code', 'status_code');
    const [all, less] = ['4 schools: 0 confirmed, 0 with the head teacher, 1 begun, 3 not begun', '3 schools: 0 confirmed, 0 with the head teacher, 0 begun, 3 not begun'];
    expect(await counted()).toBe(all);
    expect(await change({ status_code: '2' })).toBe(less);
    expect(await change({ status_code: open })).toBe(all);
    expect(await change({ la_code: '000' })).toBe(less);
    expect(await change({ la_code: area })).toBe(all);
  });

  test('counts right when many schools begin, send and close at once; what was changed by hand is mended within the hour', async () => {
    const { database } = world.services;
    const { returns, board: kept } = needs() as { returns: Returns; board: Board };
    const shown = { laCodes: ['999'] };
    const before = await kept.totals(shown, year);
    const school = (at: number, open = true) => ({ urn: String(880_000 + at), name: `Counted ${at}`, phase: 'Nursery', laCode: '999', postcode: 'ZZ1 1ZZ', open });
    const all = Array.from({ length: 12 }, (_, at) => school(at));
    await database.inTransaction(() => kept.keepSchools(all));
    await Promise.all(all.map(({ urn, laCode }) => database.inTransaction(() => returns.start({ urn, laCode, year, by: 1, carry: [] }))));
    const send = async (urn: string): Promise<boolean> => {
      const record = await returns.bySchool(urn, year);
      return database.inTransaction(() => returns.move(record, record.version, { to: 'submitted', duties: [] }));
    };
    await Promise.all([...all.slice(0, 6).map(({ urn }) => send(urn)), ...[5, 6, 7].map((at) => database.inTransaction(() => kept.keepSchools([school(at, false)])))]);
    const expected = { ...before, schools: before.schools + 9, submitted: before.submitted + 5, open: before.open + 4 };
    expect(await kept.totals(shown, year)).toEqual(expected);
    expect(await kept.totals({ urns: all.map(({ urn }) => urn) }, year)).toEqual({ schools: 9, open: 4, submitted: 5, confirmed: 0, none: 0 });

    await database.inTransaction(async (trx) => {
      await trx('duties_returns').where('urn', 'like', '88%').delete();
      await trx('duties_schools').where('urn', 'like', '88%').delete();
    });
    expect(await kept.totals(shown, year)).toEqual(expected);
    await keepSchools();
    expect(await kept.totals(shown, year)).toEqual(before);
    expect(await kept.totals(shown, year + 1)).toEqual({ schools: before.schools, open: 0, submitted: 0, confirmed: 0, none: before.schools });
  });

  test('says who has not answered a duty, and who has', async () => {
    const [row] = await table('duties_returns').where({ urn: urnOf(1) });
    await world.services.database.inTransaction((trx) => trx('duties_marks').insert({ return_id: row.id, urn: urnOf(1), year: row.year, code: 'D05', mark: 'yes' }));
    expect(await board('?duty=D05')).not.toContain(await nameOf(1));
    expect(await board('?duty=D05')).toContain(await nameOf(2));
    expect(await board('?duty=D06')).toContain(await nameOf(1));
  });

  test.each([
    ['a duty that is none', '?duty=D05%27--'], ['two states', '?state=x&state=y'], ['a page after nothing', '?after=nonsense'], ['a NUL', '?before=%00'], ['signs of a pattern', '?school=%25_%5C&trustNamed=%25_%5C'], ['a NUL in a trust', '?trustNamed=%00'],
    ['3,000 letters', `?school=${'x'.repeat(3000)}`], ['a tree', '?trust[a]=b'], ['a prototype', '?__proto__=x'],
  ])('an address that somebody made up shows a list: %s', async (_, query) => {
    expect((await (await world.as('office')).get(`/portal/duties/schools${query}`)).status).toBe(200);
  });

  test('a sign in a name is looked for as it is', async () => {
    expect(await board('?school=%25')).toContain('No school fits what you chose');
  });

  test('a trust is picked from a list, each once; where there are too many, part of its name is typed', async () => {
    const inTrusts = async (count: number): Promise<void> => {
      await world.services.database.inTransaction(async (trx) => {
        await trx('duties_schools').where('urn', 'like', '88%').delete();
        for (let at = 0; at < count; at += 1) await trx('duties_schools').insert({ urn: String(880_000 + at), name: `Trusted ${at}`, sort_name: `trusted ${at}`, phase: 'Nursery', trust: `Éducation Trust ${Math.floor(at / 2)}`, area: '', la_code: '999', open: at < 2 ? 'no' : 'yes' });
      });
    };
    const trusts = (html: string): string[] => [...html.matchAll(/<option value="(Éducation[^"]*)"/g)].map(([, trust]) => trust ?? '');

    await inTrusts(8);
    const few = await board('?trust=%C3%89ducation+Trust+2');
    expect(trusts(few)).toEqual(['Éducation Trust 1', 'Éducation Trust 2', 'Éducation Trust 3']);
    expect([...few.matchAll(/>Trusted (\d)</g)].map(([, at]) => at)).toEqual(['4', '5']);

    await inTrusts(204);
    const many = await board('?trustNamed=%C3%89ducation+trust+77');
    expect(trusts(many)).toEqual([]);
    expect(many).toMatch(/name="trustNamed"[^>]* value="Éducation trust 77"/);
    expect([...many.matchAll(/>Trusted (\d+)</g)].map(([, at]) => at)).toEqual(['154', '155']);
    expect(await board('?trustNamed=%25')).toContain('No school fits what you chose');
    await inTrusts(0);
  });

  test('the spreadsheet holds what the list holds', async () => {
    const office = await world.as('office');
    const got = await office.get('/portal/duties/schools.xlsx?state=open').buffer(true).parse((response, done) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () => done(null, Buffer.concat(parts)));
    });
    expect(got.headers['content-disposition']).toContain('attachment');
    const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'board-')), 'board.xlsx');
    fs.writeFileSync(file, got.body as Buffer);
    const text = execFileSync('python3', ['-c', "import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nprint('\\n'.join(z.read(n).decode() for n in z.namelist() if n.endswith('.xml')))", file], { encoding: 'utf8' });
    expect(text).toContain(urnOf(1));
    expect(text).not.toContain(urnOf(2));
  });

  test('no list reads a whole table', async () => {
    const { database } = world.services;
    if (database.client !== 'sqlite') return expect(database.client).toBe('postgres'); // its planner scans tables as small as these
    const asked: { sql: string; bindings: readonly unknown[] }[] = [];
    const knex = database.query();
    const listen = (query: { sql: string; bindings: readonly unknown[] }) => { if (/from `?duties_(schools|returns|tallies)\b/.test(query.sql)) asked.push(query); };
    knex.on('query', listen);
    await board('?duty=D05');
    knex.removeListener('query', listen);
    expect(asked.length).toBe(4); // the list, its totals, phases, trusts
    for (const { sql, bindings } of asked) {
      const plan: { detail: string }[] = await knex.raw(`explain query plan ${sql}`, [...bindings] as string[]);
      expect(plan.map(({ detail }) => detail).filter((detail) => /^SCAN (?!CONSTANT ROW|found|.*USING (COVERING )?INDEX)/.test(detail))).toEqual([]);
    }
  });
});

describe('reminders', () => {
  const mails = () => table('portal_outbox').where({ type: 'mail.requested' }).orderBy('id');

  test('are set down for the next school day and go to the designated teacher, once, without a school’s name', async () => {
    const office = await world.as('office');
    const page = await office.get('/portal/duties/schools/remind');
    expect(page.text).toContain('4 schools have not confirmed their return.');
    const { _csrf = '', _key = '' } = hiddenFields(page.text);
    const sent = await Promise.all([office.send('/portal/duties/schools/remind', { _csrf, _key }), office.send('/portal/duties/schools/remind', { _csrf, _key })]);
    for (const each of sent) expect(each.headers.location).toContain('planned=');
    expect(Number((await table('duties_reminders').count({ count: '*' }).first())?.count)).toBe(4);

    const before = (await mails()).length;
    await sendReminders('2026-11-04');
    await sendReminders('2026-11-04');
    const queued = (await mails()).slice(before);
    expect(queued.length).toBeGreaterThanOrEqual(4); // one for each designated teacher
    for (const name of await names()) expect(JSON.stringify(queued)).not.toContain(name);
    await runOutbox();
  });

  test('a school that was reminded is left in peace for a week', async () => {
    expect((await (await world.as('office')).get('/portal/duties/schools/remind')).text).toContain('Nobody to remind');
  });

  test('one that waits for the head teacher reminds the head teacher; one confirmed since it was asked for reminds nobody', async () => {
    const at = '2026-11-04T09:00:00.000Z';
    const own = () => table('duties_returns').where({ urn: urnOf(1), year: 2026 });
    const before = (await own().first()) as { state: string } | undefined;
    const id = 'r'.repeat(26);
    const inState = (state: string) => world.services.database.inTransaction(async () => {
      if ((await own().update({ state, public_id: id })) === 0) await table('duties_returns').insert({ public_id: id, urn: urnOf(1), la_code: '999', year: 2026, state, version: 0, edition: 1, started_at: at, started_by: 1, asked: 0, answered: 0, not_yet: 0, changed_at: at });
    });
    const reminded = async (state: string, day: string) => {
      await inState(state);
      await world.services.database.inTransaction(() => table('duties_reminders').insert({ urn: urnOf(1), year: 2026, authority_id: world.authorities[0], asked_by: 1, asked_at: at, send_on: day }));
      const earlier = (await mails().orderBy('id')).length;
      await sendReminders(day);
      return JSON.stringify((await mails().orderBy('id')).slice(earlier));
    };
    const toHead = await reminded('submitted', '2026-11-16');
    expect(toHead).toContain(`/portal/duties/${id}/check`);
    expect(toHead).toContain('wait to be confirmed');
    expect(await reminded('confirmed', '2026-11-17')).toBe('[]');
    expect(await table('duties_reminders').whereNull('sent_at')).toEqual([]);
    if (before) await world.services.database.inTransaction(() => own().update(before));
    else await world.services.database.inTransaction(() => own().delete());
  });
});

describe('the report to governors', () => {
  const address = () => `/portal/duties/report/${urnOf(1)}`;

  test('is written by the school, issued once under a double press, and reaches the governor of that school', async () => {
    const head = await world.as('head');
    const { _csrf = '', _key = '' } = hiddenFields((await head.get(address())).text);
    const fields = { _csrf, _key, version: '0', wentWell: 'Attendance is up.', _do: 'issue' };
    const [first, second] = await Promise.all([head.send(address(), fields), head.send(address(), fields)]);
    expect(first.headers.location).toMatch(/^\/portal\/duties\/reports\/[a-z2-7]{26}$/);
    expect(second.headers.location).toBe(first.headers.location);
    await runOutbox();

    const governor = await world.as('governor');
    const list = (await governor.get('/portal/duties/reports')).text;
    expect(list).toContain(first.headers.location as string);
    expect((await governor.get(first.headers.location as string)).text).toContain('Attendance is up.');
    const pdf = await governor.get(`${first.headers.location as string}/report.pdf`);
    expect(pdf.headers['content-type']).toContain('application/pdf');
    expect((await (await world.as('otherGovernor')).get(first.headers.location as string)).status).toBe(404);
    expect(Number((await table('issued_documents').where({ about_type: 'duties-report' }).count({ count: '*' }).first())?.count)).toBe(1);
  });

  test('two people who write at once get both texts', async () => {
    const [head, teacher] = [await world.as('head'), await world.as('teacher')];
    const version = hiddenFields((await head.get(address())).text).version ?? '0';
    await head.submit(address(), { version, wentWell: 'The head’s words', _do: 'save' });
    const late = await teacher.submit(address(), { version, wentWell: 'The teacher’s words', _do: 'save' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('The head’s words');
    expect(late.text).toContain('The teacher’s words');
  });

  test('counts what the school told this year, and what it withdrew no more', async () => {
    const told = (type: string, report: number) => world.services.outbox.emit(type, { report: `r${report}`.padEnd(26, 'a'), urn: urnOf(1), authorityId: world.authorities[0], what: 'suspension', from: '2026-10-05', toldAt: '2026-10-05T09:00:00.000Z' });
    const shown = async (): Promise<string> => (await (await world.as('head')).get(address())).text;
    await world.services.database.inTransaction(async () => { for (let report = 0; report < 6; report += 1) await told('tracking.told', report); });
    await runOutbox();
    expect(await shown()).toMatch(/Suspensions<\/th><td[^>]*>6</);
    await new Promise((resolve) => setTimeout(resolve, 5)); // a withdrawal is later than what it withdraws
    await world.services.database.inTransaction(() => told('tracking.withdrawn', 0));
    await runOutbox();
    expect(await shown()).toMatch(/Suspensions<\/th><td[^>]*>5</);
  });

  test('names no child, whatever the portal knows', async () => {
    const text = (await (await world.as('head')).get(address())).text;
    for (const { name, reference } of Object.values(world.children)) {
      expect(text).not.toContain(name);
      expect(text).not.toContain(reference);
    }
  });

  test('the sheet for inspectors is one press away', async () => {
    const got = await (await world.as('teacher')).get(`${address()}/sheet.pdf`);
    expect(got.status).toBe(200);
    expect(got.headers['content-type']).toContain('application/pdf');
  });
});
