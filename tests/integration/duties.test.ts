import fs from 'node:fs';
import { bootWorld, hiddenFields, service, urnOf, type PersonAtBrowser, type World } from '../support/world';

let world: World;
beforeAll(async () => { world = await bootWorld(); });
afterAll(() => world?.stop());

type Fields = Record<string, string | string[]>;
const year = 2026;
const table = (name: string) => world.services.database.query()(name);
const outbox = () => service<{ runOnce(most?: number): Promise<number> }>(world.strapi, 'school-portal', 'outbox');
const deliver = async () => { while ((await outbox().runOnce()) > 0) { /* until nothing waits */ } };
const emit = (type: string, payload: Record<string, unknown>) => world.services.database.inTransaction(() => world.services.outbox.emit(type, payload));
const mails = (): { to: string; subject: string; text: string }[] => fs.readdirSync(process.env.MAIL_FOLDER ?? '').map((file) => JSON.parse(fs.readFileSync(`${process.env.MAIL_FOLDER}/${file}`, 'utf8')));

/** What stands in the boxes of a page: what a browser would post if nobody touched them. */
const filled = (html: string): Record<string, string> => Object.fromEntries(
  [...html.matchAll(/<input[^>]*type="radio"[^>]*checked=""[^>]*>/g)].map(([tag]) => [/ name="([^"]*)"/.exec(tag)?.[1] ?? '', / value="([^"]*)"/.exec(tag)?.[1] ?? '']));
