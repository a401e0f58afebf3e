import fs from 'node:fs';
import { bootWorld, hiddenFields, service, urnOf, type PersonAtBrowser, type PersonName, type World } from '../support/world';

let world: World;
let base = '';
type Use = (needs: unknown) => Promise<number>;
const source = '../../plugins/duties/server/src';
const table = (name: string) => world.services.database.query()(name);
const outbox = () => service<{ runOnce(most?: number): Promise<number> }>(world.strapi, 'school-portal', 'outbox');
const deliver = async () => { while ((await outbox().runOnce()) > 0) { /* until nothing waits */ } };
const mails = (): { to: string; subject: string; text: string }[] => fs.readdirSync(process.env.MAIL_FOLDER ?? '').map((file) => JSON.parse(fs.readFileSync(`${process.env.MAIL_FOLDER}/${file}`, 'utf8')));
const mailsTo = (person: PersonName, subject: RegExp) => mails().filter(({ to, subject: said }) => to === `${person}@example.org` && subject.test(said));

const school = () => `/portal/duties/schools/${urnOf(1)}`;
const press = async (browser: PersonAtBrowser, path: string, fields: Record<string, string>) => {
  const { _csrf = '', _key = '', version } = hiddenFields((await browser.get(path)).text);
  return browser.send(path, { _csrf, _key, ...(version !== undefined && { version }), ...fields });
};
/** The adviser writes; the address of the new message. */
const write = async (kind: string, text: string, area = ''): Promise<string> => {
  const sent = await press(await world.as('adviser'), `${school()}/message`, { kind, text, area });
  expect(sent.status).toBe(303);
  return `/portal/duties/messages/${String((await table('duties_messages').orderBy('id', 'desc').first('public_id')).public_id)}`;
};
const waitsFor = async (person: PersonName, path: string): Promise<string> => (await (await world.as(person)).get(path)).text;

beforeAll(async () => {
  world = await bootWorld();
  const needs = jest.requireActual<{ boardNeedsOf(strapi: unknown): unknown }>(`${source}/store/needs-of`).boardNeedsOf(world.strapi);
  await jest.requireActual<{ keepSchools: Use }>(`${source}/use-cases/keep-schools`).keepSchools(needs);
});
afterAll(() => world?.stop());

test('before a school has begun there is nothing to write about', async () => {
  const adviser = await world.as('adviser');
  expect((await adviser.get(`${school()}/message`)).status).toBe(404);
  expect((await adviser.get(school())).text).not.toContain('Write to the school about its return');
  const begun = await press(await world.as('teacher'), '/portal/duties', { urn: urnOf(1) });
  base = String(begun.headers.location).replace('/facts', '');
  await press(await world.as('teacher'), `${base}/facts`, { pupils: 'lookedAfter' });
  expect((await adviser.get(school())).text).toContain('Write to the school about its return');
});

