import fs from 'node:fs';
import { heldOpen } from '../support/held-open';
import { bootWorld, hiddenFields, service, urnOf, type PersonAtBrowser, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await bootWorld();
  const needs = jest.requireActual<{ boardNeedsOf(strapi: unknown): unknown }>(`${source}/store/needs-of`).boardNeedsOf(world.strapi);
  await jest.requireActual<{ keepSchools(needs: unknown): Promise<number> }>(`${source}/use-cases/keep-schools`).keepSchools(needs);
});
afterAll(() => world?.stop());

type Fields = Record<string, string | string[]>;
const source = '../../plugins/duties/server/src';
const year = 2026;
const table = (name: string) => world.services.database.query()(name);
const deliver = async () => { while ((await service<{ runOnce(): Promise<number> }>(world.strapi, 'school-portal', 'outbox').runOnce()) > 0) { /* until nothing waits */ } };
const emit = (type: string, payload: Record<string, unknown>) => world.services.database.inTransaction(() => world.services.outbox.emit(type, payload));
const mails = (): { to: string; text: string }[] => fs.readdirSync(process.env.MAIL_FOLDER ?? '').map((file) => JSON.parse(fs.readFileSync(`${process.env.MAIL_FOLDER}/${file}`, 'utf8')));

/** A page as it stands open at somebody's browser, to be sent later. */
const opened = async (browser: PersonAtBrowser, path: string) => {
  const { text } = await browser.get(path);
  const { _csrf = '', _key = '', version, _shown, _words } = hiddenFields(text);
  const form = { _csrf, _key, ...(version !== undefined && { version }), ...(_shown !== undefined && { _shown }), ...(_words !== undefined && { _words }) };
  return { text, send: (fields: Fields) => browser.send(path, { ...form, ...fields }), type: (fields: Record<string, string>) => browser.json(path, { ...form, ...fields }) };
};
const press = async (browser: PersonAtBrowser, path: string, fields: Fields) => (await opened(browser, path)).send(fields);
const start = async (browser: PersonAtBrowser, school: number, ticked: string | string[]): Promise<string> => {
  const begun = await press(browser, '/portal/duties', { urn: urnOf(school) });
  await press(browser, String(begun.headers.location), { pupils: ticked });
  return String(begun.headers.location).replace('/facts', '');
};
const asked = (html: string): string[] => [...new Set([...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([tag]) => / name="([^"]*)"/.exec(tag)?.[1] ?? ''))];
const filled = (html: string): Record<string, string> => Object.fromEntries(
  [...html.matchAll(/<input[^>]*type="radio"[^>]*checked=""[^>]*>/g)].map(([tag]) => [/ name="([^"]*)"/.exec(tag)?.[1] ?? '', / value="([^"]*)"/.exec(tag)?.[1] ?? '']));
/** To every question of a page the first of its answers: yes, in place, done. */
const allYes = (html: string): Fields => Object.fromEntries([...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([tag]) => [/ name="([^"]*)"/.exec(tag)?.[1] ?? '', / value="([^"]*)"/.exec(tag)?.[1] ?? '']).reverse());
const row = (school: number) => table('duties_returns').where({ urn: urnOf(school), year }).first();
const marks = async (school: number): Promise<string[]> => table('duties_marks').where({ urn: urnOf(school), year }).orderBy('code').pluck('code');
const wordings = async (school: number, area: string): Promise<Record<string, string>> =>
  JSON.parse((await table('duties_sections').join('duties_returns', 'duties_returns.id', 'return_id').where({ urn: urnOf(school), year, area }).first('wording')).wording);

const duties = () => world.strapi.documents('plugin::duties.duty' as 'api::school.school') as unknown as {
  findFirst(order: object): Promise<{ documentId: string; wording: string }>; update(order: object): Promise<unknown>; unpublish(order: object): Promise<unknown>; publish(order: object): Promise<unknown>;
};
const entry = (code: string) => duties().findFirst({ filters: { code }, status: 'draft' });
const reword = async (code: string, wording: string) => duties().update({ documentId: (await entry(code)).documentId, status: 'published', data: { wording } });

type Found = { record: { version: number }; duties: readonly { code: string }[] };
type Stored = { bySchool(urn: string, year: number): Promise<unknown> };
const actual = <T extends object>(file: string): T => jest.requireActual<T>(`${source}/${file}`);

/** What was this year's is last year's now. */
const aYearLater = () => world.services.database.inTransaction(async (trx) => {
  for (const name of ['duties_returns', 'duties_marks']) await trx(name).where({ year }).update({ year: year - 1 });
});

describe('the next school year', () => {
  let base = '';
  beforeAll(async () => {
    const teacher = await world.as('otherTeacher');
    base = await start(teacher, 2, 'none');
    const page = await opened(teacher, `${base}/short`);
    expect((await page.send({ ...allYes(page.text), _do: 'send' })).status).toBe(303);
    await aYearLater();
  });

  test('a school that has not begun this year’s return is told of other words', async () => {
    await reword('D19', 'The words of D19 after the summer.');
    await emit('duties.wording-changed', { codes: ['D19'] });
    await deliver();
    expect(mails().filter(({ to, text }) => to === 'otherTeacher@example.org' && text.includes('The words of D19 after the summer.'))).toHaveLength(1);
  });

  test('begins with the answers whose words are the same; of the others the page says why', async () => {
    const teacher = await world.as('otherTeacher');
    base = await start(teacher, 2, 'none');
    const { text } = await teacher.get(`${base}/short`);
    expect(Object.keys(filled(text))).toHaveLength(9);
    expect(filled(text)).not.toHaveProperty('d19');
    expect(text).toContain('The wording has changed since last year, so your answer was not brought over.');
    expect((await teacher.get(`${base}/check`)).text).toContain('These answers are last year’s, and nobody has looked at them yet.');
    expect((await press(teacher, `${base}/check`, { _do: 'submit' })).status).toBe(422);
  });

  test('every answer that came over has its mark and its words before anybody sends it', async () => {
    expect(await marks(2)).toEqual(['D01', 'D02', 'D03', 'D04', 'D05', 'D06', 'D09', 'D11', 'D13a', 'D43']);
    expect(await wordings(2, 'appointment')).toMatchObject({ D01: (await entry('D01')).wording });
    expect(await row(2)).toMatchObject({ asked: 11, answered: 10 });
  });

  test('what is sent from the page that shows the whole carries the words that it showed', async () => {
    const teacher = await world.as('otherTeacher');
    await world.services.database.inTransaction((trx) => trx('duties_sections').where({ area: 'appointment' }).update({ wording: '{}' })); // as an earlier version left it
    expect((await press(teacher, `${base}/short`, { ...filled((await teacher.get(`${base}/short`)).text), d19: 'yes', _do: 'return' })).status).toBe(303);
    await world.services.database.inTransaction((trx) => trx('duties_sections').where({ area: 'appointment' }).update({ wording: '{}' }));
    expect((await press(teacher, `${base}/check`, { _do: 'submit' })).status).toBe(303);
    expect(await wordings(2, 'appointment')).toMatchObject({ D01: (await entry('D01')).wording });
    expect(await marks(2)).toHaveLength(11);
  });

  test('a confirmed return is shown as it was confirmed, whatever the catalogue and the roll become', async () => {
    const head = await world.as('otherHead');
    expect((await press(head, `${base}/check`, { _do: 'confirm' })).status).toBe(303);
    const { documentId } = await entry('D43');
    const { wording } = await entry('D43');
    await duties().unpublish({ documentId });
    await emit('children.at-school', { urn: urnOf(2), authorityId: 2, day: '2026-11-04', lookedAfter: 1, aged16plus: 0 });
    await deliver();
    for (const text of [(await head.get(`${base}/check`)).text, (await (await world.as('office')).get(`/portal/duties/schools/${urnOf(2)}`)).text]) {
      expect(text).toContain(wording);
      expect(text).not.toContain('Not answered');
    }
    expect((await head.get(base)).text).toContain('Since it was confirmed, more duties apply to your school.');
    await duties().publish({ documentId });
  });
});

describe('while a return is answered', () => {
  let base = '';
  beforeAll(async () => { base = await start(await world.as('teacher'), 1, ['lookedAfter', 'previouslyLookedAfter']); });

  test('an answer keeps the words that the page showed, not those that were published meanwhile; the person is told', async () => {
    const [teacher, area] = [await world.as('teacher'), `${base}/areas/leadership`];
    const page = await opened(teacher, area);
    const { wording } = await entry('D18');
    await reword('D18', 'The words of D18 that nobody has seen.');
    const saved = await page.send({ d18: 'yes', _do: 'next' });
    expect(saved.headers.location).toBe(area);
    expect(await wordings(1, 'leadership')).toEqual({ D18: wording });
    const { text } = await teacher.get(area);
    expect(text).toContain('The wording has changed since this was answered.');
    expect(text).toContain('The words of D18 that nobody has seen.');
  });

  test('the new words are taken as they stood beside the old ones', async () => {
    const [teacher, area] = [await world.as('teacher'), `${base}/areas/leadership`];
    const page = await opened(teacher, area);
    await reword('D18', 'The third words of D18.');
    expect((await page.send({ d18: 'yes', _do: 'new-wording' })).headers.location).toBe(area);
    expect(await wordings(1, 'leadership')).toEqual({ D18: 'The words of D18 that nobody has seen.' });
  });

  test('the same while somebody types; words that a browser made up count for nothing', async () => {
    const [teacher, area] = [await world.as('teacher'), `${base}/areas/governance`];
    const { wording } = await entry('D13a');
    const page = await opened(teacher, area);
    await reword('D13a', 'The words of D13a, published while somebody types.');
    expect((await page.type({ d13aComment: 'Half a sentence' })).body).toMatchObject({ ok: true });
    expect(await wordings(1, 'governance')).toEqual({ D13a: wording });
    expect((await press(teacher, `${base}/areas/safeguarding`, { d48: 'partly', _words: 'made up', _do: 'return' })).status).toBe(303);
    expect(await wordings(1, 'safeguarding')).toEqual({ D48: (await entry('D48')).wording });
  });

  test('two people who save different areas at once both count', async () => {
    const [teacher, head] = [await world.as('teacher'), await world.as('head')];
    const areas = ['governance', 'safeguarding', 'looked-after-child', 'previously-looked-after-child'];
    const pages = await Promise.all(areas.map((area, at) => opened(at % 2 === 0 ? teacher : head, `${base}/areas/${area}`)));
    const saved = await Promise.all(pages.map((page) => page.send({ ...allYes(page.text), _do: 'return' })));
    expect(saved.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
    expect((await row(1)).answered).toBe((await marks(1)).length);
    expect((await marks(1)).length).toBeGreaterThan(15);
  });

  test.each(['none', 'lookedAfter'] as const)('of two people at once, one who saves and one who says anew which pupils there are (%s), the return counts by the pupils that were said', async (pupils) => {
    const { database } = world.services;
    const needs = actual<{ needsOf(strapi: unknown): { returns: Stored } & Record<string, unknown> }>('store/needs-of').needsOf(world.strapi);
    const { foundOf } = actual<{ foundOf(needs: unknown, record: unknown, school: unknown): Promise<Found> }>('use-cases/find-return');
    const { sayFacts } = actual<{ sayFacts(needs: unknown, found: Found, seen: number, ticked: readonly string[]): Promise<{ ok: boolean }> }>('use-cases/say-facts');
    const { saveDuties } = actual<{ saveDuties(needs: unknown, found: Found, order: object): Promise<{ ok: boolean }> }>('use-cases/save-duties');
    const { areaSheet, shownOn } = actual<{ areaSheet(found: Found, area: string): { version: number }; shownOn(found: Found, sheet: object): object }>('use-cases/sheet');
    const record = await needs.returns.bySchool(urnOf(1), year);
    const found = { ...(await foundOf(needs, record, await world.services.schools.find(urnOf(1)))), movers: ['teacher'] };
    const sheet = areaSheet(found, 'appointment');

    const said = await heldOpen(database, () => sayFacts(needs, found, found.record.version, [pupils]));
    const saved = database.inTransaction(() => saveDuties(needs, found, { sheet, seen: sheet.version, fields: { d02Comment: `Beside ${pupils}` }, by: 1, today: '2026-11-04', isAutosave: true, words: shownOn(found, sheet), takesNewWording: false }));
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect([(await said.commit()).ok, (await saved).ok]).toEqual([true, true]);

    const after = await foundOf(needs, await needs.returns.bySchool(urnOf(1), year), await world.services.schools.find(urnOf(1)));
    const { asked, answered } = await row(1);
    expect(asked).toBe(after.duties.length);
    expect(await marks(1)).toHaveLength(answered);
    const codes = after.duties.map(({ code }) => code);
    expect((await marks(1)).filter((code) => !codes.includes(code))).toEqual([]);
    await press(await world.as('teacher'), `${base}/facts`, { pupils: ['lookedAfter', 'previouslyLookedAfter'] });
  });

  test('answers that no longer apply keep their words and lose their marks, until they apply again', async () => {
    const teacher = await world.as('teacher');
    const before = await marks(1);
    await press(teacher, `${base}/facts`, { pupils: 'none' });
    const after = await marks(1);
    expect(after.length).toBeLessThan(before.length);
    expect(await row(1)).toMatchObject({ asked: 11, answered: after.length });
    await press(teacher, `${base}/facts`, { pupils: ['lookedAfter', 'previouslyLookedAfter'] });
    expect(await marks(1)).toEqual(before);
  });

  test('nothing is done tomorrow, and nothing will be so by yesterday', async () => {
    const teacher = await world.as('teacher');
    const area = `${base}/areas/appointment`;
    const refused = await press(teacher, area, { d01: 'not-yet', 'd01When-day': '3', 'd01When-month': '11', 'd01When-year': '2026', _do: 'return' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('D01: the day by which it will be so must be today or later');
    const typed = await (await opened(teacher, area)).type({ d01: 'not-yet', 'd01When-day': '3', 'd01When-month': '11', 'd01When-year': '2026' });
    expect(typed.body).toMatchObject({ ok: true, except: expect.stringContaining('today or later') });
    expect(await table('duties_marks').where({ urn: urnOf(1), year, code: 'D01' }).first()).toMatchObject({ mark: 'not-yet', by_when: null });
  });

  test('tables of an earlier version, which held one view for a duty, hold one for each person', async () => {
    const { viewsMigration } = jest.requireActual<{ viewsMigration: { up(trx: unknown): Promise<void> } }>(`${source}/models/views`);
    await world.services.database.inTransaction(async (trx) => {
      await trx.schema.alterTable('duties_views', (views) => { views.unique(['return_id', 'code'], { indexName: 'duties_views_uq' }); });
      await viewsMigration.up(trx);
      const view = { return_id: (await row(1)).id, code: 'D08', mark: 'partly', version: 1, given_at: '2026-11-04T09:00:00.000Z' };
      await trx('duties_views').insert([{ ...view, account_id: 1 }, { ...view, account_id: 2 }]);
      await trx('duties_views').delete();
    });
  });

  test('each designated teacher has a view of their own, which reaches the Virtual School with their name', async () => {
    const [teacher, successor] = [await world.as('teacher'), await world.as('colleague')];
    const view = `${base}/own-view`;
    expect((await press(teacher, view, { d08: 'partly', d08Comment: 'Nobody asks me.', d08Version: '0', d09Version: '0' })).status).toBe(303);
    expect((await successor.get(view)).text).not.toContain('Nobody asks me.');
    expect((await press(successor, view, { d08: 'in-place', d08Comment: 'I am asked.', d08Version: '0', d09Version: '0' })).status).toBe(303);
    expect((await teacher.get(view)).text).toContain('Nobody asks me.');
    const { text } = await (await world.as('office')).get(`/portal/duties/schools/${urnOf(1)}`);
    for (const words of ['The teacher', 'Nobody asks me.', 'The colleague', 'I am asked.']) expect(text).toContain(words);
  });
});

describe('answers of last year that were kept without their words', () => {
  const ofSchool = () => ({ urn: urnOf(3) });
  const begin = async (): Promise<string> => {
    await world.services.database.inTransaction((trx) => trx('duties_returns').where({ ...ofSchool(), year }).delete());
    const teacher = await world.as('foreignTeacher');
    return (await teacher.get(`${await start(teacher, 3, 'none')}/short`)).text;
  };

  test('come over by the words that were confirmed; where there are none, the page says that they did not', async () => {
    const [teacher, head, { database }] = [await world.as('foreignTeacher'), await world.as('foreignHead'), world.services];
    const base = await start(teacher, 3, 'none');
    const page = await opened(teacher, `${base}/short`);
    expect((await page.send({ ...allYes(page.text), _do: 'send' })).status).toBe(303);
    expect((await press(head, `${base}/check`, { _do: 'confirm' })).status).toBe(303);
    const { id, public_id: last } = await row(3);
    await database.inTransaction(async (trx) => {
      await trx('duties_returns').where({ id }).update({ year: year - 1 });
      await trx('duties_sections').where({ return_id: id }).update({ wording: null });
    });

    const confirmed = await begin();
    expect(Object.keys(filled(confirmed))).toHaveLength(10);
    expect(confirmed).toContain('From last year:');
    expect(await wordings(3, 'appointment')).toMatchObject({ D01: (await entry('D01')).wording });

    await database.inTransaction((trx) => trx('duties_snapshots').where({ return_public_id: last }).delete());
    const lost = await begin();
    expect(lost).not.toContain('From last year:');
    expect(lost.match(/You answered this last year, but your answer was not brought over/g)).toHaveLength(10);
    await database.inTransaction((trx) => trx('duties_returns').where(ofSchool()).delete());
  });
});

describe('a school without a child in care', () => {
  test('is asked ten questions, and beside them only what its other pupils bring', async () => {
    const base = await start(await world.as('foreignTeacher'), 3, 'kinship');
    const { text } = await (await world.as('foreignTeacher')).get(`${base}/short`);
    expect(asked(text)).toEqual(['d01', 'd03', 'd04', 'd05', 'd06', 'd09', 'd11', 'd13a', 'd19', 'd43', 'd79']);
    expect(text).toContain('11 questions.');
  });

  test('nothing is sent from a page that showed other words: the answers are kept, and the new words are shown first', async () => {
    const [teacher, base] = [await world.as('foreignTeacher'), `/portal/duties/${(await row(3)).public_id}`];
    const page = await opened(teacher, `${base}/short`);
    await reword('D05', 'The words of D05, published before Send was pressed.');
    expect((await page.send({ ...allYes(page.text), _do: 'send' })).headers.location).toBe(`${base}/short`);
    expect(await row(3)).toMatchObject({ state: 'open', answered: 12 });
    expect((await teacher.get(`${base}/short`)).text).toContain('The words of D05, published before Send was pressed.');
  });

  test('its designated teacher may give a view of D08 too, which the ten do not ask', async () => {
    const { text } = await (await world.as('foreignTeacher')).get(`/portal/duties/${(await row(3)).public_id}/own-view`);
    expect(asked(text)).toEqual(['d08', 'd09']);
  });

  test('without a designated teacher the pages say how the school gets one', async () => {
    const [head, base] = [await world.as('foreignHead'), `/portal/duties/${(await row(3)).public_id}`];
    expect((await head.get(base)).text).not.toContain('Your school has no designated teacher in this portal.');
    await world.services.database.inTransaction((trx) => trx('portal_memberships').where({ account_id: world.people.foreignTeacher.id }).update({ until_day: '2026-11-01' }));
    for (const path of [base, `${base}/check`]) {
      const { text } = await head.get(path);
      expect(text).toContain('Your school has no designated teacher in this portal.');
      expect(text).toContain('href="/portal/invite"');
    }
  });
});

test('every page on which something is answered, or said about an answer, says what it is and whom not to name', async () => {
  const [teacher, office] = [await world.as('teacher'), await world.as('office')];
  const base = `/portal/duties/${(await row(1)).public_id}`;
  const written = await press(office, `/portal/duties/schools/${urnOf(1)}/message`, { kind: 'note', text: 'Thank you.', area: '' });
  expect(written.status).toBe(303);
  const message = `/portal/duties/messages/${(await table('duties_messages').orderBy('id', 'desc').first('public_id')).public_id}`;
  const read: [PersonAtBrowser, string][] = [
    ...['/portal/duties', base, `${base}/facts`, `${base}/areas/leadership`, `${base}/check`, `${base}/share`, `${base}/own-view`, `${base}/evidence/d18`, message].map((path): [PersonAtBrowser, string] => [teacher, path]),
    ...[`/portal/duties/schools/${urnOf(1)}`, `/portal/duties/schools/${urnOf(1)}/message`, message].map((path): [PersonAtBrowser, string] => [office, path]),
  ];
  for (const [browser, path] of read) {
    const { text } = await browser.get(path);
    expect({ path, said: text.includes('This is a self-check, not legal advice. Do not name a pupil') }).toEqual({ path, said: true });
  }
});
