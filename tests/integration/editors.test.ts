import { command } from '../../bin/check-links';
import { checkWithQpdf, objectsOf } from '../../plugins/documents/server/src/testing/pdf-tools';
import { checkLinks } from '../../src/editorial/link-check/check-links';
import { carryAudiences } from '../../src/seed/carry-audiences';
import { keepEditorPermissions } from '../../src/seed/editor-permissions';
import { signInAdministrator } from '../support/administrators';
import { bootPortal, type Portal } from '../support/boot';
import { service, servicesOf } from '../support/world';

let portal: Portal;
let services: ReturnType<typeof servicesOf>;

beforeAll(async () => {
  portal = await bootPortal({ DEMO_TODAY: '2026-11-04', LINK_CHECK_EXTERNAL: '' });
  services = servicesOf(portal.strapi);
  editor = bearing(await signInAdministrator(portal, 'strapi-editor'));
  author = bearing(await signInAdministrator(portal, 'strapi-author'));
});
afterAll(() => portal?.stop());

type Made = { documentId: string; id: number };
type Documents = { create(order: object): Promise<Made>; update(order: object): Promise<Made>; publish(order: object): Promise<unknown>; unpublish(order: object): Promise<unknown>; delete(order: object): Promise<unknown> };
const guidance = 'api::guidance-article.guidance-article';
const documents = (uid = guidance): Documents => portal.strapi.documents(uid as never) as unknown as Documents;
const table = (uid: string) => portal.strapi.db.query(uid as never);
const link = (url: string) => ({ type: 'link', url, children: [{ type: 'text', text: 'these words' }] });
const words = (...nodes: object[]) => [{ type: 'paragraph', children: nodes.length > 0 ? nodes : [{ type: 'text', text: 'Invented words.' }] }];
const article = (slug: string, more: object = {}) => ({ title: `Invented: ${slug}`, slug, summary: 'Invented.', phase: 'all', force: 'good-practice', topic: 'attendance', body: words(), ...more });
const published = (slug: string, more: object = {}) => documents().create({ status: 'published', data: article(slug, more) });
const rename = async ({ documentId }: Made, slug: string) => {
  await documents().update({ documentId, data: { slug } });
  await documents().publish({ documentId });
};
const renames = async (): Promise<Record<string, string>> => Object.fromEntries((await table('api::renamed-address.renamed-address').findMany({}) as unknown as { from_path: string; to_path: string }[]).map((each) => [each.from_path, each.to_path]));

/** Somebody at the admin panel, by the token that its pages send. */
const bearing = (token: string) => {
  const as = (method: 'get' | 'post', path: string) => portal.agent()[method](path).set('Authorization', `Bearer ${token}`);
  return {
    get: (path: string) => as('get', path),
    post: (path: string, data: object) => as('post', path).send(data),
    upload: (bytes: Buffer, name: string, type: string) => as('post', '/upload').attach('files', bytes, { filename: name, contentType: type }),
  };
};
type Administrator = ReturnType<typeof bearing>;
let editor: Administrator;
let author: Administrator;

