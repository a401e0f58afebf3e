import { aSender, type Sender } from '../support/sender';
import { bootWorld, hiddenFields, urnOf, type World } from '../support/world';

let world: World;
let teacher: Sender;
let head: Sender;
let base = '';
let count = 0;
type Fields = Record<string, string>;
const short = () => `${base}/short`;
const shelf = () => `${base}/evidence/d05`;
const table = (name: string) => world.services.database.query()(name);
const row = async () => table('duties_returns').where({ urn: urnOf(2) }).first();
const comment = async (): Promise<string> => / name="d05Comment"[^>]*>([^<]*)</.exec((await teacher.get(short())).text)?.[1] ?? '';
const addFile = (sender: Sender) => sender.upload({ bytes: `Invented words ${(count += 1)}.`, name: 'Invented.txt' });

/** The page as somebody has it open: what its form would post, every question answered. */
const opened = async (sender: Sender): Promise<Fields> => {
  const page = (await sender.get(short())).text;
  const { _csrf = '', _key = '', version = '', _shown = '' } = hiddenFields(page);
  const names = [...new Set([...page.matchAll(/<input[^>]*type="radio"[^>]* name="([^"]*)"|<input[^>]*name="([^"]*)"[^>]*type="radio"/g)].map(([, one, two]) => one ?? two ?? ''))];
  expect(names).toHaveLength(10);
  return { _csrf, _key, version, _shown, ...Object.fromEntries(names.flatMap((name) => [[name, 'does-not-apply'], [`${name}Reason`, 'An invented reason.']])) };
};
const send = (sender: Sender, page: Fields, more: Fields) => sender.send(short(), { ...page, ...more });

beforeAll(async () => {
  world = await bootWorld();
  [teacher, head] = [await aSender(world, 'otherTeacher', shelf), await aSender(world, 'otherHead', shelf)];
  const begun = hiddenFields((await teacher.get('/portal/duties')).text);
  const facts = String((await teacher.send('/portal/duties', { _csrf: begun._csrf ?? '', _key: begun._key ?? '', urn: urnOf(2) })).headers.location);
  const said = hiddenFields((await teacher.get(facts)).text);
  await teacher.send(facts, { _csrf: said._csrf ?? '', _key: said._key ?? '', version: said.version ?? '', pupils: 'none' });
  base = facts.replace('/facts', '');
});
afterAll(() => world?.stop());

/** Open again, as if it had not been sent. */
beforeEach(() => world.services.database.inTransaction(() => table('duties_returns').where({ urn: urnOf(2) }).update({ state: 'open' })));

test('who adds a file and goes on in the page that was open is in nobody’s way, while it is typed and by the button', async () => {
  const page = await opened(teacher);
  expect((await addFile(teacher)).status).toBe(303);
  const typed = await teacher.json(short(), { ...page, d05Comment: 'Typed after the file.' });
  expect(typed.body).toMatchObject({ ok: true });
  const { version } = typed.body as { version: number };
  expect(hiddenFields((await teacher.get(short())).text).version).toBe(String(version));
  expect((await addFile(teacher)).status).toBe(303);
  expect((await send(teacher, page, { version: String(version), d05Comment: 'And after another.', _do: 'return' })).status).toBe(303);
  expect(await comment()).toBe('And after another.');
});

test('their own file is no reason not to send', async () => {
  const page = await opened(teacher);
  await addFile(teacher);
  const sent = await send(teacher, page, { _do: 'send' });
  expect({ status: sent.status, location: sent.headers.location, state: (await row()).state }).toEqual({ status: 303, location: base, state: 'submitted' });
});

test('a colleague’s file is seen before it is sent: the answers are kept, and the whole is shown', async () => {
  const page = await opened(teacher);
  expect((await addFile(head)).status).toBe(303);
  const sent = await send(teacher, page, { d05Comment: 'Kept all the same.', _do: 'send' });
  expect({ status: sent.status, location: sent.headers.location, state: (await row()).state }).toEqual({ status: 303, location: `${base}/check?saved=look`, state: 'open' });
  expect(await comment()).toBe('Kept all the same.');
  const check = (await teacher.get(`${base}/check?saved=look`)).text;
  expect(check).toContain('Your answers are saved. They are not sent yet.');
  const form = hiddenFields(check);
  expect((await teacher.send(`${base}/check`, { _csrf: form._csrf ?? '', _key: form._key ?? '', version: form.version ?? '', _do: 'submit' })).status).toBe(303);
  expect((await row()).state).toBe('submitted');
});

test('neither a file that was taken away nor other pupils on the roll go unseen', async () => {
  const before = await opened(teacher);
  const file = await table('portal_files').where({ about_type: 'duties-return', state: 'clean' }).orderBy('id').first('public_id');
  expect((await head.submit(`${shelf()}?remove=${file.public_id}`, { do: 'remove', file: String(file.public_id) })).status).toBe(303);
  expect((await send(teacher, before, { _do: 'send' })).headers.location).toBe(`${base}/check?saved=look`);
  const page = await opened(teacher);
  await world.services.database.inTransaction(() => table('duties_returns').where({ urn: urnOf(2) }).update({ edition: 2 }));
  expect((await send(teacher, page, { _do: 'send' })).headers.location).toBe(`${base}/check?saved=look`);
  expect((await row()).state).toBe('open');
});

test('an answer that somebody changed is a conflict, with a file or without: both texts, nothing overwritten', async () => {
  const [mine, theirs] = [await opened(teacher), await opened(head)];
  await addFile(head);
  expect((await send(head, theirs, { d05Comment: 'The head teacher’s words.', _do: 'return' })).status).toBe(303);
  const late = await send(teacher, mine, { d05Comment: 'The designated teacher’s words.', _do: 'send' });
  expect(late.status).toBe(409);
  for (const words of ['The head teacher’s words.', 'The designated teacher’s words.']) expect(late.text).toContain(words);
  expect(await comment()).toBe('The head teacher’s words.');
  expect((await row()).state).toBe('open');
});

test('two who save at once from the same page: one is kept', async () => {
  const pages = [await opened(teacher), await opened(head)];
  const both = await Promise.all([teacher, head].map((sender, at) => send(sender, pages[at] ?? {}, { d05Comment: `Words ${at}`, _do: 'return' })));
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await comment()).toBe(`Words ${both.findIndex(({ status }) => status === 303)}`);
});

test('a file and a press on Send at once: what is sent has been seen, or the file comes too late', async () => {
  for (let round = 0; round < 4; round += 1) {
    await world.services.database.inTransaction(() => table('duties_returns').where({ urn: urnOf(2) }).update({ state: 'open' }));
    const page = await opened(teacher);
    const tooLate = { status: 409 }; // refused before it was read to its end, the connection is cut
    const [sent, added] = await Promise.all([send(teacher, page, { d05Comment: `Round ${round}`, _do: 'send' }), addFile(head).catch(() => tooLate)]);
    const isSent = (await row()).state === 'submitted';
    expect([[303, 303], [303, 409], [409, 303]]).toContainEqual([sent.status, added.status]);
    expect(isSent).toBe(sent.headers.location === base);
    expect(isSent && added.status === 303).toBe(false);
  }
});

test('from a page that was opened before a file, nobody confirms or sends the whole', async () => {
  const form = hiddenFields((await teacher.get(`${base}/check`)).text);
  await addFile(head);
  const refused = await teacher.send(`${base}/check`, { _csrf: form._csrf ?? '', _key: form._key ?? '', version: form.version ?? '', _do: 'submit' });
  expect(refused.status).toBe(409);
  expect(refused.text).toContain('The return or its files have changed since you opened this page.');
});