const asked = (html: string): string[] => [...new Set([...html.matchAll(/<input[^>]*type="radio"[^>]*>/g)].map(([tag]) => / name="([^"]*)"/.exec(tag)?.[1] ?? ''))];
/** As the browser posts the form of a page: its hidden fields with what was entered. */
const press = async (browser: PersonAtBrowser, path: string, fields: Fields) => {
  const { text } = await browser.get(path);
  const { _csrf = '', _key = '', version, _shown } = hiddenFields(text);
  return browser.send(path, { _csrf, _key, ...(version !== undefined && { version }), ...(_shown !== undefined && { _shown }), ...fields });
};
const start = async (browser: PersonAtBrowser, school: number, ticked: string | string[]): Promise<string> => {
  const begun = await press(browser, '/portal/duties', { urn: urnOf(school) });
  await press(browser, String(begun.headers.location), { pupils: ticked });
  return String(begun.headers.location).replace('/facts', '');
};
const everyAnswer = (html: string, answer: (name: string) => string = () => 'does-not-apply'): Fields => Object.fromEntries(asked(html).flatMap((name) => {
  const chosen = answer(name);
  return chosen === 'does-not-apply' ? [[name, chosen], [`${name}Reason`, 'An invented reason.']] : [[name, chosen]];
}));
const stateOf = async (school: number) => table('duties_returns').where({ urn: urnOf(school), year }).first();

describe('a school without such a pupil', () => {
  let base = '';
  test('is done in at most twelve inputs, and what the portal knows is filled in', async () => {
    const teacher = await world.as('otherTeacher');
    let inputs = 0;
    const begun = await press(teacher, '/portal/duties', { urn: urnOf(2) });
    inputs += 1; // Start
    const said = await press(teacher, String(begun.headers.location), { pupils: 'none' });
    inputs += 2; // None of these, Continue
    const page = (await teacher.get(String(said.headers.location))).text;
    expect(asked(page)).toEqual(['d01', 'd03', 'd04', 'd05', 'd06', 'd09', 'd11', 'd13a', 'd19', 'd43']);
    expect(Object.keys(filled(page))).toEqual(['d01', 'd03', 'd11']);
    expect(page).toContain('In this portal the designated teacher is The otherTeacher.');
    const rest = asked(page).filter((name) => !(name in filled(page)));
    inputs += rest.length + 1; // one press each, then Send
    const sent = await press(teacher, String(said.headers.location), { ...filled(page), ...Object.fromEntries(rest.map((name) => [name, name === 'd09' ? 'in-place' : 'yes'])), _do: 'send' });
    expect(sent.status).toBe(303);
    base = String(sent.headers.location);
    expect(inputs).toBeLessThanOrEqual(12);
    expect(await stateOf(2)).toMatchObject({ state: 'submitted', asked: 11, answered: 11, not_yet: 0 });
    expect(await table('duties_marks').where({ urn: urnOf(2), year }).orderBy('code').pluck('code')).toContain('D02'); // answered with D01
  });

  test('the head teacher is told, without a school or a pupil in the mail', async () => {
    await deliver();
    const [mail] = mails().filter(({ to }) => to === 'otherHead@example.org');
    expect(mail?.subject).toBe('The duties of your school are ready to confirm');
    expect(mail?.text).toContain(`${base}/check`);
    expect(mail?.text).not.toMatch(/invented \d|99000/);
  });

  test('handed back with a note, it is open again with every answer', async () => {
    const [head, teacher] = [await world.as('otherHead'), await world.as('otherTeacher')];
    expect((await press(head, `${base}/check`, { _do: 'hand-back', note: '' })).status).toBe(422);
    expect((await press(head, `${base}/check`, { _do: 'hand-back', note: 'D09: say how much time it is.' })).status).toBe(303);
    await deliver();
    expect(mails().some(({ to, subject }) => to === 'otherTeacher@example.org' && subject.includes('handed back'))).toBe(true);
    expect((await teacher.get(base)).text).toContain('D09: say how much time it is.');
    expect(await stateOf(2)).toMatchObject({ state: 'open', answered: 11 });
    const row = await stateOf(2);
    expect(row.handed_back_note).not.toContain('D09'); // sealed
    expect((await press(teacher, `${base}/check`, { _do: 'submit' })).status).toBe(303);
  });

  test('two presses at once confirm once', async () => {
    const head = await world.as('otherHead');
    const { text } = await head.get(`${base}/check`);
    const { _csrf = '', _key = '', version = '' } = hiddenFields(text);
    const both = await Promise.all([1, 2].map((number) => head.send(`${base}/check`, { _csrf, _key: `${_key.slice(0, -1)}${number}`, version, _do: 'confirm' })));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await table('duties_snapshots').pluck('edition')).toEqual([1]);
    const told = await table('portal_outbox').where({ type: 'duties.confirmed' });
    expect(told.map(({ payload }: { payload: string }) => JSON.parse(payload))).toEqual(told.length === 0 ? [] : [{ urn: urnOf(2), year }]);
  });

  test('once confirmed nobody answers; opened again, answers are kept in a new edition', async () => {
    const teacher = await world.as('otherTeacher');
    expect((await press(teacher, `${base}/short`, { d01: 'not-yet', _do: 'return' })).status).toBe(409);
    expect((await press(teacher, `${base}/check`, { _do: 'reopen' })).status).toBe(303);
    expect(await stateOf(2)).toMatchObject({ state: 'open', edition: 2, answered: 11 });
    expect(Object.keys(filled((await teacher.get(`${base}/short`)).text))).toHaveLength(10);
  });

  test('next year last year’s answers stand there, marked, and only the press is left', async () => {
    await world.services.database.inTransaction(async (trx) => { await trx('duties_returns').where({ urn: urnOf(2), year }).update({ year: year - 1 }); });
    const teacher = await world.as('otherTeacher');
    const again = await start(teacher, 2, 'none');
    const page = (await teacher.get(`${again}/short`)).text;
    expect(page).toContain('From last year:');
    expect(Object.keys(filled(page))).toHaveLength(10);
    expect((await press(teacher, `${again}/short`, { ...filled(page), _do: 'send' })).status).toBe(303);
    expect(await stateOf(2)).toMatchObject({ state: 'submitted', answered: 11 });
  });
});

