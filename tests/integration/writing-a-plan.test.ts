import { bootWorld, hiddenFields, service, type World, type PersonAtBrowser } from '../support/world';

let world: World;
let teacher: PersonAtBrowser;
beforeAll(async () => { world = await bootWorld(); teacher = await world.as('teacher'); });
afterAll(() => world?.stop());

type Fields = Record<string, string | string[]>;
const section = (name: string, child: 'own' | 'sameSchool' = 'own') => `/portal/peps/${world.plans[child].publicId}/sections/${name}`;
const versionOf = (html: string): string => hiddenFields(html).version ?? '';

/** As the page's script saves: JSON, with the version the page was read at. */
const autosave = async (browser: PersonAtBrowser, path: string, fields: Fields, version?: string) => {
  const { text } = await browser.get(path);
  const { _csrf = '' } = hiddenFields(text);
  return browser.json(path, { _csrf, version: version ?? versionOf(text), ...fields });
};
const shown = async (browser: PersonAtBrowser, path: string): Promise<string> => (await browser.get(path)).text;

describe('while somebody types', () => {
  test('the section is saved and its version raised', async () => {
    const before = Number(versionOf(await shown(teacher, section('my-voice'))));
    const saved = await autosave(teacher, section('my-voice'), { goingWell: 'Invented: maths with Ms Example.' });
    expect(saved.body).toMatchObject({ ok: true, version: before + 1, savedAt: expect.stringMatching(/Z$/) });
    expect(await shown(teacher, section('my-voice'))).toContain('Invented: maths with Ms Example.');
  });

  test('saving the same words again changes nothing', async () => {
    const first = await autosave(teacher, section('my-voice'), { goingWell: 'The same words.' });
    const again = await autosave(teacher, section('my-voice'), { goingWell: 'The same words.' });
    expect(again.body.version).toBe(first.body.version);
  });

  test('half a date waits, and everything beside it is saved', async () => {
    const worker = await world.as('worker');
    const day = (name: string, [d, m, y]: [string, string, string]) => ({ [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y });
    await autosave(worker, section('next-review'), day('nextPlan', ['12', '1', '2027']));
    const half = await autosave(worker, section('next-review'), { ...day('nextPlan', ['13', '', '2027']), ...day('nextReview', ['3', '2', '2027']) });
    expect(half.status).toBe(200);
    expect(half.body).toMatchObject({ ok: true, except: expect.stringMatching(/month/i) });
    const plan = await shown(worker, `/portal/peps/${world.plans.own.publicId}/read`);
    expect(plan).toContain('12 January 2027');
    expect(plan).toContain('3 February 2027');
  });

  test('a page that was read before a colleague saved is told so and overwrites nothing', async () => {
    const stale = versionOf(await shown(teacher, section('my-voice')));
    await autosave(await world.as('colleague'), section('my-voice'), { goingWell: 'The colleague’s words.' });
    const mine = await autosave(teacher, section('my-voice'), { goingWell: 'My own words.' }, stale);
    expect(mine.status).toBe(409);
    expect(mine.body).toMatchObject({ ok: false, code: 'changed-meanwhile' });
    expect(await shown(teacher, section('my-voice'))).toContain('The colleague’s words.');
  });

  test('pressing Save on that page shows both texts and keeps what was typed', async () => {
    const before = await teacher.get(section('my-voice'));
    const { _csrf = '', _key = '' } = hiddenFields(before.text);
    await autosave(await world.as('colleague'), section('my-voice'), { goingWell: 'A later text of the colleague.' });
    const page = await teacher.send(section('my-voice'), { _csrf, _key, version: versionOf(before.text), goingWell: 'What I typed meanwhile.', _do: 'next' });
    expect(page.status).toBe(409);
    expect(page.text).toContain('A later text of the colleague.');
    expect(page.text).toContain('What I typed meanwhile.');
  });

  test('a new row of a table keeps one identity through every save', async () => {
    const row = { 'targets.0.area': 'english', 'targets.0.what': 'An invented target' };
    const ids = async () => [...(await shown(teacher, section('targets'))).matchAll(/name="targets\.0\.id"[^>]*value="([^"]+)"/g)].map(([, id]) => id);
    await autosave(teacher, section('targets'), row);
    const first = await ids();
    await autosave(teacher, section('targets'), { ...row, 'targets.0.what': 'An invented target, longer' });
    expect(first).toHaveLength(1);
    expect(await ids()).toEqual(first);
  });

  test('words that are too long are refused in words, and a megabyte by its size', async () => {
    const long = await autosave(teacher, section('my-voice'), { goingWell: 'x'.repeat(20_000) });
    expect(long.body.except).toMatch(/^Shorten this answer to/);
    const huge = await autosave(teacher, section('my-voice'), { goingWell: 'x'.repeat(5_000_000) });
    expect(huge.status).toBe(413);
  });

  test('every way out is kept as what it is', async () => {
    await autosave(teacher, section('my-voice'), { 'goingWell--reason': 'would-rather-not-say' });
    expect(await shown(teacher, `/portal/peps/${world.plans.own.publicId}/read`)).toContain('Would rather not say');
  });
});

describe('who may write', () => {
  test('the social worker reads the school part and cannot write it', async () => {
    const refused = await autosave(await world.as('worker'), section('my-voice'), { goingWell: 'Not theirs to say.' }, '1');
    expect(refused.status).toBe(403);
    expect(await shown(teacher, section('my-voice'))).not.toContain('Not theirs to say.');
  });

  test('a teacher whose role ended saves nothing more', async () => {
    const colleague = await world.as('colleague');
    await colleague.get(section('my-voice'));
    await world.services.database.inTransaction((trx) => trx('portal_memberships').where({ account_id: world.people.colleague.id }).update({ until_day: '2026-11-01' }));
    expect((await colleague.get(section('my-voice'))).status).toBe(403);
  });

  test('a child who moves takes the plan along: the old school loses it on the next request, the new one has it', async () => {
    const { sameSchool } = world.children;
    await world.services.database.inTransaction(async (trx) => {
      const [place] = await trx('school_places').where({ child_id: sameSchool.id });
      const [other] = await trx('school_places').where({ child_id: world.children.elsewhere.id });
      await trx('school_places').where({ id: place.id }).update({ urn: other.urn });
    });
    expect((await teacher.get(section('my-voice', 'sameSchool'))).status).toBe(404);
    expect((await (await world.as('otherTeacher')).get(section('my-voice', 'sameSchool'))).status).toBe(200);
  });
});

describe('the audit of writing', () => {
  test('names the questions that were changed, and no answer', async () => {
    await autosave(teacher, section('my-voice'), { goingWell: 'A secret of the invented child.' });
    const row = await world.services.database.query()('portal_audit').where({ action: 'pep.section', outcome: 'done' }).orderBy('id', 'desc').whereLike('details', '%changed%').first();
    expect(JSON.parse(row.details)).toMatchObject({ section: 'my-voice', changed: ['goingWell'] });
    expect(JSON.stringify(await world.services.database.query()('portal_audit'))).not.toContain('secret of the invented');
  });

  test('what is written is sealed in the database', async () => {
    const rows = await world.services.database.query()('pep_sections').select('answers');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.every(({ answers }) => /^k1\./.test(String(answers)))).toBe(true);
    expect(service<{ open(text: string): string }>(world.strapi, 'school-portal', 'vault').open(rows[0].answers)).toMatch(/^\{/);
  });
});