describe('what editors may do', () => {
  const verbs = async (role: string, uid: string) => ((await table('admin::permission').findMany({ where: { role: { code: role }, subject: uid } })) as unknown as { action: string }[]).map(({ action }) => action.split('.').at(-1)).sort();

  test('an author writes drafts, publishes nothing, and renames no addresses', async () => {
    expect(await verbs('strapi-author', guidance)).toEqual(['create', 'delete', 'read', 'update']);
    expect(await verbs('strapi-author', 'api::renamed-address.renamed-address')).toEqual([]);
    expect(await verbs('strapi-author', 'api::broken-link.broken-link')).toEqual(['read']);
    expect(await verbs('strapi-author', 'api::school.school')).toEqual(['read']);
  });

  test('nobody but the check writes broken links', async () => {
    expect(await verbs('strapi-editor', 'api::broken-link.broken-link')).toEqual(['read']);
  });

  test('a later start adds what is new to the permissions, and gives back nothing that was taken away', async () => {
    const editors = { role: { code: 'strapi-editor' }, subject: guidance };
    await table('admin::permission').deleteMany({ where: { subject: guidance, action: 'plugin::content-manager.explorer.delete' } });
    const update = (await table('admin::permission').findOne({ where: { ...editors, action: 'plugin::content-manager.explorer.update' } })) as unknown as { id: number; properties: { fields: string[] } };
    await table('admin::permission').update({ where: { id: update.id }, data: { properties: { fields: update.properties.fields.filter((name) => name !== 'topic' && name !== 'phase') } } as never });
    const store = portal.strapi.store({ type: 'core', name: 'virtual-school', key: 'editor-permissions' });
    const noted = (await store.get({})) as Record<string, string[]>;
    await store.set({ value: { ...noted, [guidance]: noted[guidance]?.filter((name) => name !== 'topic') } });

    await keepEditorPermissions(portal.strapi);
    const after = (await table('admin::permission').findOne({ where: { id: update.id } })) as unknown as { properties: { fields: string[] } };
    expect([after.properties.fields.includes('topic'), after.properties.fields.includes('phase')]).toEqual([true, false]);
    expect(await verbs('strapi-editor', guidance)).toEqual(['create', 'publish', 'read', 'update']);
  });

  test('each list of the content manager begins in an order of use, and boxes have hints', async () => {
    const types = service<{ findContentType(uid: string): object; findConfiguration(type: object): Promise<{ settings: { defaultSortBy: string }; metadatas: Record<string, { edit: { description?: string; label: string } }> }> }>(portal.strapi, 'content-manager', 'content-types');
    const { settings, metadatas } = await types.findConfiguration(types.findContentType(guidance));
    expect(settings.defaultSortBy).toBe('review_on');
    expect(metadatas.change_note?.edit).toMatchObject({ label: 'What changed, in one sentence' });
    expect(metadatas.for_young_people?.edit.description).toContain('not about them');
  });
});

describe('a page that is renamed', () => {
  test('stays reachable by every name it had, and by none in a circle', async () => {
    const page = await published('first-name');
    await rename(page, 'second-name');
    expect(await renames()).toEqual({ '/guidance/first-name': '/guidance/second-name' });
    await rename(page, 'third-name');
    expect(await renames()).toEqual({ '/guidance/first-name': '/guidance/third-name', '/guidance/second-name': '/guidance/third-name' });
    await rename(page, 'first-name');
    expect(await renames()).toEqual({ '/guidance/second-name': '/guidance/first-name', '/guidance/third-name': '/guidance/first-name' });
  });

  test('gives its old name up to another page', async () => {
    const page = await published('wanted-name');
    await rename(page, 'other-name');
    await published('wanted-name');
    expect(Object.keys(await renames())).not.toContain('/guidance/wanted-name');
  });

  test('is not renamed for the public while the new name is only a draft', async () => {
    const page = await published('steady-name');
    await documents().update({ documentId: page.documentId, data: { slug: 'planned-name' } });
    expect(Object.keys(await renames())).not.toContain('/guidance/steady-name');
    expect((await portal.agent().get('/guidance/steady-name')).status).toBe(200);
  });

  test('leads on by the name under which it left the site, once it is back under another', async () => {
    const page = await published('left-name');
    await rename(page, 'left-later');
    await documents().unpublish({ documentId: page.documentId });
    await documents().update({ documentId: page.documentId, data: { slug: 'back-name' } });
    expect(await Promise.all(['left-name', 'left-later', 'back-name'].map(async (slug) => (await portal.agent().get(`/guidance/${slug}`)).status))).toEqual([301, 404, 404]);
    await documents().publish({ documentId: page.documentId });
    for (const slug of ['left-name', 'left-later']) expect((await portal.agent().get(`/guidance/${slug}`)).headers.location).toBe('/guidance/back-name');
  });

  test('that left the site keeps no other page from its name, and finds it free again when it comes back', async () => {
    const page = await published('lent-name');
    await documents().unpublish({ documentId: page.documentId });
    await documents().publish({ documentId: page.documentId });
    expect(Object.keys(await renames())).not.toContain('/guidance/lent-name');
    await documents().unpublish({ documentId: page.documentId });
    await documents().update({ documentId: page.documentId, data: { slug: 'lent-later' } });
    await published('lent-name');
    await documents().publish({ documentId: page.documentId });
    expect(Object.keys(await renames())).not.toContain('/guidance/lent-name');
  });

  test('that is deleted after it left the site leaves its address free for a redirect by hand', async () => {
    const page = await published('gone-name');
    await documents().unpublish({ documentId: page.documentId });
    expect(await renames()).toHaveProperty(['/guidance/gone-name']);
    await documents().delete({ documentId: page.documentId });
    expect(await renames()).not.toHaveProperty(['/guidance/gone-name']);
  });

  test('an address of capitals or spaces is refused', async () => {
    await expect(published('Not An Address')).rejects.toThrow();
  });
});

