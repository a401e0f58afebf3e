import { bootWorld, service, type World } from '../support/world';

let world: World;
beforeAll(async () => { world = await bootWorld(); });
afterAll(() => world?.stop());

const written = ['form-download', 'guidance-article', 'local-policy', 'news-item', 'page', 'question', 'team-member', 'training-event', 'training-resource'].map((name) => `api::${name}.${name}`);
const kept = ['broken-link', 'renamed-address', 'school'].map((name) => `api::${name}.${name}`);
type Permission = { action: string; subject: string | null; role: { code: string } };
const permissionsOf = async (code: string): Promise<Permission[]> => world.strapi.db.query('admin::permission').findMany({ where: { role: { code } }, populate: ['role'] }) as Promise<Permission[]>;

test('an editor may publish what the Virtual School writes', async () => {
  const editor = await permissionsOf('strapi-editor');
  for (const uid of written) {
    const actions = editor.filter(({ subject }) => subject === uid).map(({ action }) => action.split('.').at(-1));
    expect({ uid, actions: actions.sort() }).toEqual({ uid, actions: ['create', 'delete', 'publish', 'read', 'update'] });
  }
});

test('nobody but a super admin comes near the accounts', async () => {
  const near = (each: Permission): boolean => `${each.action} ${each.subject ?? ''}`.includes('users-permissions');
  for (const code of ['strapi-editor', 'strapi-author']) expect((await permissionsOf(code)).filter(near)).toEqual([]);
  expect((await permissionsOf('strapi-super-admin')).filter(near).length).toBeGreaterThan(0);
});

test('no casework is a content type: no administrator, token or webhook can read it', () => {
  const types = Object.keys(world.strapi.contentTypes);
  expect(types.filter((uid) => uid.startsWith('api::')).sort()).toEqual([...written, ...kept].sort());
  expect(types.filter((uid) => /^plugin::(school-portal|children|pep|documents|training|tracking)\./.test(uid))).toEqual([]);
});

test('lists of the admin panel show what editors look for', async () => {
  const types = service<{ findContentType(uid: string): object; findConfiguration(type: object): Promise<{ settings: Record<string, unknown>; layouts: { list: string[] } }> }>(world.strapi, 'content-manager', 'content-types');
  const { settings, layouts } = await types.findConfiguration(types.findContentType('api::school.school'));
  expect(layouts.list).toEqual(['urn', 'name', 'town', 'phase_name', 'status_name', 'la_name']);
  expect(settings).toMatchObject({ mainField: 'name', defaultSortBy: 'name' });
});

describe('the public site', () => {
  const pages = ['/', '/for/carer', '/guidance', '/duties', '/duties/d01', '/policies', '/forms', '/news', '/questions', '/training', '/team', '/search', '/search?q=plan', '/changes', '/schools', '/schools?q=school', '/about', '/accessibility-statement', '/privacy', '/cookies'];

  test.each(pages)('%s answers without a session, sets no cookie and runs nothing inline', async (path) => {
    const got = await world.agent().get(path);
    expect(got.status).toBe(200);
    expect(got.headers['set-cookie']).toBeUndefined();
    expect(got.headers['content-security-policy']).toContain("default-src 'none'");
    expect(got.text).toMatch(/^<!DOCTYPE html>/i);
    expect(got.text).toContain('lang="en-GB"');
  });

  test('a draft shows nowhere, and what is published shows at once', async () => {
    const documents = world.strapi.documents('api::guidance-article.guidance-article' as never);
    const draft = (await documents.create({ data: { title: 'An invented draft', slug: 'an-invented-draft', summary: 'Invented.', for_designated_teachers: true, phase: 'all', force: 'good-practice', body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Invented words.' }] }] } } as never)) as { documentId: string };
    expect((await world.agent().get('/guidance/an-invented-draft')).status).toBe(404);
    expect((await world.agent().get('/guidance')).text).not.toContain('An invented draft');
    await documents.publish({ documentId: draft.documentId } as never);
    expect((await world.agent().get('/guidance/an-invented-draft')).text).toContain('Invented words.');
    expect((await world.agent().get('/guidance')).text).toContain('An invented draft');
  });

  test('what an editor types is shown as text', async () => {
    const documents = world.strapi.documents('api::training-resource.training-resource' as never);
    await documents.create({ status: 'published', data: { title: 'Invented <script>alert(1)</script>', slug: 'invented-script', summary: 'Invented.', form: 'guide', link: 'https://example.org', body: [{ type: 'paragraph', children: [{ type: 'link', url: 'https://example.org', children: [{ type: 'text', text: 'Press me' }] }] }] } } as never);
    const body = [{ type: 'paragraph', children: [{ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'Press me' }] }] }];
    await world.strapi.db.query('api::training-resource.training-resource' as never).updateMany({ where: { slug: 'invented-script' }, data: { body: JSON.stringify(body) } as never }); // past Strapi's own check of links
    const { status, text } = await world.agent().get('/training/invented-script');
    expect(status).toBe(200);
    expect(text).toContain('Press me');
    expect(text).not.toContain('<script>alert(1)');
    expect(text).not.toMatch(/href="javascript:/i);
  });
});