describe('a question', () => {
  let question = '';
  beforeAll(async () => { question = await write('question', 'Who keeps the list of training?', 'governance'); });

  test('is asked about one area, sealed, and stands on the page of the return with role and day', async () => {
    const row = await table('duties_messages').first();
    expect(row).toMatchObject({ authority_id: world.authorities[0], urn: urnOf(1), area: 'governance', kind: 'question', state: 'open', role: 'virtual-school-adviser', version: 0 });
    expect(row.text).not.toContain('training');
    for (const person of ['teacher', 'head'] as const) {
      const page = await waitsFor(person, base);
      expect(page).toContain('Question about governance');
      expect(page).toContain('Who keeps the list of training?');
      expect(page).toMatch(/Virtual School adviser, \d+ \w+ 20\d\d/);
      expect(page).not.toContain('The adviser');
      expect(page).toContain(question);
    }
  });

  test('is counted on the school’s home page, and on the board of those who asked', async () => {
    expect(await waitsFor('teacher', '/portal/duties')).toContain('1 question from the Virtual School');
    expect(await waitsFor('assistant', '/portal/duties')).not.toContain('from the Virtual School');
    expect(await waitsFor('office', '/portal/duties/schools')).toContain('Not answered yet: 1 question');
    expect(await waitsFor('trustLead', '/portal/duties/schools?waiting=yes')).not.toContain('Not answered yet');
    const narrowed = await waitsFor('office', '/portal/duties/schools?waiting=yes');
    expect(narrowed).toContain(school());
    expect(narrowed).not.toContain(`/portal/duties/schools/${urnOf(2)}"`);
    expect(await waitsFor('office', school())).toContain('Waits for an answer');
  });

  test('the designated teachers are told, without a school, a pupil or a word of it', async () => {
    await deliver();
    for (const person of ['teacher', 'colleague'] as const) {
      const [mail, ...more] = mailsTo(person, /Virtual School has written/);
      expect(more).toEqual([]);
      expect(mail?.text).toContain(question);
      expect(mail?.text).not.toMatch(/training|invented \d|99000/i);
    }
    expect(mailsTo('otherTeacher', /Virtual School has written/)).toEqual([]);
  });

  test('is not found by another school, another authority or a trust lead, and is not theirs who do not answer', async () => {
    for (const person of ['otherTeacher', 'otherHead', 'foreignTeacher', 'foreignAdviser', 'foreignOffice'] as const) {
      const browser = await world.as(person);
      expect({ person, status: (await browser.get(question)).status }).toEqual({ person, status: 404 });
      const { _csrf } = await world.tokensOf(browser);
      expect({ person, status: (await browser.send(question, { _csrf, version: '0', _do: 'answer', words: 'Somebody else’s' })).status }).toEqual({ person, status: 404 });
    }
    for (const person of ['assistant', 'governor', 'trustLead'] as const) expect({ person, status: (await (await world.as(person)).get(question)).status }).toEqual({ person, status: 403 });
    expect((await press(await world.as('office'), question, { _do: 'answer', words: 'Answered for the school', version: '0' })).status).toBe(403);
    expect((await (await world.as('foreignAdviser')).get(`${school()}/message`)).status).toBe(404);
    expect(await waitsFor('trustLead', school())).not.toContain('Who keeps the list');
    expect(await table('duties_messages').first()).toMatchObject({ state: 'open', version: 0 });
  });

  test('an answer without words is the same page with what was entered', async () => {
    const refused = await press(await world.as('teacher'), question, { _do: 'answer', words: '   ' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('Enter your answer');
    const long = await press(await world.as('teacher'), question, { _do: 'answer', words: 'x'.repeat(2001) });
    expect(long.status).toBe(422);
    expect(long.text).toContain('x'.repeat(2001));
    expect((await press(await world.as('teacher'), question, { _do: 'accept', words: 'Yes' })).status).toBe(409); // a question is answered in words
  });

  test('two people who answer at once: one is kept, the other is shown both texts', async () => {
    const people = [await world.as('teacher'), await world.as('head')];
    const read = await Promise.all(people.map(async (browser) => hiddenFields((await browser.get(question)).text)));
    const words = ['The school office keeps it.', 'The head teacher keeps it.'];
    const both = await Promise.all(people.map((browser, at) => browser.send(question, { _csrf: read[at]?._csrf ?? '', _key: read[at]?._key ?? '', version: read[at]?.version ?? '', _do: 'answer', words: words[at] ?? '' })));
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const late = both.find(({ status }) => status === 409)?.text ?? '';
    for (const each of words) expect(late).toContain(each);
    const row = await table('duties_messages').first();
    expect(row).toMatchObject({ state: 'answered', version: 1 });
    expect(row.answer).not.toContain('keeps');
    const wayBack = await press(people[0] as PersonAtBrowser, question, { version: '1', _do: 'answer', words: 'A second answer' });
    expect(wayBack.status).toBe(409);
  });

  test('whoever asked is told, and the Virtual School reads the answer', async () => {
    await deliver();
    const [mail, ...more] = mailsTo('adviser', /has answered/);
    expect(more).toEqual([]);
    expect(mail?.text).toContain(question);
    expect(mail?.text).not.toMatch(/keeps|invented \d|99000/i);
    expect(mailsTo('office', /has answered/)).toEqual([]);
    for (const path of [question, school()]) {
      const page = await waitsFor('adviser', path);
      expect(page).toMatch(/The (school office|head teacher) keeps it\./);
      expect(page).toMatch(/(Designated|Head) teacher, \d+ \w+ 20\d\d/);
    }
    expect(await waitsFor('teacher', '/portal/duties')).not.toContain('from the Virtual School');
    expect(await waitsFor('office', '/portal/duties/schools')).not.toContain('Not answered yet');
  });

  test('once the person works there no more, the head of the Virtual School is told', async () => {
    const next = await write('question', 'And who keeps it next year?');
    const membership = () => table('portal_memberships').where({ account_id: world.people.adviser.id });
    const { until_day } = await membership().first('until_day');
    await world.services.database.inTransaction(async () => { await membership().update({ until_day: '2026-10-01' }); });
    expect((await press(await world.as('head'), next, { _do: 'answer', words: 'The same.' })).status).toBe(303);
    await deliver();
    await world.services.database.inTransaction(async () => { await membership().update({ until_day }); });
    expect(mailsTo('adviser', /has answered/)).toHaveLength(1);
    expect(mailsTo('office', /has answered/)).toHaveLength(1);
  });
});

describe('an offer of help and a note', () => {
  test('an offer is declined with a word or accepted without one, and changes nothing in the return', async () => {
    const before = await table('duties_returns').where({ urn: urnOf(1) }).first();
    const [first, second] = [await write('offer', 'Shall we visit your governors?'), await write('offer', 'Shall we train your office?', 'leadership')];
    expect(await waitsFor('head', '/portal/duties')).toContain('2 offers of help from the Virtual School');
    expect((await press(await world.as('teacher'), first, { _do: 'decline', words: 'Not this term.' })).status).toBe(303);
    expect((await press(await world.as('head'), second, { _do: 'accept' })).status).toBe(303);
    const page = await waitsFor('adviser', school());
    expect(page).toMatch(/No thank you[\s\S]*Not this term\./);
    expect(page).toContain('Yes please');
    expect(await table('duties_messages').where({ kind: 'offer' }).orderBy('id').pluck('state')).toEqual(['declined', 'accepted']);
    expect(await table('duties_returns').where({ urn: urnOf(1) }).first()).toEqual(before);
  });

  test('a note is read and waits for nothing', async () => {
    const note = await write('note', 'Thank you for the good work on attendance.');
    expect(await waitsFor('teacher', base)).toContain('Thank you for the good work on attendance.');
    expect(await waitsFor('teacher', '/portal/duties')).not.toContain('from the Virtual School');
    expect(await waitsFor('teacher', note)).not.toContain('name="_do"');
    expect((await press(await world.as('teacher'), note, { version: '0', _do: 'answer', words: 'You are welcome.' })).status).toBe(409);
  });

  test('the newest stands first', async () => {
    const page = await waitsFor('teacher', base);
    const at = ['good work on attendance', 'train your office', 'visit your governors', 'Who keeps the list'].map((words) => page.indexOf(words));
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect(at[0]).toBeGreaterThan(0);
  });

  test.each([
    ['nothing chosen', { text: 'Kept words' }, 'Choose whether it is a note'], ['no words', { kind: 'note', text: ' ' }, 'Enter your message'],
    ['too many', { kind: 'note', text: `Kept words ${'x'.repeat(2000)}` }, 'Shorten your message'], ['an area that is none', { kind: 'note', text: 'Kept words', area: '__proto__' }, 'Choose one of the areas'],
    ['an area that this school is not asked', { kind: 'note', text: 'Kept words', area: 'attendance' }, 'Choose one of the areas'],
  ])('a message with %s is not sent, and what was entered is kept', async (_, fields, problem) => {
    const before = await table('duties_messages').pluck('id');
    const refused = await press(await world.as('adviser'), `${school()}/message`, fields as unknown as Record<string, string>);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(problem);
    if (fields.text.startsWith('Kept')) expect(refused.text).toContain('Kept words');
    expect(await table('duties_messages').pluck('id')).toEqual(before);
  });

  test('the same press twice is one message', async () => {
    const adviser = await world.as('adviser');
    const { _csrf = '', _key = '' } = hiddenFields((await adviser.get(school())).text);
    const fields = { _csrf, _key, kind: 'note', area: '', text: 'Said once.' };
    const both = await Promise.all([adviser.send(`${school()}/message`, fields), adviser.send(`${school()}/message`, fields)]);
    expect(both.map(({ headers }) => headers.location)).toEqual([`${school()}?sent=yes`, `${school()}?sent=yes`]);
    expect((await table('duties_messages').orderBy('id', 'desc').first()).kind).toBe('note');
    expect(await table('duties_messages').where({ kind: 'note' }).pluck('id')).toHaveLength(2);
    expect((await adviser.get(`${school()}?sent=yes`)).text).toContain('The school has your message.');
  });
});

describe('over the turn of the school year', () => {
  const wereOpen = { question: '', offer: '' };
  beforeAll(async () => {
    wereOpen.question = await write('question', 'Who stands in for the designated teacher?', 'leadership');
    wereOpen.offer = await write('offer', 'Shall we come to an assembly?');
    process.env.DEMO_TODAY = '2027-09-01';
  });

  test('before the new return is begun, the school finds what waits on its home page, one by one', async () => {
    const page = await waitsFor('teacher', '/portal/duties');
    expect(page).toContain('1 question and 1 offer of help from the Virtual School');
    for (const address of Object.values(wereOpen)) expect(page).toContain(address);
    expect(page).toContain('2026 to 2027');
    expect(await waitsFor('assistant', '/portal/duties')).not.toContain('from the Virtual School');
    expect((await (await world.as('teacher')).get(wereOpen.question)).status).toBe(200);
  });

  test('those who asked find it on the board, by the filter, and on the page of the school', async () => {
    expect(await waitsFor('office', '/portal/duties/schools')).toContain('Not answered yet: 1 question and 1 offer of help');
    expect(await waitsFor('office', '/portal/duties/schools?waiting=yes')).toContain(school());
    const page = await waitsFor('adviser', school());
    expect(page).toContain('Who stands in for the designated teacher?');
    expect(page).toContain('about the return of 2026 to 2027');
    expect(page).not.toContain('good work on attendance'); // a note of last year does not follow
    expect(await waitsFor('foreignAdviser', '/portal/duties/schools?waiting=yes')).not.toContain('Not answered yet');
    expect(await waitsFor('trustLead', school())).not.toContain('Who stands in');
  });

  test('once it is begun, it stands on the new return; answered, it stays there this year', async () => {
    const teacher = await world.as('teacher');
    const begun = String((await press(teacher, '/portal/duties', { urn: urnOf(1) })).headers.location).replace('/facts', '');
    expect(begun).not.toBe(base);
    expect(await waitsFor('teacher', '/portal/duties')).toContain(`${begun}#messages`);
    expect(await waitsFor('teacher', begun)).toContain('about the return of 2026 to 2027');
    expect((await press(teacher, wereOpen.question, { _do: 'answer', words: 'The deputy head does.' })).status).toBe(303);
    for (const [person, path] of [['head', begun], ['adviser', school()]] as const) expect(await waitsFor(person, path)).toContain('The deputy head does.');
    expect(await waitsFor('office', '/portal/duties/schools')).toContain('Not answered yet: 1 offer of help');
  });

  test('the Virtual School closes what needs no answer any more; nobody else does, and nobody answers it then', async () => {
    for (const person of ['teacher', 'head'] as const) expect((await press(await world.as(person), wereOpen.offer, { _do: 'close' })).status).toBe(403);
    const foreign = await world.as('foreignOffice');
    expect((await foreign.send(wereOpen.offer, { _csrf: (await world.tokensOf(foreign))._csrf, version: '0', _do: 'close' })).status).toBe(404);
    expect((await press(await world.as('office'), wereOpen.question, { _do: 'close', version: '1' })).status).toBe(409); // it is answered
    const [head, office] = [await world.as('head'), await world.as('office')];
    const read = hiddenFields((await head.get(wereOpen.offer)).text);
    const sent = await Promise.all([
      head.send(wereOpen.offer, { _csrf: read._csrf ?? '', _key: read._key ?? '', version: read.version ?? '', _do: 'decline', words: 'We have one already.' }),
      press(office, wereOpen.offer, { _do: 'close' }),
    ]);
    expect(sent.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await table('duties_messages').where({ kind: 'offer' }).whereIn('state', ['open']).pluck('id')).toEqual([]);
    expect(await waitsFor('office', '/portal/duties/schools')).not.toContain('Not answered yet');
    expect(await waitsFor('teacher', '/portal/duties')).not.toContain('from the Virtual School');
  });

  test('closed, it says so to both, and whose words come too late reads them again', async () => {
    const late = await write('question', 'Is the policy on the website?');
    const head = await world.as('head');
    const read = hiddenFields((await head.get(late)).text);
    expect((await press(await world.as('adviser'), late, { _do: 'close' })).status).toBe(303);
    const refused = await head.send(late, { _csrf: read._csrf ?? '', _key: read._key ?? '', version: read.version ?? '', _do: 'answer', words: 'It is, since May.' });
    expect(refused.status).toBe(409);
    for (const words of ['The Virtual School has closed this', 'It is, since May.']) expect(refused.text).toContain(words);
    for (const person of ['teacher', 'adviser'] as const) expect(await waitsFor(person, late)).toContain('Closed: it needs no answer any more');
  });

  afterAll(() => { process.env.DEMO_TODAY = '2026-11-04'; });
});
