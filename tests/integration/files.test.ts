import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { aSender, type Sender, type Sending } from '../support/sender';
import { bootWorld, hiddenFields, service, type PersonName, type World } from '../support/world';

type Files = { checkDue(): Promise<number>; sweep(): Promise<void> };
type Row = Record<string, string | number | null>;

let world: World;
let teacher: Sender;
beforeAll(async () => {
  world = await bootWorld();
  teacher = await senderOf('teacher');
});
afterAll(() => world?.stop());

const plan = () => `/portal/peps/${world.plans.own.publicId}`;
const shelf = (section = 'my-voice') => `${plan()}/sections/${section}/files`;
const rows = async (): Promise<Row[]> => (await world.services.database.query()('portal_files').orderBy('id')) as Row[];
const newest = async (): Promise<Row> => (await rows()).at(-1) as Row;
const keptFiles = (): string[] => (fs.readdirSync(process.env.FILES_FOLDER ?? '', { recursive: true }) as string[]).filter((each) => /[a-z2-7]{26}/.test(each));
const outbox = () => service<{ runOnce(): Promise<number> }>(world.strapi, 'school-portal', 'outbox').runOnce();

/** What the body parser put aside in this machine's folder for such things, and nobody took away. */
const leftBehind = (): string[] => fs.readdirSync(os.tmpdir()).filter((name) => /^[a-z0-9]{25}(\.drawn)?$/.test(name));

const senderOf = (name: PersonName): Promise<Sender> => aSender(world, name, shelf);

describe('a file of a section', () => {
  test('is sent, kept sealed, listed, downloaded and removed; each is recorded', async () => {
    const got = await teacher.upload({ bytes: 'What the invented meeting looked at.', name: 'Meeting notes.txt' });
    expect({ status: got.status, location: got.headers.location }).toEqual({ status: 303, location: shelf() });
    const row = await newest();
    expect(row).toMatchObject({ about_type: 'pep', about_id: world.plans.own.publicId, about_part: 'my-voice', state: 'clean', size: 36, extension: 'txt' });
    expect(JSON.stringify(row)).not.toContain('Meeting notes');
    const stored = fs.readFileSync(path.join(process.env.FILES_FOLDER ?? '', String(row.storage_key).slice(0, 2), String(row.storage_key)));
    expect(stored.includes('invented')).toBe(false);

    expect((await teacher.get(shelf())).text).toContain('Meeting notes.txt');
    const file = await teacher.get(`${plan()}/files/${row.public_id}`);
    expect(file.status).toBe(200);
    expect(file.text).toBe('What the invented meeting looked at.');
    expect(file.headers).toMatchObject({ 'content-disposition': `attachment; filename="Meeting notes.txt"; filename*=UTF-8''Meeting%20notes.txt`, 'x-content-type-options': 'nosniff', 'cache-control': 'no-store', 'content-length': '36' });
    expect(file.headers['content-security-policy']).toContain('sandbox');

    const gone = await teacher.submit(`${shelf()}?remove=${row.public_id}`, { do: 'remove', file: String(row.public_id) });
    expect(gone.status).toBe(303);
    expect((await teacher.get(`${plan()}/files/${row.public_id}`)).status).toBe(404);
    await outbox();
    expect(keptFiles()).not.toContain(path.join(String(row.storage_key).slice(0, 2), String(row.storage_key)));
    const audit = (await world.services.database.query()('portal_audit').where('action', 'like', 'pep.files%').orderBy('id')) as Row[];
    expect(audit.map(({ action }) => action)).toEqual(expect.arrayContaining(['pep.files', 'pep.files-downloaded']));
    expect(JSON.stringify(audit)).not.toContain('Meeting notes');
  });

  test('is shown with its name on the check page, in the plan and to the Virtual School, and downloaded by whoever reads the section', async () => {
    await teacher.upload({ bytes: 'Read by everybody who may.', name: 'Shared words.txt' });
    const { public_id: file } = await newest();
    for (const [person, page] of [['teacher', '/parts/school/check'], ['worker', '/read'], ['adviser', '/read'], ['adviser', '/sections/my-voice']] as const) {
      expect((await (await world.as(person)).get(`${plan()}${page}`)).text).toContain('Shared words.txt');
    }
    expect((await (await world.as('worker')).get(`${plan()}/files/${file}`)).status).toBe(200);
    for (const person of ['otherTeacher', 'foreignTeacher', 'foreignOffice'] as const) expect((await (await world.as(person)).get(`${plan()}/files/${file}`)).status).toBe(404);
    expect((await teacher.get(`/portal/peps/${world.plans.sameSchool.publicId}/files/${file}`)).status).toBe(404); // not a file of that plan
  });

  test('raises the version of the part: whoever signs has seen it', async () => {
    const version = async () => Number((await world.services.database.query()('pep_parts').join('peps', 'peps.id', 'pep_parts.pep_id').where({ 'peps.public_id': world.plans.own.publicId, part: 'school' }).first('pep_parts.version')).version);
    const before = await version();
    await teacher.upload({ bytes: 'One more.' });
    expect(await version()).toBe(before + 1);
  });

  test('of a section that social care keeps to itself is not the school’s to know of', async () => {
    const worker = await senderOf('worker');
    expect((await worker.upload({ to: shelf('health'), bytes: 'An invented letter.', name: 'Letter.txt' })).status).toBe(303);
    const { public_id: file } = await newest();
    expect((await (await world.as('adviser')).get(`${plan()}/files/${file}`)).status).toBe(200);
    for (const address of [`${plan()}/files/${file}`, shelf('health')]) expect((await teacher.get(address)).status).toBe(404);
    for (const page of ['/read', '/sections/health']) expect((await teacher.get(`${plan()}${page}`)).text).not.toContain('Letter.txt');
  });

  test('is neither added nor removed once the part is signed', async () => {
    const signed = await world.plan('sameSchool', 'school-signed', 'Spring 2026');
    const to = `/portal/peps/${signed.publicId}/sections/my-voice/files`;
    const before = (await rows()).length;
    expect((await teacher.upload({ to, bytes: 'Too late.' })).status).toBe(409);
    expect((await rows()).length).toBe(before);
    expect((await teacher.get(to)).text).not.toContain('type="file"');
  });
});

