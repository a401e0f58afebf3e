import { searchRoom } from '../../src/search';
import { followEvents, makeEvent } from '../support/factories/training';
import { bootWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => { world = await bootWorld(); });
afterAll(() => world?.stop());

const page = async (q: string, more = ''): Promise<string> => (await world.agent().get(`/search?q=${encodeURIComponent(q)}${more}`)).text;
const foundBy = (html: string): string[] => [...html.matchAll(/vs-entries__title"><a class="govuk-link" href="([^"]*)"/g)].map(([, href]) => href ?? '');
const found = async (q: string, more = ''): Promise<string[]> => foundBy(await page(q, more));
const guidance = () => world.strapi.documents('api::guidance-article.guidance-article' as never);
const anArticle = (slug: string, more: object = {}) => ({ title: `Invented ${slug}`, slug, summary: 'An invented summary.', phase: 'all', force: 'law', body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Invented words.' }] }], ...more });
const publish = async (slug: string, more: object = {}): Promise<string> => ((await guidance().create({ status: 'published', data: anArticle(slug, more) } as never)) as { documentId: string }).documentId;

const events = [
  { title: 'New designated teachers: the first year', slug: 'new-designated-teachers', day: '2026-11-12', topic: 'new-designated-teacher', summary: 'What the role asks, whom to know and how a year runs.' },
  { title: 'Spring network meeting', slug: 'spring-network', day: '2027-03-04', topic: 'network', summary: 'News and examples from schools.' },
  { title: 'Attachment and trauma: a calm classroom', slug: 'attachment-and-trauma', day: '2026-11-19', topic: 'attachment-and-trauma', summary: 'Three mornings on what stress does to learning, and what helps.' },
];

/** Where two entries answer as well, the one that is named may also stand second or third. */
describe('what people look for stands first', () => {
  beforeAll(async () => {
    for (const event of events) await makeEvent(world.strapi, event);
    await followEvents(world.strapi);
  });

  test.each<[string, string, number?]>([
    ['designated teacher', '/guidance/the-designated-teacher'],
    ['DT', '/guidance/the-designated-teacher', 2],
    ['who can be designated teacher', '/guidance/who-can-be-designated-teacher', 3],
    ['personal education plan', '/guidance/what-a-pep-is-for', 3],
    ['PEP', '/guidance/what-a-pep-is-for', 3],
    ['when is a PEP due', '/guidance/when-a-plan-is-due'],
    ['termly review', '/guidance/the-termly-review'],
    ['pupil premium plus', '/guidance/pupil-premium-plus'],
    ['PP+', '/guidance/pupil-premium-plus'],
    ['suspension', '/guidance/suspension', 3],
    ['exclusion', '/guidance/suspension', 3],
    ['how do I suspend a child in care', '/guidance/suspension', 3],
    ['avoid exclusion', '/guidance/avoiding-exclusion'],
    ['key stage 4 move', '/guidance/key-stage-4-move'],
    ['previously looked after', '/guidance/previously-looked-after'],
    ['post LAC', '/guidance/previously-looked-after'],
    ['adopted child advice', '/questions/adopted-who-advises', 2],
    ['kinship care', '/guidance/kinship-care', 2],
    ['attendance', '/guidance/worries-about-attendance', 2],
    ['SDQ', '/guidance/strengths-and-difficulties'],
    ['moving records', '/guidance/keeping-and-handing-over-records'],
    ['trauma', '/training/trauma-and-learning', 2],
    ['governing body', '/guidance/what-governors-look-at', 3],
    ['targets', '/training/targets-that-help', 2],
    ['who signs for a trip', '/questions/who-signs'],
    ['teaching assistant', '/questions/teaching-assistant'],
    ['child’s voice', '/guidance/hearing-the-child', 2],
    ['first month', '/training/first-month'],
    ['social worker', '/guidance/children-with-a-social-worker', 2],
    ['clubs', '/guidance/clubs-trips-and-free-time'],
    ['D06', '/duties/d06'],
    ['d43', '/duties/d43'],
    ['duty D01', '/duties/d01'],
    ['spring network', '/training/events/spring-network'],
    ['network meeting', '/training/events/spring-network'],
    ['calm classroom', '/training/events/attachment-and-trauma'],
    ['first year designated teacher', '/training/events/new-designated-teachers', 2],
    ['portal is open', '/news/the-portal-is-open'],
    ['new act', '/news/a-new-act'],
    ['ten questions', '/news/ten-questions', 2],
  ])('%s: %s', async (q, expected, within = 1) => {
    expect((await found(q)).slice(0, within)).toContain(expected);
  });
});

describe('a misspelt word is put right, and the page says so', () => {
  test.each<[string, string, string, number?]>([
    ['desginated teecher', 'designated teacher', '/guidance/the-designated-teacher'],
    ['suspention', 'suspension', '/guidance/suspension', 3],
    ['pupil premuim', 'pupil premium', '/guidance/pupil-premium-plus'],
    ['govenors', 'governors', '/guidance/what-governors-look-at', 3],
    ['trama', 'trauma', '/training/trauma-and-learning', 2],
    ['atendance', 'attendance', '/guidance/worries-about-attendance', 2],
  ])('%s', async (q, corrected, expected, within = 1) => {
    const html = await page(q);
    expect(html).toContain(`Showing results for <strong>${corrected}</strong>`);
    expect(foundBy(html).slice(0, within)).toContain(expected);
  });
});

describe('results', () => {
  test('that are a duty lead to its page, also by its code, and so does every duty that is published', async () => {
    expect((await found('D06'))[0]).toBe('/duties/d06');
    expect((await found('educational record seniority timetable', '&kind=duty')).every((href) => href.startsWith('/duties/'))).toBe(true);
    const rows: { address: string }[] = await world.services.database.query()('site_search_entries').where({ kind: 'duty' }).select('address');
    for (const { address } of rows) expect(`${address} ${(await world.agent().get(address)).status}`).toBe(`${address} 200`);
    expect(rows.length).toBeGreaterThan(50);
  });

  test('are marked, and what an editor or a visitor typed is text', async () => {
    await publish('marked', { title: 'A <b>zebrafish</b> & more' });
    const html = await page('zebrafish <img src=x onerror=alert(1)>');
    expect(html).toContain('<mark>zebrafish</mark>');
    expect(html).toContain('&lt;b&gt;');
    expect(html).not.toContain('<img src=x');
  });

  test('are narrowed by kind and by audience', async () => {
    await publish('quokka-one', { title: 'Quokka for carers', for_carers: true });
    await publish('quokka-two', { title: 'Quokka for governors', for_governors: true });
    await world.strapi.documents('api::news-item.news-item' as never).create({ status: 'published', data: { title: 'Quokka news', slug: 'quokka-news', summary: 'Invented.', published_on: '2026-11-01' } } as never);
    expect((await found('quokka')).sort()).toEqual(['/guidance/quokka-one', '/guidance/quokka-two', '/news/quokka-news']);
    expect((await found('quokka', '&audience=carer')).sort()).toEqual(['/guidance/quokka-one', '/news/quokka-news']);
    expect(await found('quokka', '&kind=news')).toEqual(['/news/quokka-news']);
    expect(await page('quokka')).toContain('<option value="guidance">Guidance (2)</option>');
  });

  test('come ten to a page, each on one page', async () => {
    for (let at = 0; at < 23; at += 1) await publish(`wombat-${at}`, { title: `Wombat ${at}` });
    const pages = await Promise.all(['', '&page=2', '&page=3'].map((each) => found('wombat', each)));
    expect(pages.map((each) => each.length)).toEqual([10, 10, 3]);
    expect(new Set(pages.flat()).size).toBe(23);
    expect((await found('wombat', '&page=99')).length).toBe(3);
  });

  test('with every word come before those with some; when none has all, the page says so', async () => {
    await publish('axolotl', { title: 'Axolotl alone' });
    const html = await page('axolotl suspension');
    expect(html).toContain('with some of these words');
    expect(foundBy(html)).toEqual(expect.arrayContaining(['/guidance/axolotl', '/guidance/suspension']));
  });

  test('a word in the title weighs more than one in the summary, that more than one in the text', async () => {
    await publish('numbat-text', { title: 'One', body: [{ type: 'paragraph', children: [{ type: 'text', text: 'About the numbat.' }] }] });
    await publish('numbat-summary', { title: 'Another', summary: 'About the numbat.' });
    await publish('numbat-title', { title: 'The numbat' });
    expect(await found('numbat')).toEqual(['/guidance/numbat-title', '/guidance/numbat-summary', '/guidance/numbat-text']);
  });

  test('that are none say what helps', async () => {
    expect(await page('qqqqzzzz')).toContain('Nothing was found for “qqqqzzzz”');
  });
});

describe('whatever is typed', () => {
  test.each(['"', '""', '*', 'a*', 'NEAR(a b)', 'a AND', 'OR', 'NOT x', 'title:x', '-x', '^x', "'; drop table site_search_entries;--", '(', '))', '\\', ':*', '!', '&', '|', '<->', '%00', '\u0000', '💙', 'é', 'ß', '漢字', 'a'.repeat(5000), ' ', '{x}', 'x:*y', "it's", 'xqplan'])('“%s” is answered', async (q) => {
    expect((await world.agent().get(`/search?q=${encodeURIComponent(q)}`)).status).toBe(200);
  });

  test('is written down nowhere', async () => {
    const lines: string[] = [];
    const write = jest.spyOn(world.strapi.log, 'http' as never).mockImplementation(((line: string) => void lines.push(line)) as never);
    await page('somethingprivate');
    write.mockRestore();
    expect(lines.join()).toContain('/search');
    expect(lines.join()).not.toContain('somethingprivate');
    const { rows } = { rows: await world.services.database.query()('portal_audit').select('details') };
    expect(JSON.stringify(rows)).not.toContain('somethingprivate');
  });
});

describe('what changes without an editor', () => {
  afterEach(() => { process.env.DEMO_TODAY = '2026-11-04'; });

  test('news waits for its day: until then search neither shows nor counts it, and the map of the site does not name it', async () => {
    const slug = 'embargoed';
    await world.strapi.documents('api::news-item.news-item' as never).create({ status: 'published', data: { title: 'Kakapo to be opened', slug, summary: 'Invented.', published_on: '2026-11-05', body: [{ type: 'paragraph', children: [{ type: 'text', text: 'Invented.' }] }] } } as never);
    const seen = async () => {
      const [html, map] = [await page('kakapo'), (await world.agent().get('/sitemap.xml')).text];
      return [foundBy(html), html.includes('News (1)'), map.includes(`/news/${slug}<`), (await world.agent().get(`/news/${slug}`)).status, (await world.agent().get(`/news/${slug}/article.pdf`)).status];
    };
    expect(await seen()).toEqual([[], false, false, 404, 404]);
    process.env.DEMO_TODAY = '2026-11-05';
    expect(await seen()).toEqual([[`/news/${slug}`], true, true, 200, 200]);
  });

  test('an event is found from the moment it can be looked at until it has begun, with its date', async () => {
    await makeEvent(world.strapi, { title: 'Takahe workshop', slug: 'takahe-workshop', day: '2026-11-10', for_carers: true });
    expect(await found('takahe')).toEqual([]);
    await followEvents(world.strapi);
    const html = await page('takahe');
    expect(foundBy(html)).toEqual(['/training/events/takahe-workshop']);
    for (const words of ['10 November 2026, 9:30 to 12:00', 'Training event', 'Carers']) expect(html).toContain(words);
    expect((await world.agent().get('/training/events/takahe-workshop')).status).toBe(200);
    expect((await world.agent().get('/sitemap.xml')).text).toContain('/training/events/takahe-workshop<');
    process.env.DEMO_TODAY = '2026-11-11';
    expect(await found('takahe')).toEqual([]);
    expect((await world.agent().get('/sitemap.xml')).text).not.toContain('/training/events/takahe-workshop');
  });

  test('an article that was replaced says so in the list, and by what', async () => {
    const old = await publish('weka-old', { title: 'Weka of old' });
    expect(await page('weka')).not.toContain('Replaced');
    await publish('kea-new', { title: 'Kea instead', supersedes: old });
    expect(await page('weka')).toContain('<strong>Replaced</strong> by <a class="govuk-link" href="/guidance/kea-new">Kea instead</a>');
  });
});

describe('what search knows is what is published', () => {
  test('a draft is not found, and what is taken back is found no longer', async () => {
    const draft = (await guidance().create({ data: anArticle('bandicoot', { title: 'Bandicoot' }) } as never)) as { documentId: string };
    expect(await found('bandicoot')).toEqual([]);
    await guidance().publish({ documentId: draft.documentId } as never);
    expect(await found('bandicoot')).toEqual(['/guidance/bandicoot']);
    await guidance().update({ documentId: draft.documentId, data: { title: 'Now a potoroo' }, status: 'published' } as never);
    expect([await found('potoroo'), (await found('bandicoot')).includes('/guidance/bandicoot')]).toEqual([['/guidance/bandicoot'], false]);
    await guidance().unpublish({ documentId: draft.documentId } as never);
    expect(await found('potoroo')).toEqual([]);
    await guidance().publish({ documentId: draft.documentId } as never);
    await guidance().delete({ documentId: draft.documentId } as never);
    expect(await found('potoroo')).toEqual([]);
  });

  test('a publication that is rolled back leaves no word behind', async () => {
    await expect(world.services.database.inTransaction(async () => {
      await publish('echidna', { title: 'Echidna' });
      throw new Error('rolled back');
    })).rejects.toThrow('rolled back');
    expect(await found('echidna')).toEqual([]);
    expect(await world.services.database.query()('site_search_words').where({ word: 'echidna' }).first()).toBeUndefined();
  });

  test('words that no entry uses any longer are forgotten', async () => {
    const words = () => world.services.database.query()('site_search_words').where({ word: 'bilby' }).first('used');
    const documentId = await publish('bilby', { title: 'Bilby' });
    expect(Number((await words())?.used)).toBe(1);
    await guidance().delete({ documentId } as never);
    expect(await words()).toBeUndefined();
  });

  test('a start puts right what went past the editor or was lost', async () => {
    const database = world.services.database;
    const room = searchRoom(world.strapi, database);
    expect(await room.catchUp()).toBe(0);
    await publish('quoll', { title: 'Quoll' });
    await database.query()('site_search_entries').where({ address: '/guidance/quoll' }).delete();
    await world.strapi.db.query('api::guidance-article.guidance-article').updateMany({ where: { slug: 'suspension' }, data: { updatedAt: new Date('2031-01-01').toISOString() } as never });
    expect(await room.catchUp()).toBe(2);
    expect(await found('quoll')).toEqual(['/guidance/quoll']);
    expect(await room.catchUp()).toBe(0);
  });

  test('an index that lost its words is built anew', async () => {
    const database = world.services.database;
    if (database.client === 'postgres') return; // there the words are a column of the entry
    await database.query().raw("insert into site_search_index (site_search_index) values ('delete-all')");
    expect(await found('suspension')).toEqual([]);
    await searchRoom(world.strapi, database).catchUp();
    expect(await found('suspension')).toContain('/guidance/suspension');
  });
});
