import { signInAdministrator } from '../support/administrators';
import { bootWorld, urnOf, type World } from '../support/world';

let world: World;
let editor: string;
beforeAll(async () => {
  world = await bootWorld();
  editor = await signInAdministrator(world, 'strapi-editor');
});
afterAll(() => world?.stop());

const duty = 'plugin::duties.duty';
type Documents = { create(order: object): Promise<{ documentId: string }>; update(order: object): Promise<unknown>; publish(order: object): Promise<unknown>; delete(order: object): Promise<unknown> };
const documents = () => world.strapi.documents(duty as never) as unknown as Documents;
const rows = () => world.strapi.db.query(duty as never) as unknown as { findMany(order: object): Promise<Record<string, unknown>[]>; update(order: object): Promise<unknown> };
const isPublished = async (documentId: string): Promise<boolean> => (await rows().findMany({ where: { documentId, publishedAt: { $notNull: true } } })).length > 0;
const fromMemory = { code: 'D997', area: 'governance', wording: 'An invented duty that somebody remembers.', owed_by: 'governing-body', force: 'law', source: 'An invented Act', confidence: 'date verified; rest memory', applies_when: 'always', answer_kind: 'confirm' };
const confirmed = { source_url: 'https://www.legislation.gov.uk/invented', source_section: 'section 9', source_date: '2024-08-19' };

describe('a duty that rests on memory', () => {
  test('is not published with one press: the editor reads what is missing, and with it the press works', async () => {
    const { documentId } = await documents().create({ data: { ...fromMemory, ...confirmed, source_url: 'the Act', source_date: null } });
    const press = () => world.agent().post(`/content-manager/collection-types/${duty}/${documentId}/actions/publish`).set('Authorization', `Bearer ${editor}`).send({});
    const refused = await press();
    expect([refused.status, (refused.body as { error: { message: string } }).error.message]).toEqual([400, 'This duty rests on memory, so it is not published yet. Look its source up and fill in source_url: the link, beginning with https://; source_date: the date as yyyy-mm-dd.']);
    expect(await isPublished(documentId)).toBe(false);
    await documents().update({ documentId, data: confirmed });
    expect((await press()).status).toBe(200);
    expect(await isPublished(documentId)).toBe(true);
    await documents().delete({ documentId });
  });

  test('is not published by another way either: made or saved as published', async () => {
    await expect(documents().create({ status: 'published', data: fromMemory })).rejects.toThrow('rests on memory');
    const { documentId } = await documents().create({ data: { ...fromMemory, ...confirmed } });
    await expect(documents().update({ documentId, status: 'published', data: { source_section: '' } })).rejects.toThrow('source_section');
    expect(await isPublished(documentId)).toBe(false);
    await documents().update({ documentId, status: 'published', data: { wording: 'An invented duty, looked up.' } });
    expect(await isPublished(documentId)).toBe(true);
    await documents().delete({ documentId });
  });

  test('one that was looked up needs none of the three: there is practice that stands nowhere', async () => {
    const { documentId } = await documents().create({ status: 'published', data: { ...fromMemory, confidence: 'verified' } });
    expect(await isPublished(documentId)).toBe(true);
    await documents().delete({ documentId });
  });
});

test('a later version corrects sources and kinds of duties that no editor has touched, and of no other', async () => {
  const { seedCatalogue } = jest.requireActual<{ seedCatalogue(strapi: unknown, at: Date): Promise<void> }>('../../plugins/duties/server/src/store/seed-catalogue');
  const { database } = world.services;
  const of = async (code: string): Promise<unknown[]> => (await database.query()('duties_catalogue').where({ code }).orderBy('id').select('source_url', 'for_college', 'wording')).map((row) => [row.source_url, Boolean(row.for_college), row.wording]);
  const put = (code: string, change: object) => database.inTransaction((trx) => trx('duties_catalogue').where({ code }).update(change));
  const before = { source_url: null, for_college: true, wording: 'Words of an earlier version.' };
  const old = [null, true, before.wording];
  for (const code of ['D46', 'D47a']) await put(code, before);
  const [edited] = await rows().findMany({ where: { code: 'D47a', publishedAt: { $null: true } } });
  await rows().update({ where: { id: edited?.id }, data: { help: 'What an editor added.' } });

  await seedCatalogue(world.strapi, new Date());
  const now = ['https://www.gov.uk/guidance/complete-the-school-census', false, before.wording];
  expect([await of('D46'), await of('D47a')]).toEqual([[now, now], [old, old]]);
  await put('D46', before);
  await seedCatalogue(world.strapi, new Date());
  expect(await of('D46')).toEqual([now, now]);
});

describe('also worth knowing', () => {
  const page = async (kind: string): Promise<string> => {
    await world.services.database.inTransaction((trx) => trx('schools').where({ urn: urnOf(1) }).update({ type_code: kind }));
    return (await (await world.as('teacher')).get('/portal/duties/also-worth-knowing')).text;
  };

  test('shows what is for the reader’s kind of school, and asks to name no pupil', async () => {
    const [academy, maintained, independent, college] = [await page('34'), await page('01'), await page('11'), await page('18')];
    const shown = (text: string): string[] => ['D55', 'D64', 'D70'].filter((code) => text.includes(`${code}. `));
    expect([academy, maintained, independent, college].map(shown)).toEqual([['D55', 'D64', 'D70'], ['D55', 'D64'], ['D55'], []]);
    expect(academy).toContain('This is a self-check, not legal advice. Do not name a pupil');
  });

  test('a link that leads nowhere is no link', async () => {
    const [row] = await rows().findMany({ where: { code: 'D64', publishedAt: { $notNull: true } } });
    const put = (url: unknown, updatedAt: unknown) => rows().update({ where: { id: row?.id }, data: { source_url: url, updatedAt } });
    await put('javascript:alert(1)', new Date());
    const text = await page('34');
    expect(text).toContain('D64. ');
    expect(text).not.toContain('javascript:alert');
    await put(row?.source_url, row?.updatedAt);
  });
});
