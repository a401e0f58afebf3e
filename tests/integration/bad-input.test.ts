import { bootWorld, hiddenFields, type PersonAtBrowser, type World } from '../support/world';

let world: World;
let teacher: PersonAtBrowser;
beforeAll(async () => { world = await bootWorld(); teacher = await world.as('teacher'); });
afterAll(() => world?.stop());

const voice = () => `/portal/peps/${world.plans.own.publicId}/sections/my-voice`;
const read = () => `/portal/peps/${world.plans.own.publicId}/read`;
const formOf = async (browser: PersonAtBrowser, path: string): Promise<Record<string, string>> => {
  const { _csrf = '', _key = '', version = '' } = hiddenFields((await browser.get(path)).text);
  return { _csrf, _key, version };
};
const save = async (fields: Record<string, string | string[]>) => teacher.send(voice(), { ...(await formOf(teacher, voice())), _do: 'plan', ...fields });
const kept = async () => (await world.services.database.query()('pep_sections').where({ name: 'my-voice' }).orderBy('id').select('pep_id', 'version', 'answers')) as unknown[];

/** What is refused changes nothing. */
const changesNothing = async (work: () => Promise<unknown>): Promise<void> => {
  const before = await kept();
  await work();
  expect(await kept()).toEqual(before);
};
/** As HTML writes it. */
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;').replace(/'/g, '&#x27;');

describe('a form that does not come from our page', () => {
  test.each([
    ['without a token', (form: Record<string, string>) => ({ ...form, _csrf: '' })],
    ['with a made-up token', (form: Record<string, string>) => ({ ...form, _csrf: 'a'.repeat(form._csrf?.length ?? 10) })],
    ['with two tokens', (form: Record<string, string>) => ({ ...form, _csrf: [form._csrf ?? '', form._csrf ?? ''] })],
  ])('%s changes nothing', async (_name, forge) => {
    await changesNothing(async () => {
      const form = await formOf(teacher, voice());
      expect((await teacher.send(voice(), { ...forge(form), goingWell: 'Forged.' })).status).toBe(403);
    });
  });

  test('with the token of somebody else changes nothing', async () => {
    const { _csrf = '' } = await formOf(await world.as('colleague'), voice());
    await changesNothing(async () => expect((await teacher.send(voice(), { ...(await formOf(teacher, voice())), _csrf, goingWell: 'Forged.' })).status).toBe(403));
  });

  test.each(['cross-site', 'same-site', 'none'])('from a site that the browser calls %s changes nothing', async (site) => {
    await changesNothing(async () => {
      const form = await formOf(teacher, voice());
      const token = await world.sessionOf('teacher');
      const got = await world.agent().post(voice()).set('Cookie', `portal-session=${token}`).set('Sec-Fetch-Site', site).type('form').send({ ...form, goingWell: 'Forged.' });
      expect(got.status).toBe(403);
    });
  });

  test('is recorded', async () => {
    await teacher.send(voice(), { goingWell: 'Forged.' });
    expect(await world.services.database.query()('portal_audit').orderBy('id', 'desc').first()).toMatchObject({ outcome: 'not-from-our-page', account_public_id: world.people.teacher.publicId });
  });
});

describe('strange text', () => {
  test.each([
    ['Welsh', 'Mae’n hoff o’r ŵyl a’r tŷ, ŷ Ŵ'], ['Arabic', 'أحب القراءة مع صديقي'], ['Polish', 'Zażółć gęślą jaźń'], ['Chinese', '我喜欢画画'],
    ['emoji', '🙂👩🏽‍🎨🏴󠁧󠁢󠁷󠁬󠁳󠁿'], ['a script', '<script>alert("x")</script>'], ['an image that runs', '<img src=x onerror=alert(1)>'], ['quotes and ampersands', `"'&amp;</textarea>`],
    ['SQL', `'); drop table peps; --`], ['a formula', '=cmd|calc!A1'], ['a template', '${7*7}{{7*7}}'],
  ])('%s is kept letter by letter and shown as text', async (_name, text) => {
    expect((await save({ goingWell: text })).status).toBe(303);
    const page = (await teacher.get(read())).text;
    expect(page).toContain(escaped(text.normalize('NFC')));
    expect(page).not.toContain('<script>alert');
    expect((await teacher.get(voice())).text).toContain(escaped(text.normalize('NFC')));
  });

  test('NUL and other characters that nobody types are left out, the words around them stay', async () => {
    expect((await save({ goingWell: 'Art\u0000 and\u0007 music\u202E.' })).status).toBe(303);
    expect((await teacher.get(read())).text).toContain('Art and music.');
  });

  test('the PDF can be drawn with every one of them', async () => {
    await save({ goingWell: 'Mae’n hoff o’r ŵyl. أحب القراءة 🙂 我喜欢 <b>x</b> \u{1F3F4}' });
    const pdf = await teacher.get(`/portal/peps/${world.plans.own.publicId}/draft.pdf`);
    expect(pdf.status).toBe(200);
    expect(pdf.headers['content-type']).toBe('application/pdf');
    expect(pdf.headers['cache-control']).toBe('no-store');
  });
});