describe('a duty whose wording changed', () => {
  const events = async () => ((await services.database.query()('portal_outbox').where({ type: 'guidance.changed' }).orderBy('id')) as { payload: string }[]).map(({ payload }) => JSON.parse(payload));
  const note = 'Tell the Virtual School on the same day, not within two days.';

  test('is told once for each new sentence, and only when an editor says that it is one', async () => {
    const page = await published('a-duty', { topic: 'suspension' });
    const edit = async (data: object) => {
      await documents().update({ documentId: page.documentId, data });
      await documents().publish({ documentId: page.documentId });
    };
    await edit({ change_note: 'A spelling was mended.' });
    expect(await events()).toEqual([]);
    await edit({ change_note: note, statutory_change: true });
    expect(await events()).toEqual([{ slug: 'a-duty', former: [], topic: 'suspension', change: note }]);
    await edit({ summary: 'Invented, and better.' });
    expect(await events()).toHaveLength(1);
    await edit({ change_note: 'And tell the social worker.' });
    expect(await events()).toHaveLength(2);
  });

  test('is told by the press of a button in the admin panel, in one transaction with the publishing', async () => {
    const made = await editor.post(`/content-manager/collection-types/${guidance}/actions/publish`, article('by-button', { statutory_change: true, change_note: 'By the button.' }));
    expect(made.status).toBeLessThan(300);
    expect((await events()).at(-1)).toEqual({ slug: 'by-button', former: [], topic: 'attendance', change: 'By the button.' });
    expect((await portal.agent().get('/guidance/by-button')).status).toBe(200);
    const { documentId } = made.body.data;
    const again = await editor.post(`/content-manager/collection-types/${guidance}/${documentId}/actions/publish`, article('by-another-button', { statutory_change: true, change_note: 'By another button.' }));
    expect(again.status).toBe(200);
    expect((await renames())['/guidance/by-button']).toBe('/guidance/by-another-button');
    expect((await events()).at(-1)).toMatchObject({ slug: 'by-another-button', former: ['by-button'], change: 'By another button.' });
  });

  test('an author’s press of the button changes nothing', async () => {
    expect((await author.post(`/content-manager/collection-types/${guidance}/actions/publish`, article('by-author', { statutory_change: true, change_note: 'By an author.' }))).status).toBe(403);
    expect(JSON.stringify(await events())).not.toContain('By an author.');
  });
});