describe('what is not taken', () => {
  const nothingKept = async (work: () => Promise<unknown>): Promise<void> => {
    const before = [await rows(), keptFiles()];
    await work();
    expect([await rows(), keptFiles()]).toEqual(before);
    expect(leftBehind()).toEqual([]);
  };

  test.each<[string, Partial<Sending>, string]>([
    ['nothing', { bytes: '', name: '' }, 'Choose a file'],
    ['an empty file', { bytes: '', name: 'empty.txt' }, 'The file is empty'],
    ['a page of HTML', { bytes: '<html>', name: 'page.html' }, 'This kind of file is not taken'],
    ['a PDF that is none', { bytes: 'MZ', name: 'run.pdf' }, 'does not go with the ending'],
    ['more than 10 MB', { bytes: Buffer.alloc(10_500_000, 'a') }, 'at most 10 MB'],
    ['far more than 10 MB', { bytes: Buffer.alloc(12_000_000, 'a') }, 'at most 10 MB'],
    ['a form that says something else', { bytes: 'words', form: { do: 'burn' } }, 'Check what you entered'],
  ])('%s is said on the page, with 422', async (_what, sending, words) => {
    await nothingKept(async () => {
      const got = await teacher.upload({ bytes: 'words', ...sending });
      expect(got.status).toBe(422);
      expect(got.text).toContain(words);
      expect(got.text).toContain('type="file"');
    });
  });

  test.each<[string, Partial<Sending>, number]>([
    ['without the token', { form: { _csrf: '' } }, 403],
    ['from another site', { site: 'cross-site' }, 403],
    ['in a field that no page has', { field: 'other' }, 422],
    ['with a prototype key', { form: { __proto__x: 'y', 'constructor': 'x' } }, 422],
    ['with more words than a form has', { form: { words: 'x'.repeat(70_000) } }, 422],
    ['to a page that takes none', { to: '/portal/account/password' }, 415],
  ])('a file %s is refused and gone', async (_how, sending, status) => {
    await nothingKept(async () => expect((await teacher.upload({ bytes: 'words', ...sending })).status).toBe(status));
  });

  test('two files at once', async () => {
    await nothingKept(async () => {
      const { _csrf = '' } = hiddenFields((await teacher.get(shelf())).text);
      const got = await world.agent().post(shelf()).set('Cookie', `portal-session=${teacher.token}`).field('_csrf', _csrf).field('do', 'add').attach('file', Buffer.from('a'), 'a.txt').attach('file', Buffer.from('b'), 'b.txt');
      expect({ status: got.status, says: got.text.includes('Choose one file at a time') }).toEqual({ status: 422, says: true });
    });
  });

  test('a file of somebody who is not signed in, or not theirs to send, never reaches the disk', async () => {
    const writes: string[] = [];
    const watcher = fs.watch(os.tmpdir(), (_event, name) => { if (name && /^[a-z0-9]{25}$/.test(name)) writes.push(name); });
    await nothingKept(async () => {
      const bytes = Buffer.alloc(500_000, 'a');
      expect((await world.agent().post(shelf()).redirects(0).attach('file', bytes, 'a.txt')).status).toBe(401);
      const head = await senderOf('head');
      expect((await world.agent().post(shelf()).set('Cookie', `portal-session=${head.token}`).redirects(0).attach('file', bytes, 'a.txt')).status).toBe(403);
    });
    await new Promise((resolve) => setTimeout(resolve, 100));
    watcher.close();
    expect(writes).toEqual([]);
  });

  test('a form that is cut off or malformed is refused, and the portal goes on', async () => {
    await nothingKept(async () => {
      for (const body of ['', '--x', '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n', '--x\r\nnonsense\r\n\r\n--x--']) {
        const { status } = await world.agent().post(shelf()).set('Cookie', `portal-session=${teacher.token}`).set('Content-Type', 'multipart/form-data; boundary=x').send(body);
        expect({ body, refused: status >= 400 && status < 500 }).toEqual({ body, refused: true });
      }
      expect((await world.agent().post(shelf()).set('Cookie', `portal-session=${teacher.token}`).set('Content-Type', 'multipart/form-data').send('x')).status).toBeLessThan(500);
    });
    expect((await teacher.get(shelf())).status).toBe(200);
  });

  test('an upload that its sender breaks off leaves nothing', async () => {
    const { _csrf = '' } = hiddenFields((await teacher.get(shelf())).text);
    const server = world.strapi.server.httpServer;
    await nothingKept(async () => {
      for (let round = 0; round < 5; round += 1) {
        const socket = net.connect((server.address() as net.AddressInfo).port, '127.0.0.1');
        await new Promise((resolve) => socket.on('connect', resolve));
        socket.write(`POST ${shelf()} HTTP/1.1\r\nHost: localhost\r\nCookie: portal-session=${teacher.token}\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: 900000\r\n\r\n--x\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n${_csrf}\r\n--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\nContent-Type: text/plain\r\n\r\n${'a'.repeat(300_000)}`);
        await new Promise((resolve) => setTimeout(resolve, 60));
        socket.destroy();
      }
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
  });

  test('a made-up file name in the address finds nothing', async () => {
    for (const name of ['x', 'a'.repeat(26), '..%2f..%2fetc%2fpasswd', '%00', '%2e%2e']) expect([404, 400]).toContain((await teacher.get(`${plan()}/files/${name}`)).status);
  });
});

describe('at the same moment', () => {
  test('the same file twice stands there once', async () => {
    const got = await Promise.all([1, 2, 3].map(() => teacher.upload({ bytes: 'Exactly the same words.', name: 'Same.txt' })));
    expect(got.map(({ status }) => status).sort()).toEqual([303, 422, 422]);
    expect(got.find(({ status }) => status === 422)?.text).toContain('This file is there already');
    expect((await rows()).filter((row) => row.state === 'clean' && row.size === 23)).toHaveLength(1);
  });

  test('the same press twice counts once', async () => {
    const { _csrf = '', _key = '' } = hiddenFields((await teacher.get(shelf())).text);
    const press = () => teacher.upload({ bytes: 'Pressed twice.', form: { _csrf, _key } });
    expect((await Promise.all([press(), press()])).map(({ status }) => status)).toEqual([303, 303]);
    expect((await rows()).filter((row) => row.state === 'clean' && row.size === 14)).toHaveLength(1);
  });

  test('removing it twice removes it once', async () => {
    await teacher.upload({ bytes: 'Removed twice.' });
    const { public_id: file } = await newest();
    const page = hiddenFields((await teacher.get(`${shelf()}?remove=${file}`)).text);
    const again = hiddenFields((await teacher.get(`${shelf()}?remove=${file}`)).text);
    const got = await Promise.all([page, again].map(({ _csrf = '', _key = '' }) => teacher.send(shelf(), { _csrf, _key, do: 'remove', file: String(file) })));
    expect(got.map(({ status }) => status).sort()).toEqual([303, 404]);
  });

  test('no more than 20 stand in one section', async () => {
    const to = `/portal/peps/${world.plans.sameSchool.publicId}/sections/attendance/files`;
    const statuses = [];
    for (let at = 0; at < 21; at += 1) statuses.push((await teacher.upload({ to, bytes: `File ${at}` })).status);
    expect(statuses).toEqual([...Array(20).fill(303), 429]);
  });

  test('what no record took is swept after an hour, bytes and all', async () => {
    const { database, files } = world.services;
    const sent = path.join(os.tmpdir(), `vsp-sweep-${process.pid}`);
    fs.writeFileSync(sent, 'On its way.');
    const got = await files.receive({ field: 'file', name: 'way.txt', size: 11, path: sent }, { type: 'thing', id: 'x' }, { accountId: world.people.teacher.id, publicId: '', name: '', memberships: [] });
    fs.rmSync(sent);
    if (!got.ok) throw new Error('refused');
    const row = (await rows()).find(({ public_id }) => public_id === got.value.publicId) as Row;
    await service<Files>(world.strapi, 'school-portal', 'files').sweep();
    expect((await rows()).some(({ public_id }) => public_id === got.value.publicId)).toBe(true);
    await database.inTransaction((trx) => trx('portal_files').where({ public_id: got.value.publicId }).update({ at: '2020-01-01T00:00:00.000Z' }));
    await service<Files>(world.strapi, 'school-portal', 'files').sweep();
    await outbox();
    expect((await rows()).some(({ public_id }) => public_id === got.value.publicId)).toBe(false);
    expect(keptFiles().some((each) => each.endsWith(String(row.storage_key)))).toBe(false);
  });
});
