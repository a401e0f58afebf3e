import { bootWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => { world = await bootWorld(); });
afterAll(() => world?.stop());

type Layer = { methods: string[]; path: string };
const routes = (): { method: string; path: string }[] =>
  (world.strapi.server as unknown as { listRoutes(): Layer[] }).listRoutes().flatMap(({ methods, path }) => methods.filter((method) => ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'].includes(method)).map((method) => ({ method, path })));

const filled = (path: string): string => path.replace(/\(\.\*\)|:\w+(\([^)]*\))?/g, 'aaaaaaaaaaaaaaaaaaaaaaaaaa').replace(/\(.*\)/g, '');
const ask = (method: string, path: string) => {
  const asked = world.agent()[method.toLowerCase() as 'get'](path).redirects(0);
  return method === 'GET' ? asked : asked.send({ registrationToken: 'none', userInfo: {} });
};

describe('an address in capitals or with a slash at its end', () => {
  test('is led to its plain form, and never opens by itself', async () => {
    const office = await world.as('office');
    for (const { path } of world.services.door.definitions()) {
      const plain = filled(path);
      for (const odd of [plain.replace('/portal', '/PORTAL'), plain.toUpperCase(), `${plain}/`]) {
        const got = await office.get(odd);
        expect(`${odd} ${got.status} ${got.headers.location}`).toBe(`${odd} 308 ${plain}`);
      }
    }
  });

  test('keeps its answer for those who may not know', async () => {
    const got = await (await world.as('otherTeacher')).get(`/portal/PEPS/${world.plans.own.publicId}`.toUpperCase());
    expect(got.status).toBe(308);
    expect((await (await world.as('otherTeacher')).get(got.headers.location as string)).status).toBe(404);
  });
});

describe('Strapi’s own addresses', () => {
  test('the content API answers no visitor', async () => {
    const api = routes().filter(({ path }) => path.startsWith('/api/'));
    expect(api.length).toBeGreaterThan(20);
    const open: string[] = [];
    for (const { method, path } of api) {
      const { status } = await ask(method, filled(path));
      if (status < 400) open.push(`${method} ${path}: ${status}`);
    }
    expect(open).toEqual([]);
  });

  test('somebody with a session of the portal is nobody in the content API and in the admin panel', async () => {
    const office = await world.as('office');
    for (const path of ['/api/users', '/api/users/me', '/api/schools', '/admin/users/me', '/content-manager/content-types', '/users-permissions/roles']) {
      expect((await office.get(path)).status).toBeGreaterThanOrEqual(400);
    }
  });

  test('the admin panel’s addresses that a visitor may ask are those that signing in to it needs', async () => {
    const open: string[] = [];
    for (const { method, path } of routes().filter(({ path: each }) => !/^\/(api|portal)(\/|$)/.test(each) && /^\/\w/.test(each))) {
      const { status } = await ask(method, filled(path));
      if (status < 400) open.push(`${method} ${path}`);
    }
    const ours = ['/live', '/ready', '/guidance', '/duties', '/policies', '/forms', '/news', '/questions', '/training', '/training/events', '/team', '/search', '/changes', '/changes.atom', '/schools', '/sitemap.xml', '/robots.txt', '/about', '/accessibility-statement', '/privacy', '/cookies'].map((path) => `GET ${path}`);
    expect(open.filter((each) => !ours.includes(each) && !each.endsWith(' /_health')).sort()).toEqual(['GET /admin/init', 'GET /admin/project-type', 'GET /content-manager/preview/script']);
  });

  test('registration, sign-in and reset of users-permissions are closed, for people who exist as for people who do not', async () => {
    for (const [path, fields] of [['/api/auth/local/register', { username: 'x', email: 'x@example.org', password: 'a-long-password' }], ['/api/auth/local', { identifier: 'teacher-person', password: 'x' }], ['/api/auth/forgot-password', { email: 'teacher@example.org' }], ['/api/auth/reset-password', { code: 'x', password: 'a-long-password', passwordConfirmation: 'a-long-password' }]] as const) {
      expect([403, 404]).toContain((await world.agent().post(path).send(fields)).status);
    }
  });
});

describe('what was refused', () => {
  const last = () => world.services.database.query()('portal_audit').orderBy('id', 'desc').first();

  test('is recorded with the address’s kind and the record’s id, and no more', async () => {
    await (await world.as('otherTeacher')).get(`/portal/peps/${world.plans.own.publicId}/read`);
    const row = await last();
    expect(row).toMatchObject({ account_public_id: world.people.otherTeacher.publicId, action: 'pep.read', outcome: 'not-found' });
    expect(JSON.parse(row.details)).toEqual({ route: '/portal/peps/:pep/read', pep: world.plans.own.publicId });
  });

  test('a form about another school’s child is refused for the child, whatever is in it', async () => {
    const browser = await world.as('otherTeacher');
    const got = await browser.submit(`/portal/account/password`, {}); // a form of their own first: they are signed in
    expect(got.status).toBe(422);
    const { _csrf } = await world.tokensOf(browser);
    const forms: Record<string, string>[] = [{}, { version: 'x' }, { version: '1', agree: 'yes' }];
    for (const fields of forms) {
      const refused = await browser.send(`/portal/peps/${world.plans.own.publicId}/parts/school/check`, { _csrf, ...fields });
      expect(refused.status).toBe(404);
      expect(await last()).toMatchObject({ action: 'pep.sign', outcome: 'not-found' });
    }
  });

  test('nothing of a child is kept by the browser', async () => {
    const got = await (await world.as('teacher')).get(`/portal/peps/${world.plans.own.publicId}`);
    expect(got.headers['cache-control']).toBe('no-store');
    expect(got.headers['referrer-policy']).toBe('same-origin');
    expect(got.headers['content-security-policy']).toContain("default-src 'none'");
  });
});