describe('a school with pupils in care', () => {
  let base = '';
  beforeAll(async () => { base = await start(await world.as('teacher'), 1, ['lookedAfter', 'previouslyLookedAfter']); });

  test('is asked by areas, and cannot send before all is answered', async () => {
    const teacher = await world.as('teacher');
    const page = (await teacher.get(base)).text;
    expect(page).toContain('areas/looked-after-child');
    expect(page).not.toContain('areas/attendance'); // only drafts, and what is only shown
    const refused = await press(teacher, `${base}/check`, { _do: 'submit' });
    expect(refused.status).toBe(422);
    expect((await teacher.get(`${base}/short`)).status).toBe(404);
  });

  test('drafts of the catalogue are nowhere', async () => {
    const teacher = await world.as('teacher');
    expect((await teacher.get(`${base}/areas/leadership`)).text).not.toContain('D22');
    expect((await teacher.get('/portal/duties/also-worth-knowing')).text).toContain('D55');
    expect((await teacher.get('/portal/duties/also-worth-knowing')).text).not.toContain('D73');
  });

  test('two people in one area: the second is shown both texts and overwrites nothing', async () => {
    const [teacher, head] = [await world.as('teacher'), await world.as('head')];
    const area = `${base}/areas/governance`;
    const read = hiddenFields((await teacher.get(area)).text);
    expect((await press(head, area, { d13a: 'yes', d13aComment: 'The head teacher’s words.', _do: 'next' })).status).toBe(303);
    const late = await teacher.send(area, { _csrf: read._csrf ?? '', _key: read._key ?? '', version: read.version ?? '', d13a: 'not-yet', d13aComment: 'The designated teacher’s words.', _do: 'next' });
    expect(late.status).toBe(409);
    expect(late.text).toContain('The head teacher’s words.');
    expect(late.text).toContain('The designated teacher’s words.');
    expect((await head.get(area)).text).not.toContain('The designated teacher’s words.');
  });

  test('while somebody types it is saved, half a date waits, and answers are sealed', async () => {
    const teacher = await world.as('teacher');
    const area = `${base}/areas/safeguarding`;
    const { _csrf = '', version = '' } = hiddenFields((await teacher.get(area)).text);
    const saved = await teacher.json(area, { _csrf, version, d48: 'partly', d48Held: 'In the office, third shelf', 'd48Checked-day': '3' });
    expect(saved.body).toMatchObject({ ok: true, version: Number(version) + 1, except: expect.stringMatching(/month/) });
    const row = await table('duties_sections').where({ area: 'safeguarding' }).first();
    expect(row.answers).not.toContain('third shelf');
    expect((await teacher.get(area)).text).toContain('In the office, third shelf');
  });

  test('a colleague reaches the areas given to them, until the day, and nothing else', async () => {
    const [teacher, assistant] = [await world.as('teacher'), await world.as('assistant')];
    expect((await assistant.get(base)).status).toBe(404);
    expect((await press(teacher, `${base}/share`, { _do: 'give', areas: 'leadership', person: world.people.assistant.publicId, 'until-day': '3', 'until-month': '11', 'until-year': '2026' })).status).toBe(422); // yesterday
    expect((await press(teacher, `${base}/share`, { _do: 'give', areas: 'leadership', person: world.people.assistant.publicId, 'until-day': '18', 'until-month': '12', 'until-year': '2026' })).status).toBe(303);
    expect((await assistant.get('/portal/duties')).text).toContain(base);
    const page = (await assistant.get(base)).text;
    expect(page).toContain('areas/leadership');
    expect(page).not.toContain('areas/governance');
    expect((await assistant.get(`${base}/areas/governance`)).status).toBe(404);
    expect((await press(assistant, `${base}/areas/leadership`, { d18: 'yes', _do: 'return' })).status).toBe(303);
    expect((await assistant.get(`${base}/check`)).status).toBe(403);
    expect((await press(teacher, `${base}/share`, { _do: 'end', areas: 'leadership', person: world.people.assistant.publicId })).status).toBe(303);
    expect((await assistant.get(`${base}/areas/leadership`)).status).toBe(404);
  });

  test('the designated teacher’s own view is theirs: the head teacher neither reads nor changes it', async () => {
    const [teacher, head] = [await world.as('teacher'), await world.as('head')];
    expect((await press(teacher, `${base}/own-view`, { d08Comment: 'Words without an answer.', d08Version: '0', d09Version: '0' })).status).toBe(422);
    expect((await press(teacher, `${base}/own-view`, { d08: 'partly', d08Comment: 'Nobody asks me about behaviour policy.', d08Version: '0', d09Version: '0' })).status).toBe(303);
    expect((await head.get(`${base}/own-view`)).status).toBe(403);
    for (const path of [base, `${base}/check`, `${base}/areas/appointment`]) expect((await head.get(path)).text).not.toContain('Nobody asks me');
    const view = await table('duties_views').first();
    expect(view).toMatchObject({ code: 'D08', mark: 'partly' });
    expect(view.comment).not.toContain('Nobody');
  });

  test('a changed wording leaves the answer with its words until the new ones are chosen; the school is told once', async () => {
    const [teacher, area] = [await world.as('teacher'), `${base}/areas/leadership`];
    const entries = world.strapi.db.query('plugin::duties.duty' as 'api::school.school');
    const published = await entries.findOne({ where: { code: 'D18', publishedAt: { $notNull: true } } as never }) as unknown as { id: number; wording: string };
    await entries.update({ where: { id: published.id }, data: { wording: 'The new words of D18.', updatedAt: new Date() } as never });
    const page = (await teacher.get(area)).text;
    expect(page).toContain(`D18. ${published.wording.replace(/’/g, '’')}`);
    expect(page).toContain('The new words of D18.');
    await emit('duties.wording-changed', { codes: ['D18'] });
    await deliver();
    expect(mails().filter(({ to, text }) => to === 'teacher@example.org' && text.includes('The new words of D18.'))).toHaveLength(1);
    expect((await press(teacher, area, { d18: 'yes', _do: 'new-wording' })).headers.location).toBe(area);
    const after = (await teacher.get(area)).text;
    expect(after).toContain('D18. The new words of D18.');
    expect(after).not.toContain('Use the new wording');
  });

  test('guidance that answers rest on has changed: schools that answer such a duty are told', async () => {
    await emit('guidance.changed', { slug: 'the-designated-teacher', topic: 'appointment', change: 'An invented change.' });
    await deliver();
    expect(mails().some(({ to, text }) => to === 'otherTeacher@example.org' && text.includes('An invented change.'))).toBe(true);
  });

  test('a mail speaks in the words of the council in whose area the school lies', async () => {
    const words = ['Exampleshire', 'Elsewhereshire'].map((council) => ({ subject: `${council}: guidance has changed`, paragraphs: [`In the words of ${council}.`] }));
    for (const [at, said] of words.entries()) expect(await world.services.settings.set(Number(world.authorities[at]), 'duties.mail-guidance-changed', said)).toMatchObject({ ok: true });
    const told = async (change: string, laCode: string) => {
      await world.services.database.inTransaction((trx) => trx('schools').where({ urn: urnOf(2) }).update({ la_code: laCode }));
      await emit('guidance.changed', { slug: 'the-designated-teacher', topic: 'appointment', change });
      await deliver();
      return mails().filter(({ text }) => text.includes(change)).map(({ to, subject }) => [to, subject]);
    };
    expect(await told('Invented in the area of Elsewhereshire.', '998')).toEqual([['otherTeacher@example.org', 'Elsewhereshire: guidance has changed']]);
    expect(await told('Invented in the area of Exampleshire.', '999')).toEqual([['otherTeacher@example.org', 'Exampleshire: guidance has changed']]);
    const [usual] = await told('Invented in the area of nobody here.', '997');
    expect(usual).toEqual(['otherTeacher@example.org', 'Guidance that your answers rest on has changed']);
    await world.services.database.inTransaction((trx) => trx('schools').where({ urn: urnOf(2) }).update({ la_code: '999' }));
  });

  test('an article that was renamed twice is still the guidance of the duties that name it by its first address', async () => {
    const articles = world.strapi.documents('api::guidance-article.guidance-article' as 'api::school.school') as unknown as { findFirst(order: object): Promise<{ documentId: string }>; update(order: object): Promise<unknown> };
    const { documentId } = await articles.findFirst({ filters: { slug: 'the-designated-teacher' }, status: 'published' });
    const publish = (data: object) => articles.update({ documentId, status: 'published', data });
    await publish({ slug: 'the-post' });
    await publish({ slug: 'the-post-and-its-holder' });
    await publish({ statutory_change: true, change_note: 'The post may be shared, an invented change.' });
    await deliver();
    const told = mails().filter(({ to, text }) => to === 'otherTeacher@example.org' && text.includes('The post may be shared'));
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('D01: ');
  });
});

