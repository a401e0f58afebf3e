import { bootWorld, hiddenFields, urnOf, type PersonAtBrowser, type World } from '../support/world';

let world: World;
const source = '../../plugins/duties/server/src';
/** The board knows the schools of the directory once its job has run. */
const keepSchools = (): Promise<number> => {
  const { boardNeedsOf } = jest.requireActual<{ boardNeedsOf(strapi: unknown): unknown }>(`${source}/store/needs-of`);
  return jest.requireActual<{ keepSchools(needs: unknown): Promise<number> }>(`${source}/use-cases/keep-schools`).keepSchools(boardNeedsOf(world.strapi));
};
beforeAll(async () => {
  world = await bootWorld();
  await keepSchools();
});
afterAll(() => world?.stop());

type Fields = Record<string, string | string[]>;
const home = '/portal/duties/self-reviews';
const year = 2026;
const table = (name: string) => world.services.database.query()(name);
const templates = () => world.strapi.db.query('plugin::duties.self-review' as 'api::school.school');
const titled = 'A trauma-informed, attachment-aware school';
const templateId = async (title: string): Promise<string> => ((await templates().findOne({ where: { title, publishedAt: { $notNull: true } } as never })) as unknown as { documentId: string }).documentId;

/** As the browser posts the form of a page: its hidden fields with what was entered. */
const press = async (browser: PersonAtBrowser, path: string, fields: Fields) => {
  const { _csrf = '', _key = '', version } = hiddenFields((await browser.get(path)).text);
  return browser.send(path, { _csrf, _key, ...(version !== undefined && { version }), ...fields });
};
const start = async (browser: PersonAtBrowser, school: number, title = titled): Promise<string> => {
  const { _csrf = '', _key = '' } = hiddenFields((await browser.get(home)).text);
  return String((await browser.send(home, { _csrf, _key, urn: urnOf(school), template: await templateId(title) })).headers.location);
};
const asked = (html: string): string[] => [...new Set([...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([tag]) => / name="([^"]*)"/.exec(tag)?.[1] ?? ''))];
const answerAll = async (browser: PersonAtBrowser, base: string): Promise<void> => {
  for (const [, group] of [...(await browser.get(base)).text.matchAll(/groups\/(group-\d+)"/g)]) {
    const names = asked((await browser.get(`${base}/groups/${group}`)).text);
    expect((await press(browser, `${base}/groups/${group}`, { ...Object.fromEntries(names.map((name) => [name, '3'])), _do: 'next' })).status).toBe(303);
  }
};
let base = '';

test('two templates are published from the start, once, and what editors made of them stays', async () => {
  expect(await table('duties_self_reviews').whereNotNull('published_at').orderBy('title').pluck('slug')).toEqual(['trauma-informed-attachment-aware-school', 'designated-teacher-yearly-audit']);
  const { seedSelfReviews } = jest.requireActual<{ seedSelfReviews(strapi: unknown, at: Date): Promise<void> }>(`${source}/store/seed-self-reviews`);
  await seedSelfReviews(world.strapi, new Date());
  expect(await table('duties_self_reviews')).toHaveLength(4); // a draft and its published row, each
});

test('the editor finds groups as parts of the entry, in their order', async () => {
  const entry = (await templates().findOne({ where: { title: titled, publishedAt: null }, populate: { groups: true } } as never)) as unknown as { groups: { title: string }[] };
  expect(entry.groups.map(({ title }) => title).slice(0, 2)).toEqual(['Relationships', 'Safety and the school day']);
});

test('a designated teacher starts one; a second start finds it', async () => {
  const [teacher, head] = [await world.as('teacher'), await world.as('head')];
  expect((await teacher.get(home)).text).toContain(titled);
  base = await start(teacher, 1);
  expect(await start(head, 1)).toBe(base);
  const page = (await head.get(base)).text;
  expect(page).toContain('Relationships');
  expect(page).toContain('good practice, not law');
  expect((await press(teacher, home, { urn: urnOf(2), template: await templateId(titled) })).status).toBe(404); // another school
});

test('another school does not find it, nor does the Virtual School', async () => {
  const other = await world.as('otherTeacher');
  for (const path of ['', '/groups/group-1', '/check', '/review.pdf']) expect((await other.get(`${base}${path}`)).status).toBe(404);
  expect((await (await world.as('adviser')).get(base)).status).toBe(403);
});

test('what is written is sealed, kept while it is typed, and half a date waits', async () => {
  const teacher = await world.as('teacher');
  const page = `${base}/groups/group-1`;
  const { _csrf = '', version } = hiddenFields((await teacher.get(page)).text);
  const saved = await teacher.json(page, { _csrf, version: version ?? '', s1: '2', s1Held: 'In the office, third shelf', 's1Checked-day': '3' });
  expect(saved.body).toMatchObject({ ok: true, version: Number(version) + 1, except: expect.stringMatching(/month/) });
  expect((await table('duties_review_pages').first()).answers).not.toContain('third shelf');
  expect((await teacher.get(page)).text).toContain('In the office, third shelf');
  expect(await table('duties_reviews').first()).toMatchObject({ asked: 24, answered: 1 });
});

test('two people on one page: the second is shown both texts and overwrites nothing', async () => {
  const [teacher, head] = [await world.as('teacher'), await world.as('head')];
  const page = `${base}/groups/group-2`;
  const read = hiddenFields((await teacher.get(page)).text);
  expect((await press(head, page, { s5: '3', s5Next: 'The head teacher’s words.', _do: 'next' })).status).toBe(303);
  const late = await teacher.send(page, { _csrf: read._csrf ?? '', _key: read._key ?? '', version: read.version ?? '', s5: '1', s5Next: 'The designated teacher’s words.', _do: 'next' });
  expect(late.status).toBe(409);
  for (const words of ['The head teacher’s words.', 'The designated teacher’s words.']) expect(late.text).toContain(words);
  expect((await head.get(page)).text).not.toContain('The designated teacher’s words.');
});

test('what an editor changes counts for the next start: this one keeps its words', async () => {
  const type = world.strapi.documents('plugin::duties.self-review' as 'api::school.school'); // as the content manager saves and publishes
  const documentId = await templateId(titled);
  const { groups } = (await type.findOne({ documentId, populate: ['groups'] } as never)) as unknown as { groups: { id: number; statements: string }[] };
  const words = 'Every child in care has an adult in school whom they chose or agreed to, and knows when to find them.';
  await type.update({ documentId, data: { groups: groups.map((group) => ({ ...group, statements: group.statements.replace(words, 'The new words.') })) } as never });
  await type.publish({ documentId });
  expect((await (await world.as('teacher')).get(`${base}/groups/group-1`)).text).toContain(words);
});

test('it is finished only when every statement has a level', async () => {
  const teacher = await world.as('teacher');
  const { _csrf = '', _key = '' } = hiddenFields((await teacher.get(home)).text);
  expect((await teacher.get(`${base}/check`)).text).toContain('answers are missing');
  const row = await table('duties_reviews').first();
  expect((await teacher.send(`${base}/check`, { _csrf, _key, version: String(row.version), _do: 'finish' })).status).toBe(422);
});

test('finished without sharing, the Virtual School sees that and when, and nothing else', async () => {
  const [head, adviser] = [await world.as('head'), await world.as('adviser')];
  await answerAll(head, base);
  expect((await press(head, `${base}/check`, { _do: 'finish' })).status).toBe(303);
  expect(await table('duties_reviews').first()).toMatchObject({ state: 'finished', shared: 'no', finished_name: 'The head', answered: 24 });
  expect((await press(head, `${base}/groups/group-1`, { s1: '1', _do: 'next' })).status).toBe(409);
  const school = (await adviser.get(`/portal/duties/schools/${urnOf(1)}`)).text;
  expect(school).toContain(titled);
  expect(school).toContain('The school’s own');
  expect((await adviser.get(`/portal/duties/schools/${urnOf(1)}${base.replace('/portal/duties', '')}`)).status).toBe(404);
});

test('opened again every answer is there; shared, the Virtual School of the area reads it, and no other', async () => {
  const [teacher, adviser] = [await world.as('teacher'), await world.as('adviser')];
  const shared = `/portal/duties/schools/${urnOf(1)}${base.replace('/portal/duties', '')}`;
  expect((await press(teacher, `${base}/check`, { _do: 'reopen' })).status).toBe(303);
  expect((await adviser.get(`/portal/duties/schools/${urnOf(1)}`)).text).not.toContain(titled);
  const both = hiddenFields((await teacher.get(`${base}/check`)).text);
  const presses = await Promise.all([1, 2].map((number) => teacher.send(`${base}/check`, { _csrf: both._csrf ?? '', _key: `${both._key?.slice(0, -1)}${number}`, version: both.version ?? '', _do: 'finish', share: 'yes' })));
  expect(presses.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect((await adviser.get(shared)).text).toContain('Relationships');
  expect((await (await world.as('foreignAdviser')).get(shared)).status).toBe(404);
  expect((await (await world.as('trustLead')).get(shared)).status).toBe(403);
  expect((await (await world.as('trustLead')).get(`/portal/duties/schools/${urnOf(1)}`)).text).not.toContain(titled);
});

test('it is a document too', async () => {
  const file = await (await world.as('teacher')).get(`${base}/review.pdf`);
  expect([file.status, file.headers['content-type']]).toEqual([200, 'application/pdf']);
});

test('next year last year’s answers stand there where the words are the same, marked to be checked', async () => {
  await world.services.database.inTransaction(async (trx) => { await trx('duties_reviews').update({ year: year - 1 }); });
  const teacher = await world.as('teacher');
  const again = await start(teacher, 1);
  expect(again).not.toBe(base);
  const page = (await teacher.get(`${again}/groups/group-1`)).text;
  expect(page).toContain('The new words.');
  expect(page).toContain('From last year: check that it is still right.');
  expect([...page.matchAll(/<input[^>]*type="radio"[^>]*checked=""[^>]*>/g)]).toHaveLength(3); // the statement with new words is open
  expect((await teacher.get(again)).text).toContain(`${base}/check`);
  expect((await teacher.get(home)).text).toContain('Earlier school years');
});

test('what is read and changed is recorded, never what was written', async () => {
  const rows = await table('portal_audit').where('action', 'like', 'duties.self-review%');
  expect(rows.length).toBeGreaterThan(10);
  expect(JSON.stringify(rows)).not.toMatch(/third shelf|teacher’s words/);
});
