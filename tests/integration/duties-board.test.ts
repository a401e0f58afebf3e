import { textOfSheet } from '../../plugins/documents/server/src/testing/sheet-tools';
import { heldOpen } from '../support/held-open';
import { bootWorld, hiddenFields, service, urnOf, type World } from '../support/world';

let world: World;
type Totals = Record<'schools' | 'open' | 'submitted' | 'confirmed' | 'none', number>;
type Board = { fillOrder(): Promise<void>; keepTally(laCode: string, year: number): Promise<void>; totals(reach: object, year: number): Promise<Totals>; keepSchools(schools: readonly object[]): Promise<number> };
type Stored = { version: number };
type Returns = { start(made: object): Promise<string>; bySchool(urn: string, year: number): Promise<Stored>; move(record: Stored, seen: number, move: { to: string; duties: readonly object[] }): Promise<boolean> };
type Trx = ReturnType<World['services']['database']['query']>;
type Listed = { rows: readonly { urn: string; name: string }[]; next?: string; previous?: string };
type Listing = { list(reach: object, filter: object, year: number, turn: object): Promise<Listed> };
const year = 2026;
type Use = (needs: unknown, ...more: unknown[]) => Promise<number>;
const source = '../../plugins/duties/server/src';
const needs = () => jest.requireActual<{ boardNeedsOf(strapi: unknown): { board: Board & Listing; returns: Returns } }>(`${source}/store/needs-of`).boardNeedsOf(world.strapi);
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
    const { returns, board: kept } = needs();
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

  /** Schools that are listed for as long as the work takes, each with a return of this year where its facts are given. */
  const withSchools = async (given: readonly { name: string; kind?: string; facts?: object; known?: object; marks?: readonly object[]; events?: readonly object[] }[], work: () => Promise<void>): Promise<void> => {
    const { database } = world.services;
    await database.inTransaction(async (trx) => {
      for (const [at, { name, kind, facts, known, marks = [], events = [] }] of given.entries()) {
        const urn = String(880_000 + at);
        await trx('duties_schools').insert({ urn, name: `Asked: ${name}`, sort_name: `asked: ${name}`, phase: 'Nursery', trust: '', area: '', la_code: '999', open: 'yes', kind: kind ?? null, own_admissions: kind ? 'yes' : null });
        if (known) await trx('duties_facts').insert({ urn, authority_id: 1, kind: 'at-school', key: 'now', content: JSON.stringify(known), day: '2026-11-01', at: '2026-11-01T09:00:00.000Z' });
        for (const [number, event] of events.entries()) await trx('duties_happenings').insert({ public_id: `${urn}${number}`.padEnd(26, 'h'), urn, authority_id: world.authorities[0], event_id: `${urn}-${number}`, event: 'came-into-care', code: 'D26', on_day: '2026-09-07', state: 'open', version: 0, at: '2026-09-07T09:00:00.000Z', ...event });
        if (!facts) continue;
        const [made] = await trx('duties_returns').insert({ public_id: urn.padEnd(26, 'r'), urn, la_code: '999', listed: 'yes', year, state: 'open', version: 0, edition: 1, facts: JSON.stringify(facts), started_at: '2026-09-07T09:00:00.000Z', started_by: 1, asked: 30, answered: 3, not_yet: 2, changed_at: '2026-09-07T09:00:00.000Z' }).returning('id');
        for (const mark of marks) await trx('duties_marks').insert({ return_id: made.id, urn, year, mark: 'not-yet', ...mark });
      }
    });
    try {
      await work();
    } finally {
      await database.inTransaction(async (trx) => {
        for (const name of ['duties_marks', 'duties_returns', 'duties_happenings', 'duties_facts', 'duties_schools']) await trx(name).where('urn', 'like', '88%').delete();
      });
    }
  };
  const asked = async (query: string): Promise<string[]> => [...(await board(`?school=Asked&${query}`)).matchAll(/>Asked: ([^<]*)</g)].map(([, name]) => name ?? '');

  test('"who has not" lists the schools to which the duty applies, or may, and says so', async () => {
    const nobody = { lookedAfter: 'no', withSen: 'no', previouslyLookedAfter: 'no', careLeaver: 'no', socialWorker: 'no', kinship: 'no' };
    await withSchools([
      { name: 'a college', kind: 'college' }, { name: 'an academy', kind: 'academy' }, { name: 'has a child', kind: 'academy', facts: { ...nobody, lookedAfter: 'yes' } }, { name: 'has nobody', kind: 'academy', facts: nobody },
      { name: 'has somebody else', kind: 'academy', facts: { ...nobody, kinship: 'yes' } }, { name: 'of another kind' }, { name: 'the roll knows better', kind: 'academy', facts: nobody, known: { lookedAfter: 2, aged16plus: 0 } }, { name: 'the roll knows of none', kind: 'academy', facts: nobody, known: { lookedAfter: 0, aged16plus: 0 } },
    ], async () => {
      expect(await asked('duty=D32a')).toEqual(['an academy', 'has a child', 'of another kind', 'the roll knows better']);
      expect(await asked('duty=D07')).toEqual(['a college', 'an academy', 'has a child', 'of another kind', 'the roll knows better']);
      expect(await asked('duty=D05')).toHaveLength(8); // of those asked in every return
      expect(await board('?duty=D32a')).toContain('Left out are schools of a kind that the duty is not for');
    });
  });

  test('says what is overdue: "by when" days and deadlines that have passed, each at its school, in the list and in the spreadsheet', async () => {
    const facts = { lookedAfter: 'yes' };
    await withSchools([
      { name: 'both', facts, marks: [{ code: 'D05', by_when: '2026-11-03' }, { code: 'D06', by_when: '2026-10-01' }, { code: 'D07', by_when: '2026-11-04' }], events: [{ due_on: '2026-11-02' }, { due_on: '2026-11-04' }, { due_on: '2026-11-01', state: 'done' }] },
      { name: 'done since', facts, marks: [{ code: 'D05', mark: 'yes', by_when: '2026-10-01' }] },
      { name: 'due today', events: [{ due_on: '2026-11-04' }, { due_on: null }] },
      { name: 'of another authority', events: [{ due_on: '2026-10-01', authority_id: world.authorities[1] }] },
      { name: 'an event', events: [{ due_on: '2026-11-03' }] },
    ], async () => {
      expect(await asked('overdue=yes')).toEqual(['an event', 'both']);
      const list = await board('?school=Asked');
      expect([...list.matchAll(/>(\d+) overdue</g)].map(([, count]) => count)).toEqual(['1', '3']);
      const school = (await (await world.as('office')).get('/portal/duties/schools/880000')).text;
      const [late = ''] = /Was due on[^]*?<\/table>/.exec(school) ?? [];
      expect([...late.matchAll(/>(D\d+)\. [^<]*<\/t[hd]><td[^>]*>([^<]*)<\/td><td[^>]*>(\d+ \w+ 2026)/g)].map((found) => found.slice(1, 4))).toEqual([['D06', 'Answered “not yet”', '1 October 2026'], ['D26', 'A pupil came into care', '2 November 2026'], ['D05', 'Answered “not yet”', '3 November 2026']]);
      expect((await (await world.as('office')).get('/portal/duties/schools/880002')).text).not.toContain('Was due on');
      const sheet = await sheetOf('?overdue=yes');
      expect(sheet).toContain('Overdue');
      expect(sheet).toContain('Asked: both');
      expect(sheet).not.toContain('Asked: due today');
    });
  });

  test('of a duty that an editor has taken back nothing is overdue: in the filter, the column, the spreadsheet and the page of the school', async () => {
    type Duties = { findFirst(order: object): Promise<{ documentId: string }>; publish(order: object): Promise<unknown>; unpublish(order: object): Promise<unknown> };
    const duties = world.strapi.documents('plugin::duties.duty' as 'api::school.school') as unknown as Duties;
    const { documentId } = await duties.findFirst({ filters: { code: 'D26' } });
    const shown = async () => ({
      filter: await asked('overdue=yes'), column: [...(await board('?school=Asked')).matchAll(/>(\d+) overdue</g)].map(([, count]) => count),
      sheet: (await sheetOf('?overdue=yes')).includes('Asked: an event'), page: (await (await world.as('office')).get('/portal/duties/schools/880000')).text.includes('Was due on'),
    });
    await withSchools([{ name: 'an event', events: [{ due_on: '2026-10-01' }] }, { name: 'two', events: [{ due_on: '2026-10-01' }, { due_on: '2026-10-02', code: 'D28' }] }], async () => {
      await duties.unpublish({ documentId });
      expect(await shown()).toEqual({ filter: ['two'], column: ['1'], sheet: false, page: false });
      await duties.publish({ documentId });
      expect(await shown()).toEqual({ filter: ['an event', 'two'], column: ['1', '2'], sheet: true, page: true });
    });
  });

  test('finds schools with something overdue as well where very much is', async () => {
    const many = Array.from({ length: 1001 }, (_, at) => ({ due_on: at === 0 ? '2026-11-04' : '2026-10-01' }));
    await withSchools([{ name: 'many', events: [...many, { due_on: '2026-10-02' }] }, { name: 'none', events: [{ due_on: '2026-11-05' }] }, { name: 'one', facts: {}, marks: [{ code: 'D05', by_when: '2026-11-03' }] }], async () => {
      expect(await asked('overdue=yes')).toEqual(['many', 'one']);
    });
  });

  test('begins with what is least complete, page after page, on screen and in the spreadsheet', async () => {
    const { database } = world.services;
    const counted = (state: string, answered: number) => (trx: Trx, urn: string) => trx('duties_returns').where({ urn }).update({ state, asked: 30, answered });
    const stands = { 'not begun': undefined, 'a confirmed one': counted('confirmed', 30), 'has all': counted('open', 30), 'has some': counted('open', 12), 'has one': counted('open', 1), sent: counted('submitted', 30), 'also not begun': undefined };
    const order = ['also not begun', 'not begun', 'has one', 'has some', 'has all', 'sent', 'a confirmed one'];
    await withSchools(Object.entries(stands).map(([name, change]) => ({ name, ...(change && { facts: {} }) })), async () => {
      await database.inTransaction(async (trx) => { for (const [at, change] of Object.values(stands).entries()) await change?.(trx as Trx, String(880_000 + at)); });
      await keepSchools();
      expect(await asked('order=least')).toEqual(order);
      expect(await asked('')).toEqual([...order].sort());
      const sheet = await sheetOf('?school=Asked&order=least');
      const places = order.map((name) => sheet.indexOf(`Asked: ${name}<`));
      expect(places).toEqual([...places].sort((one, other) => one - other));
      expect(places[0]).toBeGreaterThan(0);

      const { board: kept } = needs();
      const reach = { laCodes: ['999'] };
      const turned = (turn: object) => kept.list(reach, { text: 'Asked', leastFirst: true }, year, { most: 3, ...turn });
      const named = (rows: Listed['rows']): string[] => rows.map(({ name }) => name.replace('Asked: ', ''));
      const first = await turned({});
      const second = await turned({ after: first.next });
      expect([...named(first.rows), ...named(second.rows), ...named((await turned({ after: second.next })).rows)]).toEqual(order);
      expect(named((await turned({ before: second.previous })).rows)).toEqual(order.slice(0, 3));

      const [last] = first.rows.slice(-1); // it goes on while the first page stands open: the second begins where it did
      await database.inTransaction(async (trx) => { await counted('confirmed', 30)(trx as Trx, String(last?.urn)); });
      await keepSchools();
      expect(named((await turned({ after: first.next })).rows)).toEqual(['has some', 'has all', 'sent']);
    });
  });

  test('a school takes its new place with the press that moves it', async () => {
    const teacher = await world.as('teacher');
    const place = async () => Number((await table('duties_schools').where({ urn: urnOf(1) }).first('progress')).progress);
    const facts = `/portal/duties/${(await table('duties_returns').where({ urn: urnOf(1), year }).first('public_id')).public_id}/facts`;
    const said = await teacher.submit(facts, { version: hiddenFields((await teacher.get(facts)).text).version ?? '0', pupils: 'none' });
    expect(said.status).toBe(303);
    const { asked: all, answered } = await table('duties_returns').where({ urn: urnOf(1), year }).first('asked', 'answered');
    expect(all).toBe(11);
    expect(await place()).toBe(1 + Math.floor((1000 * answered) / all));
  });

  test('a return that begins while the order is kept anew is not put back', async () => {
    const { database } = world.services;
    const urn = '880000';
    await withSchools([{ name: 'begins', facts: {} }], async () => {
      await database.inTransaction(async (trx) => {
        await trx('duties_returns').where({ urn }).update({ year: year - 1, asked: 30, answered: 0 });
        await trx('duties_schools').where({ urn }).update({ progress: 7 }); // wrong, as on the first day of a school year
      });
      const starts = await heldOpen(database, async (trx) => {
        await trx('duties_returns').where({ urn }).update({ year });
        await trx('duties_schools').where({ urn }).update({ progress: 1 });
      });
      const kept = database.inTransaction(() => needs().board.keepTally('999', year));
      await new Promise((resolve) => setTimeout(resolve, 100));
      await Promise.all([starts.commit(), kept]);
      expect(Number((await table('duties_schools').where({ urn }).first('progress')).progress)).toBe(1);
    });
  });

  test('a database from before the order was kept is put in order at the start, once', async () => {
    const { database } = world.services;
    const places = async () => (await table('duties_schools').orderBy('urn').select('urn', 'progress')) as { urn: string; progress: number }[];
    const before = await places();
    expect(before.some(({ progress }) => Number(progress) > 0)).toBe(true);
    await database.inTransaction((trx) => trx('duties_schools').update({ progress: 0 }));
    await database.inTransaction(() => needs().board.fillOrder());
    expect(await places()).toEqual(before);
    await database.inTransaction((trx) => trx('duties_schools').where({ urn: urnOf(2) }).update({ progress: 5 }));
    await database.inTransaction(() => needs().board.fillOrder());
    expect((await places()).find(({ urn }) => urn === urnOf(2))?.progress).toBe(5); // that is for the job of every hour
    await database.inTransaction((trx) => trx('duties_schools').where({ urn: urnOf(2) }).update({ progress: before.find(({ urn }) => urn === urnOf(2))?.progress }));
  });

  test('is narrowed by how a postcode begins; what is looked for less often is folded away until it is used', async () => {
    await withSchools([{ name: 'near' }, { name: 'far' }], async () => {
      await world.services.database.inTransaction((trx) => trx('duties_schools').where({ urn: '880000' }).update({ area: 'QX1' }));
      expect(await asked('postcode=qx')).toEqual(['near']);
      expect(await asked('postcode=QX1+4AB')).toEqual(['near']);
      expect(await asked('postcode=QX2')).toEqual([]);
      expect(await board('?postcode=QX')).toMatch(/<details class="govuk-details" open=""><summary[^>]*><span[^>]*>More ways to narrow/);
      expect(await board('?state=open')).not.toContain('<details class="govuk-details" open');
    });
  });

  test('is narrowed by council for whoever keeps the schools of several', async () => {
    const { services: { database }, authorities: [, other], people: { adviser } } = world;
    expect((await (await world.as('adviser')).get('/portal/duties/schools')).text).not.toContain('Any council');
    await database.inTransaction((trx) => trx('portal_memberships').insert({ account_id: adviser.id, role: 'virtual-school-adviser', authority_id: other, from_day: '2026-11-01' }));
    await withSchools([{ name: 'here' }, { name: 'there' }], async () => {
      await database.inTransaction((trx) => trx('duties_schools').where({ urn: '880001' }).update({ la_code: '998' }));
      const of = async (query: string): Promise<string[]> => [...(await (await world.as('adviser')).get(`/portal/duties/schools?school=Asked${query}`)).text.matchAll(/>Asked: ([^<]*)</g)].map(([, name]) => name ?? '');
      expect([await of(''), await of('&council=998'), await of('&council=997')]).toEqual([['here', 'there'], ['there'], []]);
      expect((await (await world.as('adviser')).get('/portal/duties/schools')).text).toContain('<option value="998">Elsewhereshire (invented)</option>');
    });
    await database.inTransaction((trx) => trx('portal_memberships').where({ account_id: adviser.id, authority_id: other }).delete());
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

  const sheetOf = async (query: string): Promise<string> => {
    const got = await (await world.as('office')).get(`/portal/duties/schools.xlsx${query}`).responseType('blob');
    expect(got.headers['content-disposition']).toContain('attachment');
    return textOfSheet(got.body as Buffer);
  };

  test('the spreadsheet holds what the list holds', async () => {
    const text = await sheetOf('?state=open');
    expect(text).toContain(urnOf(1));
    expect(text).not.toContain(urnOf(2));
  });

  test('no list reads a whole table', async () => {
    const { database } = world.services;
    if (database.client !== 'sqlite') return expect(database.client).toBe('postgres'); // its planner scans tables as small as these
    const heard: { sql: string; bindings: readonly unknown[] }[] = [];
    const knex = database.query();
    const listen = (query: { sql: string; bindings: readonly unknown[] }) => { if (/from `?duties_(schools|returns|tallies|marks|happenings)\b/.test(query.sql)) heard.push(query); };
    knex.on('query', listen);
    await board('?overdue=yes'); // nothing is: of no school is asked how much
    await board('?duty=D05');
    await board('?order=least');
    knex.removeListener('query', listen);
    expect(heard.length).toBe(18); // each time the list, its totals, phases, trusts and what is overdue: answers and events
    for (const { sql, bindings } of heard) {
      const plan: { detail: string }[] = await knex.raw(`explain query plan ${sql}`, [...bindings] as string[]);
      expect(plan.map(({ detail }) => detail).filter((detail) => /^SCAN (?!CONSTANT ROW|found|.*USING (COVERING )?INDEX)/.test(detail))).toEqual([]);
    }
  });
});

describe('designated teachers', () => {
  const page = async (query = ''): Promise<string> => (await (await world.as('office')).get(`/portal/duties/schools/teachers${query}`)).text;
  const changes = (html: string): string[][] => {
    const [table = ''] = /Changes in the school year[^]*?<\/table>/.exec(html) ?? [];
    return [...table.matchAll(/<tr[^>]*>([^]*?)<\/tr>/g)].slice(1).map(([, row = '']) => [...row.matchAll(/<t[hd][^>]*>([^]*?)<\/t[hd]>/g)].map(([, cell = '']) => cell.replace(/<[^>]*>/g, '')));
  };

  test('who took the post on and since when, who had it before and until when, the newest first; by school year', async () => {
    const { services: { database }, people: { otherTeacher, otherHead, colleague } } = world;
    await database.inTransaction(async (trx) => {
      await trx('portal_memberships').where({ account_id: otherTeacher.id, role: 'designated-teacher' }).update({ until_day: '2026-10-10' });
      await trx('portal_memberships').insert({ account_id: otherHead.id, role: 'designated-teacher', urn: urnOf(2), from_day: '2026-10-11' });
      await trx('portal_memberships').insert({ account_id: colleague.id, role: 'designated-teacher', urn: urnOf(4), from_day: '2025-10-01', until_day: '2026-10-20' });
    });
    const text = await page();
    expect(changes(text)).toEqual([
      [await nameOf(4), 'Nobody', '–', 'The colleague', '20 October 2026'],
      [await nameOf(2), 'The otherHead', '11 October 2026', 'The otherTeacher', '10 October 2026'],
      [await nameOf(1), 'The teacher', '1 September 2025', 'The leaver', '1 October 2026'],
    ]);
    expect(text.slice(text.indexOf('knows no designated teacher here'))).toContain(await nameOf(4));
    expect(changes(await page('?year=2025')).map(([school, now, since]) => [school, now, since])).toContainEqual([await nameOf(4), 'The colleague', '1 October 2025']);
    expect(await page('?year=2024')).toContain('Nobody took the post on or left it');
    expect((await page('?year=1066'))).toContain('Changes in the school year 2026 to 2027');
    await database.inTransaction(async (trx) => {
      await trx('portal_memberships').where({ account_id: otherTeacher.id, role: 'designated-teacher' }).update({ until_day: null });
      await trx('portal_memberships').where({ account_id: otherHead.id, role: 'designated-teacher' }).orWhere({ account_id: colleague.id, urn: urnOf(4) }).delete();
    });
  });

  test('another authority’s Virtual School reads of none of them', async () => {
    const foreign = (await (await world.as('foreignOffice')).get('/portal/duties/schools/teachers')).text;
    for (const name of await names()) expect(foreign).not.toContain(name);
    expect(foreign).not.toContain('The leaver');
  });
});

describe('reminders', () => {
  const mails = () => table('portal_outbox').where({ type: 'mail.requested' }).orderBy('id');
  const remind = '/portal/duties/schools/remind';
  const school = (at: number, more: object) => ({ urn: String(880_000 + at), name: `Reminded ${at}`, sort_name: `reminded ${at}`, phase: 'Nursery', trust: '', area: '', la_code: '999', open: 'yes', ...more });
  /** With these schools beside those that are there, and without them again. */
  const beside = async (schools: readonly object[], work: () => Promise<void>): Promise<void> => {
    await world.services.database.inTransaction((trx) => trx('duties_schools').insert(schools));
    try {
      await work();
    } finally {
      await world.services.database.inTransaction(async (trx) => {
        for (const name of ['duties_reminders', 'duties_schools']) await trx(name).where('urn', 'like', '88%').delete();
      });
    }
  };

  test('keep to what the board was narrowed to, whatever that was', async () => {
    const narrowed = { state: 'unfinished', care: 'unknown', phase: 'Nursery', trust: 'Invented Trust 7', trustNamed: 'trust 7', school: 'Reminded', duty: 'D05' };
    await beside([school(1, { trust: 'Invented Trust 7' }), school(2, { trust: 'Invented Trust 8' })], async () => {
      for (const part of [{ trustNamed: 'trust 7' }, narrowed]) {
        await world.services.database.inTransaction((trx) => trx('duties_reminders').delete());
        const sent = await (await world.as('office')).submit(`${remind}?${new URLSearchParams(part).toString()}`, part);
        expect([sent.status, sent.headers.location]).toEqual([303, expect.stringContaining('planned=1')]);
        expect(await table('duties_reminders').pluck('urn')).toEqual(['880001']);
      }
    });
  });

  test('go out on the next day of school of the school’s own authority', async () => {
    const { services: { database, settings }, authorities: [, other], people: { adviser } } = world;
    const inThisTerm = await settings.get(other as number, 'terms');
    await database.inTransaction(async (trx) => {
      await trx('portal_memberships').insert({ account_id: adviser.id, role: 'virtual-school-adviser', authority_id: other, from_day: '2026-11-01' });
      await settings.set(other as number, 'terms', [{ name: 'Autumn 2026', from: '2026-11-16', until: '2026-12-18' }]);
    });
    await beside([school(1, {}), school(2, { la_code: '998' })], async () => {
      const both = await world.as('adviser');
      const page = (await both.get(`${remind}?school=Reminded`)).text;
      expect(page).toContain('Exampleshire (invented): 1 school, today');
      expect(page).toContain('Elsewhereshire (invented): 1 school, on 16 November 2026');
      await both.submit(`${remind}?school=Reminded`, { school: 'Reminded' });
      const planned: object[] = await table('duties_reminders').where('urn', 'like', '88%').orderBy('urn').select('urn', 'authority_id', 'send_on');
      expect(planned).toEqual([{ urn: '880001', authority_id: world.authorities[0], send_on: '2026-11-04' }, { urn: '880002', authority_id: other, send_on: '2026-11-16' }]);
    });
    await database.inTransaction(async (trx) => {
      await trx('portal_memberships').where({ account_id: adviser.id, authority_id: other }).delete();
      await settings.set(other as number, 'terms', inThisTerm);
    });
  });

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
    const words = { subject: 'Invented: please confirm', paragraphs: ['In the council’s own words.'] };
    expect(await world.services.settings.set(Number(world.authorities[0]), 'duties.mail-reminder-to-confirm', words)).toMatchObject({ ok: true });
    const inTheirWords = await reminded('submitted', '2026-11-18');
    for (const said of [words.subject, ...words.paragraphs, `/portal/duties/${id}/check`]) expect(inTheirWords).toContain(said);
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
    const words = { subject: 'Invented: a report for governors', paragraphs: ['In the council’s own words.'] };
    expect(await world.services.settings.set(Number(world.authorities[0]), 'duties.mail-report-issued', words)).toMatchObject({ ok: true });
    await runOutbox();
    expect(JSON.stringify(await table('portal_outbox').where({ type: 'mail.requested' }).orderBy('id', 'desc').limit(1))).toContain(words.subject);

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

  const known = async (...events: [string, Record<string, unknown>][]) => {
    await world.services.database.inTransaction(async () => { for (const [type, more] of events) await world.services.outbox.emit(type, { urn: urnOf(1), authorityId: world.authorities[0], ...more }); });
    await runOutbox();
  };

  test('counts what the school told this year where it concerns pupils enough, and what it withdrew no more', async () => {
    const told = (type: string, report: number) => world.services.outbox.emit(type, { report: `r${report}`.padEnd(26, 'a'), urn: urnOf(1), authorityId: world.authorities[0], what: 'suspension', from: '2026-10-05', toldAt: '2026-10-05T09:00:00.000Z' });
    const shown = async (): Promise<string> => (await (await world.as('head')).get(address())).text;
    await world.services.database.inTransaction(async () => { for (let report = 0; report < 6; report += 1) await told('tracking.told', report); });
    await known(['children.at-school', { day: '2026-11-04', lookedAfter: 12, aged16plus: 0 }], ['tracking.at-school', { year, children: { suspension: 1 } }]);
    expect(await shown()).not.toMatch(/Suspensions<\/th>/); // six of one pupil
    await new Promise((resolve) => setTimeout(resolve, 5));
    await known(['tracking.at-school', { year, children: { suspension: 5 } }]);
    expect(await shown()).toMatch(/Suspensions<\/th><td[^>]*>6</);
    await new Promise((resolve) => setTimeout(resolve, 5)); // a withdrawal is later than what it withdraws
    await world.services.database.inTransaction(() => told('tracking.withdrawn', 0));
    await runOutbox();
    expect(await shown()).toMatch(/Suspensions<\/th><td[^>]*>5</);
  });

  test('the next report shows earlier figures where the difference would tell of one pupil', async () => {
    const head = await world.as('head');
    const issue = async (): Promise<string> => {
      const { version = '0' } = hiddenFields((await head.get(address())).text);
      const done = await head.submit(address(), { version, wentWell: 'More.', _do: 'issue' });
      await runOutbox();
      return (await head.get(String(done.headers.location))).text;
    };
    expect(await issue()).toMatch(/On roll today[^]{0,200}>12</);
    await known(['children.at-school', { day: '2026-11-04', lookedAfter: 13, aged16plus: 0 }]);
    const later = await issue();
    expect(later).toContain('12 (on 4 November 2026)');
    expect(later).toContain('newer ones would tell what changed for fewer than 5 pupils');
    await known(['children.at-school', { day: '2026-11-04', lookedAfter: 17, aged16plus: 0 }]);
    expect(await issue()).toMatch(/On roll today[^]{0,200}>17</);
  });

  test('says when a designated teacher was trained last, not when a colleague was', async () => {
    await known(['training.attended', { booking: 'c'.repeat(26), role: 'designated-teacher', event: 'e', topic: 't', on: '2026-09-16' }], ['training.attended', { booking: 'd'.repeat(26), role: 'head-teacher', event: 'e', topic: 't', on: '2026-10-14' }]);
    const { text } = await (await world.as('head')).get(address());
    expect(text).toContain('16 September 2026');
    expect(text).not.toContain('14 October 2026');
  });

  test('says that it is no legal advice, asks to name no pupil, and names no child whatever the portal knows', async () => {
    const text = (await (await world.as('head')).get(address())).text;
    expect(text).toMatch(/not legal advice[^<]*\bDo not name a pupil/i);
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