describe('what other plugins tell', () => {
  const atSchool = { urn: urnOf(3), authorityId: 2, day: '2026-11-04', lookedAfter: 2, aged16plus: 0 };

  test('a child in care is known, a roll without one says nothing', async () => {
    await emit('children.at-school', atSchool);
    await deliver();
    const teacher = await world.as('foreignTeacher');
    const base = await start(teacher, 3, 'none');
    expect((await teacher.get(`${base}/facts`)).text).toContain('has a child in care at your school');
    expect((await teacher.get(`${base}/short`)).status).toBe(404);
    await emit('children.at-school', { ...atSchool, lookedAfter: 0 });
    await deliver();
    expect((await teacher.get(`${base}/short`)).status).toBe(200); // what the school itself said stands
  });

  test('a child who came into care makes duties arise once, with their own deadline', async () => {
    const event = { urn: urnOf(1), authorityId: world.authorities[0], what: 'came-into-care', on: '2026-11-03' };
    await emit('children.happened', event);
    await deliver();
    const rows = await table('duties_happenings').where({ event: 'came-into-care' }).orderBy('code');
    expect(rows.map(({ code, due_on, state }: Record<string, string>) => ({ code, due_on, state }))).toEqual([{ code: 'D26', due_on: '2026-11-17', state: 'open' }, { code: 'D28', due_on: '2026-12-01', state: 'open' }]);
    const teacher = await world.as('teacher');
    const path = `/portal/duties/events/${rows[0].public_id}`;
    expect((await teacher.get('/portal/duties')).text).toContain(path);
    expect((await press(teacher, path, { state: 'done' })).status).toBe(422);
    expect((await press(teacher, path, { state: 'done', 'doneOn-day': '4', 'doneOn-month': '11', 'doneOn-year': '2026' })).status).toBe(303);
    expect(await table('duties_happenings').where({ id: rows[0].id }).first()).toMatchObject({ state: 'done', done_on: '2026-11-04' });
  });

  test('training that was attended and plans of the term stand beside the duties', async () => {
    await emit('training.attended', { booking: 'b'.repeat(26), urn: urnOf(1), account: 'a', role: 'designated-teacher', event: 'e', topic: 'first-month', on: '2026-10-14' });
    await emit('pep.at-school', { urn: urnOf(1), authorityId: world.authorities[0], term: 'Autumn 2026', plans: 3, due: 2, onTime: 2, approved: 1, late: 0, premiumAskedPence: 0, premiumAgreedPence: 0 });
    await deliver();
    const home = (await (await world.as('teacher')).get('/portal/duties')).text;
    expect(home).toContain('A designated teacher of your school last attended training on 14 October 2026.');
    expect(home).toContain('Every plan of Autumn 2026 that this portal knows and that was due was on time.');
  });

  test('a council that renames its term hides no plan of another council', async () => {
    const [own, other] = world.authorities;
    const days = { from: '2026-09-01', until: '2026-12-18' };
    const figures = { urn: urnOf(1), plans: 3, due: 2, onTime: 2, approved: 1, late: 0, premiumAskedPence: 0, premiumAgreedPence: 0 };
    await emit('pep.at-school', { ...figures, authorityId: other, term: 'Autumn 2026', ...days, onTime: 1 });
    await deliver();
    await emit('pep.at-school', { ...figures, authorityId: own, term: 'Autumn term 2026', ...days });
    await deliver();
    expect((await (await world.as('teacher')).get('/portal/duties')).text).toContain('Not every plan of Autumn term 2026 that this portal knows was on time.');
  });
});