describe('a preview', () => {
  const ask = async (who: Administrator, uid: string, documentId: string) => (await who.get(`/content-manager/preview/url/${uid}?documentId=${documentId}&status=draft`)).body.data?.url as string | undefined;

  test('shows a draft in the site’s own layout to whoever has its address, and keeps it from search engines and stores', async () => {
    const draft = await documents().create({ data: article('only-a-draft', { body: words({ type: 'text', text: 'Words of a draft.' }) }) });
    const url = await ask(editor, guidance, draft.documentId);
    expect(url).toMatch(/^\/preview\/guidance-article\//);
    const got = await portal.agent().get(url ?? '');
    expect(got.status).toBe(200);
    expect(got.text).toContain('Words of a draft.');
    expect(got.text).toContain('This is a preview');
    expect(got.headers).toMatchObject({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex, nofollow', 'x-frame-options': 'SAMEORIGIN' });
    expect(got.headers['content-security-policy']).toContain("frame-ancestors 'self'");
    expect(got.headers['set-cookie']).toBeUndefined();
  });

  test('is shown to an author of what they wrote, and of nothing that others wrote', async () => {
    const own = await author.post(`/content-manager/collection-types/${guidance}`, article('of-the-author'));
    expect(own.status).toBe(201);
    expect(await ask(author, guidance, own.body.data.documentId)).toMatch(/^\/preview\/guidance-article\//);
    const others = await editor.post(`/content-manager/collection-types/${guidance}`, article('of-the-editor'));
    expect(await ask(author, guidance, others.body.data.documentId)).toBeUndefined();
    expect(await ask(editor, guidance, own.body.data.documentId)).toBeDefined();
    expect(await ask(editor, guidance, 'y'.repeat(24))).toBeUndefined();
  });

  test('is not found with another token, for another entry, or when it is gone', async () => {
    const [one, other] = [await documents().create({ data: article('draft-one') }), await documents().create({ data: article('draft-other') })];
    const url = (await ask(editor, guidance, one.documentId)) ?? '';
    const elsewhere = url.replace(one.documentId, other.documentId);
    for (const wrong of [`${url}0`, url.slice(0, -1), elsewhere, url.replace('/draft/', '/published/'), url.replace('guidance-article', 'page'), url.replace('guidance-article', 'school'), '/preview/guidance-article/x/draft/y', '/preview/x']) {
      const got = await portal.agent().get(wrong).set('Accept', 'text/html');
      expect({ wrong, status: got.status }).toEqual({ wrong, status: 404 });
      expect(got.text).not.toContain('Invented: draft');
    }
    await documents().delete({ documentId: one.documentId });
    expect((await portal.agent().get(url)).status).toBe(404);
  });

  test.each([
    ['api::question.question', { question: 'Is this invented?', slug: 'is-this-invented', answer: words({ type: 'text', text: 'Yes.' }) }, 'Is this invented?'],
    ['api::news-item.news-item', { title: 'Invented news', slug: 'invented-news', summary: 'Invented.', body: words(), published_on: '2026-11-01' }, 'Invented news'],
    ['api::local-policy.local-policy', { title: 'Invented policy', slug: 'invented-policy', summary: 'Invented.', body: words() }, 'Invented policy'],
    ['api::form-download.form-download', { title: 'Invented form', slug: 'invented-form', summary: 'Invented.' }, 'Invented form'],
    ['api::training-resource.training-resource', { title: 'Invented slides', slug: 'invented-slides', summary: 'Invented.', form: 'slides', body: words() }, 'Invented slides'],
    ['api::training-event.training-event', { title: 'Invented course', slug: 'invented-course', summary: 'Invented.', body: words(), capacity: 5, cost_rule: 'priced', price_pence: 4500, place: 'Invented Hall', booking_closes_on: '2026-11-10', sessions: [{ starts_at: '2026-11-12T09:30:00.000Z', ends_at: '2026-11-12T12:00:00.000Z' }] }, '12 November 2026, 9:30 to 12:00'],
    ['api::page.page', { title: 'Invented page', slug: 'invented-page', summary: 'Invented.', body: words() }, 'Invented page'],
  ])('is there for %s', async (uid, data, shown) => {
    const { documentId } = await documents(uid).create({ data });
    const got = await portal.agent().get((await ask(editor, uid, documentId)) ?? '');
    expect([got.status, got.text.includes(shown)]).toEqual([200, true]);
  });

  test('is there for a duty that waits to be confirmed, which nobody else sees', async () => {
    const duty = 'plugin::duties.duty';
    const invented = { code: 'D998', area: 'appointment', wording: 'An invented duty that waits.', owed_by: 'governing-body', force: 'law', source: 'An invented Act', source_section: 'section 9', confidence: 'memory', applies_when: 'always', answer_kind: 'confirm' };
    const { documentId } = await documents(duty).create({ data: invented });
    const url = (await ask(editor, duty, documentId)) ?? '';
    const got = await portal.agent().get(url);
    expect([got.status, got.headers['cache-control'], got.headers['x-robots-tag']]).toEqual([200, 'no-store', 'noindex, nofollow']);
    for (const words of ['This is a preview', 'An invented duty that waits.', 'An invented Act, section 9', 'Every kind of school']) expect(got.text).toContain(words);
    expect((await portal.agent().get(url.replace('/draft/', '/published/')).set('Accept', 'text/html')).status).toBe(404);
    expect((await portal.agent().get('/duties/d998')).status).toBe(404);
    for (const path of ['/duties', '/sitemap.xml', '/changes', '/search?q=waits', '/api/duties/duties']) expect([path, (await portal.agent().get(path)).text.includes('invented duty that waits')]).toEqual([path, false]);

    await documents(duty).update({ documentId, data: { force: null, applies_when: null } });
    const unfinished = await portal.agent().get(url);
    expect(unfinished.status).toBe(200);
    expect(unfinished.text).toContain('<li>force</li><li>applies when</li>');
    await documents(duty).delete({ documentId });
    expect((await portal.agent().get(url)).status).toBe(404);
  });

  test('is refused to an administrator who may not read the type, and for types without a page', async () => {
    const draft = await documents().create({ data: article('not-for-all') });
    const role = (await portal.strapi.service('admin::role').create({ name: 'Invented role', description: 'Sees nothing' })) as { code: string };
    const nobody = bearing(await signInAdministrator(portal, role.code));
    expect(await ask(nobody, guidance, draft.documentId)).toBeUndefined();
    expect(await ask(editor, 'api::broken-link.broken-link', draft.documentId)).toBeUndefined();
  });
});

describe('a training event that makes no sense', () => {
  const event = 'api::training-event.training-event';
  const session = (from: string, until: string) => ({ starts_at: `2026-11-12T${from}:00.000Z`, ends_at: `2026-11-12T${until}:00.000Z` });
  const course = (slug: string, more: object = {}) => ({ title: `Invented ${slug}`, slug, summary: 'Invented.', topic: 'other', capacity: 5, cost_rule: 'free', sessions: [session('09:30', '12:00')], ...more });
  const publishedNow = async (slug: string): Promise<boolean> => (await table(event).count({ where: { slug, publishedAt: { $notNull: true } } })) > 0;

  test.each<[string, object, string]>([
    ['ends-too-early', { sessions: [session('12:00', '09:30')] }, 'Date 1 ends before it begins. Correct its start or its end.'],
    ['overlaps', { sessions: [session('09:30', '12:00'), session('11:00', '13:00')] }, 'Date 2 begins before date 1 has ended. Put the dates in order, without overlaps.'],
    ['closes-too-late', { booking_closes_on: '2026-11-13' }, '“Book by” is after the day on which the event begins. Choose that day or an earlier one.'],
    ['without-price', { cost_rule: 'priced' }, 'This event costs something, but its price is missing. Write the price in pence, or choose “free”.'],
    ['of-nobody', { authority_code: 'no-such' }, 'No authority of this portal has the code “no-such”. Correct the code, or leave it empty for your own.'],
  ])('%s is refused by the button, with a sentence, and stays a draft', async (slug, more, sentence) => {
    const { documentId } = await documents(event).create({ data: course(slug, more) });
    const { status, body } = await editor.post(`/content-manager/collection-types/${event}/${documentId}/actions/publish`, course(slug, more));
    expect([status, body.error.message]).toEqual([400, sentence]);
    expect(await publishedNow(slug)).toBe(false);
  });

  test('is refused as well when what is published is changed, and stands as it was', async () => {
    const { documentId } = await documents(event).create({ status: 'published', data: course('stands') });
    await expect(documents(event).update({ documentId, data: { cost_rule: 'priced' }, status: 'published' })).rejects.toThrow('its price is missing');
    expect(await table(event).findOne({ where: { slug: 'stands', publishedAt: { $notNull: true } } })).toMatchObject({ cost_rule: 'free' });
  });

  test('is no concern of whoever calls it off', async () => {
    const [made] = (await table(event).findMany({ where: { slug: 'stands', publishedAt: null } })) as unknown as Made[];
    await documents(event).update({ documentId: made?.documentId, data: { cost_rule: 'priced', cancelled: true }, status: 'published' });
    expect(await publishedNow('stands')).toBe(true);
  });

  test('has no address of capitals, which nobody would reach', async () => {
    await expect(documents(event).create({ status: 'published', data: course('Spring-Network') })).rejects.toThrow();
    expect(await publishedNow('Spring-Network')).toBe(false);
  });
});

describe('a draft', () => {
  test('is nowhere in public, nor is what was taken back', async () => {
    const draft = await documents().create({ data: article('hidden-draft', { title: 'A title nobody may see yet' }) });
    const taken = await published('taken-back', { title: 'A title that was taken back' });
    await documents().unpublish({ documentId: taken.documentId });
    for (const path of ['/', '/guidance', '/guidance/hidden-draft', '/guidance/taken-back', `/guidance/${draft.documentId}`, '/api/guidance-articles', `/api/guidance-articles/${draft.documentId}`, '/sitemap.xml', '/changes', '/search?q=title']) {
      const { text } = await portal.agent().get(path);
      expect([path, text.includes('nobody may see yet'), text.includes('was taken back')]).toEqual([path, false, false]);
    }
  });
});

test('an entry of the former release keeps its audience', async () => {
  const page = await published('of-the-former-release');
  await services.database.query().schema.alterTable('guidance_articles', (columns) => void columns.string('audience'));
  await services.database.query()('guidance_articles').where({ slug: 'of-the-former-release' }).update({ audience: 'carer' });
  await carryAudiences(portal.strapi);
  await carryAudiences(portal.strapi); // the next start
  const rows = (await table(guidance).findMany({ where: { documentId: page.documentId } })) as unknown as { for_carers: boolean; for_governors: boolean }[];
  expect(rows.map((row) => [row.for_carers, Boolean(row.for_governors)])).toEqual([[true, false], [true, false]]);
});

describe('what is past its review date', () => {
  test('is told to administrators who read guidance, and to nobody else', async () => {
    await published('long-past', { review_on: '2025-01-01' });
    await published('due-soon', { review_on: '2026-11-20' });
    await published('not-yet-due', { review_on: '2027-11-20' });
    await documents().create({ data: article('past-but-draft', { review_on: '2025-01-01' }) });
    const { status, body } = await editor.get('/editorial/to-review');
    expect(status).toBe(200);
    const ours = (body.data as { title: string; state: string }[]).filter(({ title }) => title.startsWith('Invented')).map(({ title, state }) => [title, state]);
    expect(ours).toEqual([['Invented: long-past', 'past'], ['Invented: due-soon', 'soon']]);
    expect((await portal.agent().get('/editorial/to-review')).status).toBeGreaterThanOrEqual(400);
  });
});

describe('the check of links', () => {
  const broken = async () => (await table('api::broken-link.broken-link').findMany({ orderBy: { url: 'asc' } })) as unknown as { page_slug: string; url: string; reason: string; first_seen: string }[];
  const run = async (...args: string[]) => {
    const lines: string[] = [];
    const code = await command.run(portal.strapi, args, { line: (text) => lines.push(text), progress: () => undefined });
    return { code, text: lines.join('\n') };
  };

  test('what the Virtual School seeds leads somewhere', async () => {
    const { code, text } = await run();
    expect({ code, text }).toMatchObject({ code: 0, text: expect.stringMatching(/^Every link leads somewhere/) });
    expect(await broken()).toEqual([]);
  });

  test('names each broken link and its page, keeps the day it was first seen, and forgets what was mended', async () => {
    const off = await published('off-the-site');
    await documents().unpublish({ documentId: off.documentId });
    const page = await published('with-links', { body: words(link('/guidance/when-a-plan-is-due'), link('/guidance/never-written'), link('/guidance/off-the-site'), link('/guidance/first-name'), link('/guidance/second-name')), source_url: 'https://intranet/page' });
    await documents().create({ data: article('draft-with-links', { body: words(link('/guidance/of-a-draft')) }) });
    const { code, text } = await run();
    expect(code).toBe(1);
    expect(text).toContain('guidance-article with-links: /guidance/never-written');
    expect((await broken()).map(({ page_slug, url }) => [page_slug, url])).toEqual([['with-links', '/guidance/never-written'], ['with-links', '/guidance/off-the-site'], ['with-links', 'https://intranet/page']]);
    const [{ first_seen: first } = { first_seen: '' }] = await broken();
    await run();
    expect((await broken()).map((each) => each.first_seen)).toContain(first);

    const urn = '990101';
    await table('api::school.school').create({ data: { urn, name: 'Invented School' } as never });
    const known = ['/duties/d06', '/duties/D06', `/schools/${urn}`, '/guidance/suspension/article.pdf', '/news/the-portal-is-open/article.pdf', 'tel:01632960001'];
    const unknown = ['/duties/d999', '/guidance/never-written/article.pdf', '/schools/000000', '/training/events/never-held'];
    await documents().update({ documentId: page.documentId, data: { body: words(...[...known, ...unknown].map(link)), source_url: null } });
    await documents().publish({ documentId: page.documentId });
    await run();
    expect((await broken()).map(({ url }) => url)).toEqual([...unknown].sort());

    await documents().update({ documentId: page.documentId, data: { body: words(), source_url: null } });
    await documents().publish({ documentId: page.documentId });
    expect((await run()).code).toBe(0);
    expect(await broken()).toEqual([]);
  });

  test('looks at the sources of duties, and at the text and the materials of events', async () => {
    const event = 'api::training-event.training-event';
    const made = await documents(event).create({ status: 'published', data: { title: 'With links', slug: 'event-with-links', summary: 'Invented.', capacity: 5, body: words(link('/guidance/of-an-event')), materials: [{ title: 'Slides', link: '/uploads/gone.pdf' }], sessions: [{ starts_at: '2026-11-12T09:30:00.000Z', ends_at: '2026-11-12T12:00:00.000Z' }] } });
    const [duty] = (await table('plugin::duties.duty').findMany({ where: { code: 'D06', publishedAt: { $notNull: true } } })) as unknown as (Made & { source_url: string | null })[];
    await table('plugin::duties.duty').update({ where: { id: duty?.id }, data: { source_url: 'https://intranet/act' } as never });
    await run();
    expect((await broken()).map(({ page_slug, url }) => [page_slug, url])).toEqual([['event-with-links', '/guidance/of-an-event'], ['event-with-links', '/uploads/gone.pdf'], ['d06', 'https://intranet/act']]);
    await table('plugin::duties.duty').update({ where: { id: duty?.id }, data: { source_url: duty?.source_url ?? null } as never });
    await documents(event).delete({ documentId: made.documentId });
    expect((await run()).code).toBe(0);
  });

  test('begins with the sites that the last check did not come to', async () => {
    const hosts = ['a', 'b', 'c'].map((name) => `https://${name}.example.org/`);
    const page = await published('far-links', { body: words(...hosts.map(link)) });
    const [inTransaction, asked] = [services.database.inTransaction as <T>(work: () => Promise<T>) => Promise<T>, [] as string[]];
    /** A clock on which a minute is over once a site has been asked: what is asked at once is asked, no more. */
    const check = async () => {
      asked.length = 0;
      const started = Date.now();
      const resolve = async (host: string) => { asked.push(host); return []; };
      return checkLinks(portal.strapi, { outside: true, own: '', inTransaction, now: () => new Date(started + (asked.length > 0 ? 61_000 : 0)), asking: { resolve } });
    };
    const first = await check();
    const before = [...asked];
    expect(first.unasked).toBeGreaterThan(0);
    await check();
    expect(asked.some((host) => before.includes(host))).toBe(false);
    await documents().delete({ documentId: page.documentId });
  });

  test('knows no options', async () => {
    const { code, text } = await run('--nonsense');
    expect([code, text.includes('npm run check:links')]).toEqual([2, true]);
  });
});

describe('the media library', () => {
  type Stored = { id: number; url: string };
  const page = Buffer.from('<!doctype html><script>document.title = "invented"</script>');
  const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  const stored = async (): Promise<Stored[]> => (await table('plugin::upload.file').findMany({})) as unknown as Stored[];
  afterAll(async () => {
    const library = portal.strapi.plugin('upload').service('upload') as unknown as { remove(file: Stored): Promise<void> };
    for (const file of await stored()) await library.remove(file);
  });

  test.each<[string, Buffer, string, string]>([
    ['a page', page, 'page.html', 'text/html'],
    ['a page that says it is a picture', page, 'page.html', 'image/png'],
    ['a page of another kind', page, 'page.xhtml', 'application/xhtml+xml'],
    ['a drawing with a script', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>'), 'drawing.svg', 'image/svg+xml'],
    ['a script', Buffer.from('alert(1)'), 'script.js', 'text/javascript'],
    ['a program', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'program.exe', 'application/octet-stream'],
  ])('takes no %s', async (_what, bytes, name, type) => {
    expect((await editor.upload(bytes, name, type)).status).toBe(400);
    expect(await stored()).toEqual([]);
  });

  test('takes a picture and a PDF, and serves neither as anything else', async () => {
    expect((await editor.upload(picture, 'picture.png', 'image/png')).status).toBe(201);
    expect((await editor.upload(Buffer.from('%PDF-1.4\n%%EOF\n'), 'form.pdf', 'application/pdf')).status).toBe(201);
    const served = await Promise.all((await stored()).map(({ url }) => portal.agent().get(url)));
    expect(served.map(({ headers }) => [headers['content-type'], headers['x-content-type-options']]).sort()).toEqual([['application/pdf', 'nosniff'], ['image/png', 'nosniff']]);
  });

  test('gives an article its picture, on the page and on paper, by the address that the editor of Strapi writes', async () => {
    const [file] = (await table('plugin::upload.file').findMany({ where: { ext: '.png' } })) as unknown as [Stored];
    const image = { ...file, url: `https://panel.example.org${file.url}`, alternativeText: 'An invented school', createdAt: '2026-11-04', updatedAt: '2026-11-04' };
    await published('with-picture', { body: [{ type: 'image', image, children: [{ type: 'text', text: '' }] }] });
    expect((await portal.agent().get('/guidance/with-picture')).text).toContain(`<img src="${file.url}" alt="An invented school"`);
    const paper = (await portal.agent().get('/guidance/with-picture/article.pdf').buffer(true)).body as Buffer;
    checkWithQpdf(paper);
    expect([...objectsOf(paper).values()].find((each) => each?.['/S'] === '/Figure')).toMatchObject({ '/Alt': 'u:An invented school' });
  });
});