describe('fields that no page has', () => {
  test('an unknown name is said so and changes nothing', async () => {
    await changesNothing(async () => {
      const got = await save({ goingWell: 'Words.', nonsense: 'x' });
      expect(got.status).toBe(422);
      expect(got.text).toContain('Words.');
    });
  });

  test('a name that comes twice, where one answer is asked, takes nothing', async () => {
    await save({ goingWell: 'Words before.' });
    await save({ goingWell: ['One.', 'Two.'] });
    expect((await teacher.get(read())).text).not.toMatch(/\[object|One\.,Two\./);
  });

  test.each(['__proto__', 'constructor', 'prototype', '__proto__.polluted', 'goingWell.__proto__.x', 'constructor[prototype][polluted]'])('%s pollutes nothing', async (name) => {
    const { status } = await save({ goingWell: 'Words beside it.', [name]: 'yes' });
    expect([303, 403, 422]).toContain(status); // the body parser leaves some of these names out, the door refuses the others
    if (status === 303) expect((await teacher.get(read())).text).toContain('Words beside it.');
    expect(JSON.stringify(await world.services.database.query()('portal_audit').orderBy('id', 'desc').limit(3))).not.toMatch(/__proto__|polluted/);
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
  });

  test('JSON with a prototype key, a list, a number, nested 20,000 deep, or no JSON at all is refused', async () => {
    const { _csrf = '' } = await formOf(teacher, voice());
    const token = await world.sessionOf('teacher');
    const post = (body: string) => world.agent().post(voice()).set('Cookie', `portal-session=${token}`).set('Sec-Fetch-Site', 'same-origin').set('Accept', 'application/json').set('x-csrf-token', _csrf).set('Content-Type', 'application/json').send(body);
    await changesNothing(async () => {
      for (const body of ['{"__proto__":{"polluted":"yes"}}', '["goingWell"]', '7', '{"goingWell":7}', `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`, `${'['.repeat(20_000)}${']'.repeat(20_000)}`, '{"goingWell":', '\u0000']) {
        const { status } = await post(body);
        expect({ body: body.slice(0, 30), refused: status >= 400 && status < 500 }).toEqual({ body: body.slice(0, 30), refused: true });
      }
    });
    expect(({} as { polluted?: string }).polluted).toBeUndefined();
    expect((await teacher.get(voice())).status).toBe(200); // and the portal goes on
  });
});

describe('too much', () => {
  test('a megabyte in one box is answered with what to do, and what was there stays', async () => {
    await changesNothing(async () => {
      const got = await save({ goingWell: 'w'.repeat(1_000_000) });
      expect([413, 422]).toContain(got.status);
      expect(got.text).toMatch(/Shorten/);
    });
  });

  test('thousands of fields are refused', async () => {
    await changesNothing(async () => expect([403, 413, 422]).toContain((await save(Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`n${at}`, 'x'])))).status));
  });

  test('hundreds of rows are refused', async () => {
    const targets = `/portal/peps/${world.plans.own.publicId}/sections/targets`;
    const rows = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`targets.${at}.what`, 'An invented target']));
    const got = await teacher.send(targets, { ...(await formOf(teacher, targets)), ...rows, _do: 'plan' });
    expect(got.status).toBe(422);
    expect(got.text).toContain('Enter at most');
  });
});

describe('a file where none is taken', () => {
  const upload = async (path: string) => {
    const token = await world.sessionOf('teacher');
    return world.agent().post(path).set('Cookie', `portal-session=${token}`).attach('files', Buffer.alloc(100_000, 'x'), 'invented.exe').catch((error: { status?: number; code?: string }) => ({ status: error.status ?? 415, text: error.code ?? '' }));
  };

  test.each(['/portal/peps', '/', '/api/schools', '/admin/login', '/portal/sign-in'])('%s refuses it before anything is read', async (path) => {
    expect((await upload(path)).status).toBe(415);
  });

  test('the media library takes it from nobody who is not signed in to the admin panel', async () => {
    for (const path of ['/upload', '/api/upload']) expect([401, 403, 404, 405]).toContain((await upload(path)).status);
  });

  test('a form sent as multipart is told so', async () => {
    const token = await world.sessionOf('teacher');
    const got = await world.agent().post(voice()).set('Cookie', `portal-session=${token}`).field('goingWell', 'Words.').catch((error: { status?: number }) => ({ status: error.status ?? 415 }));
    expect(got.status).toBe(415);
  });
});

describe('addresses', () => {
  test.each(['/portal/peps/x', `/portal/peps/${'a'.repeat(26)}`, '/portal/peps/..%2f..%2fetc', '/portal/children/%00', '/portal/peps/%f0%28%8c%28', '/portal/nothing', '/portal/assets/..%2f..%2fpackage.json', `/portal/peps/${'a'.repeat(5000)}`])('%# is not found, in our own words', async (path) => {
    const got = await teacher.get(path);
    expect([400, 404]).toContain(got.status);
    expect(got.text).not.toMatch(/Error:|at .*\.js|node_modules/);
  });

  test.each(['/portal/reset/', '/portal/invitation/'])('a link %s that was made up says that it does not work, and where to go', async (path) => {
    const got = await world.agent().get(`${path}${'a'.repeat(52)}`);
    expect(got.status).toBe(410);
    expect(got.text).toContain('/portal/sign-in');
  });

  test('after signing in nobody is led out of the portal', async () => {
    for (const next of ['https://example.org', '//example.org', '/\\example.org', '/portal/../admin', 'javascript:alert(1)']) {
      const { text } = await world.agent().get(`/portal/sign-in?next=${encodeURIComponent(next)}`);
      expect(text).not.toContain(escaped(next));
    }
  });
});