test('a whole return with pupils is answered, sent and confirmed', async () => {
  const teacher = await world.as('teacher');
  const row = await stateOf(1);
  const base = `/portal/duties/${row.public_id}`;
  const areas = [...new Set([...(await teacher.get(base)).text.matchAll(/areas\/([a-z-]+)"/g)].map(([, area]) => area))];
  for (const area of areas) {
    const page = (await teacher.get(`${base}/areas/${area}`)).text;
    expect((await press(teacher, `${base}/areas/${area}`, { ...everyAnswer(page), _do: 'next' })).status).toBe(303);
  }
  expect((await press(teacher, `${base}/check`, { _do: 'submit' })).status).toBe(303);
  const head = await world.as('head');
  expect((await press(head, `${base}/check`, { _do: 'confirm' })).status).toBe(303);
  const done = await stateOf(1);
  expect([done.state, done.answered === done.asked]).toEqual(['confirmed', true]);
  expect((await (await world.as('governor')).get('/portal/duties')).text).toContain('Confirmed');
});

test('who is designated teacher and head teacher confirms with the press that sends', async () => {
  await world.services.database.inTransaction((trx) => trx('portal_memberships').insert({ account_id: world.people.foreignTeacher.id, role: 'head-teacher', urn: urnOf(3), from_day: '2025-09-01' }));
  const teacher = await world.as('foreignTeacher');
  const base = `/portal/duties/${(await stateOf(3)).public_id}`;
  const page = (await teacher.get(`${base}/short`)).text;
  expect(page).toContain('Save and confirm');
  expect((await press(teacher, `${base}/short`, { ...everyAnswer(page), _do: 'send' })).status).toBe(303);
  expect((await stateOf(3)).state).toBe('confirmed');
});

test('what is read and changed is recorded, never what was written', async () => {
  const rows = await table('portal_audit').where('action', 'like', 'duties.%');
  expect(rows.length).toBeGreaterThan(20);
  expect(JSON.stringify(rows)).not.toMatch(/Nobody asks me|third shelf|invented reason/);
});
