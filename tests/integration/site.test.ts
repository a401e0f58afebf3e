import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { followEvents, makeEvent } from '../support/factories/training';
import { problemsIn } from '../support/valid-html';
import { bootWorld, service, urnOf, type World } from '../support/world';

let world: World;
beforeAll(async () => { world = await bootWorld(); });
afterAll(() => world?.stop());

const publicUrl = 'http://localhost:1337';
const guidance = () => world.strapi.documents('api::guidance-article.guidance-article' as never);
const paragraph = (words: string) => ({ type: 'paragraph', children: [{ type: 'text', text: words }] });
const heading = (words: string) => ({ type: 'heading', level: 2, children: [{ type: 'text', text: words }] });
const anArticle = (slug: string, more: object = {}) => ({ title: `Invented ${slug}`, slug, summary: 'An invented summary.', phase: 'all', force: 'law', body: [paragraph('Invented words.')], ...more });
const publish = async (slug: string, more: object = {}): Promise<string> => ((await guidance().create({ status: 'published', data: anArticle(slug, more) } as never)) as { documentId: string }).documentId;
const get = (path: string) => world.agent().get(path).redirects(0);

describe('an article', () => {
  test('says what it binds to, what it rests on, when it changed and when it is looked at again', async () => {
    await publish('an-article', { source_name: 'An Act', source_date: '1989-11-16', review_on: '2027-05-01', topic: 'voice', changed_on: '2026-10-20', change_note: 'Ten days, not five.' });
    const { text } = await get('/guidance/an-article');
    for (const words of ['The law says', 'It has to be done', 'An Act', '16 November 1989', '1 May 2027', 'Hearing the child', 'Ten days, not five.', 'Save as PDF']) expect(text).toContain(words);
  });

  test('with three headings begins with what stands in it, and each leads to its place', async () => {
    await publish('long', { body: [heading('First'), paragraph('a'), heading('First'), paragraph('b'), heading('Last & least'), paragraph('c')] });
    const { text } = await get('/guidance/long');
    for (const id of ['section-first', 'section-first-2', 'section-last-least']) expect(text.split(`href="#${id}"`).length + text.split(`id="${id}"`).length).toBe(4);
  });

  test('that was replaced says by what, and leaves the list', async () => {
    const old = await publish('old-way');
    await publish('new-way', { supersedes: old });
    expect((await get('/guidance/old-way')).text).toContain('href="/guidance/new-way"');
    expect((await get('/guidance/new-way')).text).toContain('href="/guidance/old-way"');
    const list = (await get('/guidance')).text;
    expect(list).toContain('href="/guidance/new-way"');
    expect(list).not.toContain('href="/guidance/old-way"');
  });

  test('that was replaced is no more on this, and no news', async () => {
    const old = await publish('older-step', { topic: 'transitions', changed_on: '2026-11-01', change_note: 'What was different once.' });
    await publish('beside-it', { topic: 'transitions', title: 'A beside it' });
    expect((await get('/guidance/beside-it')).text).toContain('href="/guidance/older-step"');
    expect((await get('/changes')).text).toContain('What was different once.');
    await publish('newer-step', { topic: 'transitions', title: 'A newer step', supersedes: old });
    const { text } = await get('/guidance/beside-it');
    expect([text.includes('href="/guidance/newer-step"'), text.includes('href="/guidance/older-step"')]).toEqual([true, false]);
    for (const path of ['/changes', '/changes.atom']) expect((await get(path)).text).not.toContain('What was different once.');
  });

  test('is a tagged PDF too, drawn anew when it changes', async () => {
    const documentId = await publish('on-paper');
    const first = await get('/guidance/on-paper/article.pdf').buffer(true);
    expect(first.headers['content-type']).toBe('application/pdf');
    expect(first.headers['content-disposition']).toBe('inline; filename="on-paper.pdf"');
    expect(Buffer.from(first.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    await guidance().update({ documentId, data: { title: 'Invented, and changed' }, status: 'published' } as never);
    const second = await get('/guidance/on-paper/article.pdf').buffer(true);
    expect(Buffer.compare(first.body as Buffer, second.body as Buffer)).not.toBe(0);
  });

  test('has its PDF drawn anew when it is replaced', async () => {
    const old = await publish('soon-replaced');
    const before = await get('/guidance/soon-replaced/article.pdf').buffer(true);
    await publish('in-its-place', { supersedes: old });
    expect(Buffer.compare(before.body as Buffer, (await get('/guidance/soon-replaced/article.pdf').buffer(true)).body as Buffer)).not.toBe(0);
  });

  test.each(['/news/the-portal-is-open', '/questions/who-signs', '/training/first-month', '/guidance/suspension'])('%s has the way to its PDF, and the PDF', async (path) => {
    expect((await get(path)).text).toContain(`href="${path}/article.pdf"`);
    const { status, headers } = await get(`${path}/article.pdf`);
    expect([status, headers['content-type']]).toEqual([200, 'application/pdf']);
  });

  test('that nobody published has no PDF either', async () => {
    expect((await get('/guidance/nothing/article.pdf')).status).toBe(404);
  });
});

describe('the list of guidance', () => {
  test('is narrowed by its address and says how many are left', async () => {
    await publish('for-carers-only', { for_carers: true, topic: 'kinship', force: 'good-practice' });
    const { text } = await get('/guidance?audience=carer&topic=kinship');
    expect(text).toContain('for-carers-only');
    expect(text).toMatch(/2 of \d+ articles/);
    expect(text).toContain('<option value="kinship" selected="">');
    expect((await get('/guidance?audience=governor&topic=kinship&force=code&phase=post-16')).text).toContain('No article fits all of these choices');
  });

  test.each(['audience=x', 'page=-3', 'page=1e9', 'phase=__proto__', 'audience=carer&audience=governor', 'topic[a]=b', `q=${'x'.repeat(5000)}`])('lives with ?%s', async (query) => {
    expect((await get(`/guidance?${query}`)).status).toBe(200);
  });
});

describe('the duties of schools', () => {
  const duty = 'plugin::duties.duty';
  const duties = () => world.strapi.documents(duty as never);
  const aDuty = (code: string, more: object = {}) => ({ code, area: 'governance', wording: `Invented wording of ${code}.`, owed_by: 'governing-body', force: 'law', source: 'An Invented Act', source_date: '2019-05-01', confidence: 'verified', applies_when: 'always', answer_kind: 'confirm', ...more });
  const publishDuty = async (code: string, more: object = {}): Promise<string> => ((await duties().create({ status: 'published', data: aDuty(code, more) } as never)) as { documentId: string }).documentId;

  test('stand by area, each with its force, its source and for whom it is; what is not asked stands apart', async () => {
    const { text } = await get('/duties');
    for (const words of ['It is not legal advice', 'href="/duties/d01"', 'The law says', 'Children and Young Persons Act 2008', '13 November 2008', 'Every kind of school', 'id="appointment"']) expect(text).toContain(words);
    expect(text.indexOf('href="/duties/d55"')).toBeGreaterThan(text.indexOf('id="also-worth-knowing"'));
    expect(text.indexOf('href="/duties/d01"')).toBeLessThan(text.indexOf('id="also-worth-knowing"'));
  });

  test('are narrowed by the address, and an independent school reads what is good practice there', async () => {
    const { text } = await get('/duties?school=independent&when=always');
    expect(text).toMatch(/\d+ of \d+ duties/);
    expect(text).toContain('<option value="independent" selected="">');
    expect(/href="\/duties\/d01"[^]*?<\/li>/.exec(text)?.[0]).toContain('Good practice, agreed here');
    expect(text).not.toContain('href="/duties/d64"');
    expect((await get('/duties?school=college&owed=admission-authority&force=law&when=kinship')).status).toBe(200);
  });

  test.each(['school=x', 'force=__proto__', 'when=always&when=event', 'owed[a]=b', `school=${'x'.repeat(5000)}`])('lives with ?%s', async (query) => {
    expect((await get(`/duties?${query}`)).status).toBe(200);
  });

  test('have a page each: evidence, the article that explains it, the way in', async () => {
    const { text } = await get('/duties/d06');
    for (const words of ['Duty D06', 'Where the school keeps the guidance', 'href="/guidance/the-designated-teacher"', 'href="/portal/duties"', 'Sign in to answer', 'It is not legal advice', '"@type":"WebPage"']) expect(text).toContain(words);
    expect((await get('/guidance/the-designated-teacher')).text).toContain('href="/duties/d01"');
  });

  test('are there by one spelling; a draft is not there', async () => {
    const got = await get('/duties/D06');
    expect([got.status, got.headers.location]).toEqual([308, '/duties/d06']);
    for (const path of ['/duties/d23', '/duties/d6', '/duties/d999', '/duties/__proto__']) expect(`${path} ${(await get(path)).status}`).toBe(`${path} 404`);
    expect((await get('/duties')).text).not.toContain('/duties/d23');
  });

  test('are kept, and show at once what an editor publishes or takes back', async () => {
    expect((await get('/duties')).text).not.toContain('/duties/d901');
    const documentId = await publishDuty('D901', { evidence_hint: 'An invented minute' });
    expect((await get('/duties')).text).toContain('/duties/d901');
    const first = await get('/duties/d901');
    expect(first.headers['cache-control']).toBe('public, max-age=60');
    expect((await get('/duties/d901').set('If-None-Match', first.headers.etag as string)).status).toBe(304);
    await duties().update({ documentId, data: { wording: 'Other words of a duty.' }, status: 'published' } as never);
    expect((await get('/duties/d901')).text).toContain('Other words of a duty.');
    expect((await get('/sitemap.xml')).text).toContain('/duties/d901<');
    await duties().unpublish({ documentId } as never);
    expect((await get('/duties/d901')).status).toBe(404);
  });

  test('say when an editor last changed them, to machines too', async () => {
    const [row] = (await world.strapi.db.query(duty as 'api::school.school').findMany({ where: { code: 'D01', publishedAt: { $notNull: true } } as never })) as unknown as { updatedAt: string }[];
    const { headers } = await get('/duties/d01');
    expect(Date.parse(headers['last-modified'] as string)).toBeGreaterThanOrEqual(Math.floor(Date.parse(String(row?.updatedAt)) / 1000) * 1000);
    expect((await get('/duties/d01').set('If-Modified-Since', headers['last-modified'] as string)).status).toBe(304);
    expect((await get('/sitemap.xml')).text).toMatch(/\/duties\/d01<\/loc><lastmod>\d{4}-\d\d-\d\d</);
  });

  test('that were confirmed or reworded stand in what changed, those that the catalogue began with do not', async () => {
    const look = async () => {
      await world.services.database.query()('portal_leases').where({ name: 'every:duties.wordings' }).delete();
      await service<{ runOnce(): Promise<void> }>(world.strapi, 'school-portal', 'jobs').runOnce();
      await service<{ runOnce(): Promise<number> }>(world.strapi, 'school-portal', 'outbox').runOnce();
    };
    const documentId = await publishDuty('D905');
    await look();
    for (const path of ['/changes', '/changes.atom']) expect((await get(path)).text).not.toContain('/duties/d');
    await duties().update({ documentId, data: { wording: 'Invented words that are better.', help: 'Invented help.' }, status: 'published' } as never);
    const other = await publishDuty('D906');
    await look();
    for (const path of ['/', '/changes', '/changes.atom']) for (const words of ['Invented words that are better.', 'In new words. The law says. Source: An Invented Act', 'Invented wording of D906.', 'New in the list of duties.', '/duties/d906']) expect([path, words, (await get(path)).text.includes(words)]).toEqual([path, words, true]);
    expect((await get('/changes.atom')).text).toContain(':duty/d906/2026-11-04</id>');
    await duties().update({ documentId, data: { help: 'Other help, which is no news.' }, status: 'published' } as never);
    await duties().unpublish({ documentId: other } as never);
    await look();
    expect((await get('/changes')).text.match(/\/duties\/d\d+/g)).toEqual(['/duties/d905']);
  });

  test('of another year stay at their address, and leave the list and the map', async () => {
    await publishDuty('D902', { retired_from_year: 2020 });
    expect((await get('/duties/d902')).text).toContain('This is no longer asked, from the school year 2020 to 2021.');
    for (const path of ['/duties', '/sitemap.xml']) expect((await get(path)).text).not.toContain('/duties/d902');
  });

  test('lead to the article that explains them also after it was renamed, and not while it is a draft', async () => {
    const documentId = await publish('explains-first');
    await publishDuty('D903', { guidance_slug: 'explains-first' });
    expect((await get('/duties/d903')).text).toContain('href="/guidance/explains-first"');
    await guidance().update({ documentId, data: { slug: 'explains-second' }, status: 'published' } as never);
    expect((await get('/duties/d903')).text).toContain('href="/guidance/explains-second"');
    expect((await get('/guidance/explains-second')).text).toContain('href="/duties/d903"');
    await guidance().unpublish({ documentId } as never);
    expect((await get('/duties/d903')).text).not.toContain('Explained in');
  });

  test('are what the doors of those who owe them lead to', async () => {
    for (const audience of ['designated-teacher', 'head-teacher']) expect((await get(`/for/${audience}`)).text).toContain('href="/duties"');
    expect((await get('/for/governor')).text).toContain('href="/duties?owed=governing-body"');
    expect((await get('/duties?owed=governing-body')).text).toContain('<option value="governing-body" selected="">');
  });
});

describe('every audience', () => {
  test('young people find what is written to them, not what is for everybody who works with them', async () => {
    const make = (uid: string, data: object) => world.strapi.documents(uid as never).create({ status: 'published', data } as never);
    await make('api::local-policy.local-policy', { title: 'Invented policy of a door', slug: 'policy-of-a-door', summary: 'Invented.', body: [paragraph('Invented.')], in_force_from: '2026-11-03' });
    for (const more of [{ slug: 'a-for-everybody' }, { slug: 'a-for-young-people', for_young_people: true }]) await make('api::training-resource.training-resource', { title: `A ${more.slug}`, summary: 'Invented.', form: 'guide', body: [paragraph('Invented.')], ...more });
    const shown = async (audience: string): Promise<string[]> => {
      const { text } = await get(`/for/${audience}`);
      return ['/policies/policy-of-a-door', '/training/a-for-everybody', '/training/a-for-young-people'].filter((path) => text.includes(`href="${path}"`));
    };
    expect(await shown('young-person')).toEqual(['/training/a-for-young-people']);
    expect(await shown('carer')).toEqual(['/policies/policy-of-a-door', '/training/a-for-everybody']);
  });

  test.each(['designated-teacher', 'head-teacher', 'governor', 'social-worker', 'carer', 'young-person'])('%s has a door', async (audience) => {
    expect((await get('/')).text).toContain(`href="/for/${audience}"`);
    const got = await get(`/for/${audience}`);
    expect(got.status).toBe(200);
    expect(got.text.match(/class="vs-law__list"><li>/g)).toHaveLength(1);
  });

  test('nobody else has', async () => {
    expect((await get('/for/nobody')).status).toBe(404);
  });
});

describe('the list of questions', () => {
  test('stays light when there are two hundred, and each stands on one of its pages with its answer once', async () => {
    const slugs = Array.from({ length: 200 }, (_, at) => `invented-question-${at}`);
    const answer = [paragraph('Words of an answer that is as long as answers are, with a reason and what to do next. '.repeat(6))];
    for (const slug of slugs) await world.strapi.documents('api::question.question' as never).create({ status: 'published', data: { question: `Invented ${slug}?`, slug, answer, topic: 'voice', order: 1 } } as never);
    const pages: string[] = [];
    for (let at = 1; pages.length === 0 || pages.at(-1)?.includes(`/questions?page=${at}"`); at += 1) pages.push((await get(`/questions?page=${at}`)).text);
    expect(pages.filter((text) => Buffer.byteLength(text) > 50_000)).toEqual([]); // styles and script weigh as much again
    const shown = pages.flatMap((text) => [...text.matchAll(/<details class="vs-answer" id="(invented-question-\d+)"/g)].map(([, slug]) => slug));
    expect(shown.sort()).toEqual([...slugs].sort());
    expect(pages[0]?.split('Words of an answer').length).toBeLessThanOrEqual(20 * 6 + 1);
    expect(problemsIn(pages[1] ?? '')).toEqual([]);
    for (const slug of slugs) await world.strapi.db.query('api::question.question').deleteMany({ where: { slug } });
  });
});

describe('what a browser or a proxy may keep', () => {
  test('an article has a tag and a date, and answers 304 to both, without a policy of its own', async () => {
    await publish('kept');
    const first = await get('/guidance/kept');
    expect(first.headers['cache-control']).toBe('public, max-age=60');
    const byTag = await get('/guidance/kept').set('If-None-Match', first.headers.etag as string);
    expect(byTag.status).toBe(304);
    expect(byTag.headers['content-security-policy']).toBeUndefined();
    expect((await get('/guidance/kept').set('If-Modified-Since', first.headers['last-modified'] as string)).status).toBe(304);
  });

  test('the same page comes with another nonce each time, and its tag stays', async () => {
    const [one, two] = [await get('/guidance/kept'), await get('/guidance/kept')];
    expect(one.headers.etag).toBe(two.headers.etag);
    expect(two.headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
    expect((await get('/search?q=plan')).headers['strict-transport-security']).toBe(two.headers['strict-transport-security']);
    expect(one.text).not.toBe(two.text);
    const nonce = /'nonce-([^']+)'/.exec(two.headers['content-security-policy'] as string)?.[1] ?? 'none';
    expect(two.text.split(`nonce="${nonce}"`).length).toBeGreaterThan(2);
  });

  test('what an editor changes shows at once', async () => {
    const documentId = await publish('edited');
    const before = await get('/guidance/edited');
    await guidance().update({ documentId, data: { summary: 'Other words entirely.' }, status: 'published' } as never);
    const after = await get('/guidance/edited').set('If-None-Match', before.headers.etag as string);
    expect(after.status).toBe(200);
    expect(after.text).toContain('Other words entirely.');
    await guidance().unpublish({ documentId } as never);
    expect((await get('/guidance/edited')).status).toBe(404);
  });

  test('an answer to a search is not to be listed', async () => {
    expect((await get('/search?q=plan')).text).toContain('<meta name="robots" content="noindex"/>');
    expect((await get('/search')).text).not.toContain('noindex');
  });
});

describe('an address', () => {
  test('that was renamed leads on for good', async () => {
    const documentId = await publish('first-name');
    await guidance().update({ documentId, data: { slug: 'second-name' }, status: 'published' } as never);
    const got = await get('/guidance/first-name');
    expect([got.status, got.headers.location]).toEqual([301, '/guidance/second-name']);
    const pdf = await get('/guidance/first-name/article.pdf');
    expect([pdf.status, pdf.headers.location]).toEqual([301, '/guidance/second-name/article.pdf']);
  });

  test('of an event that was renamed leads on too, and the page says until when to book', async () => {
    const documentId = await makeEvent(world.strapi, { title: 'Invented course', slug: 'first-course', day: '2026-11-20', booking_closes_on: '2026-11-16' });
    await followEvents(world.strapi);
    expect((await get('/training/events/first-course')).text).toMatch(/Book by<\/dt>.*?16 November 2026/s);
    await world.strapi.documents('api::training-event.training-event' as never).update({ documentId, data: { slug: 'second-course' }, status: 'published' } as never);
    await followEvents(world.strapi);
    const got = await get('/training/events/first-course');
    expect([got.status, got.headers.location]).toEqual([301, '/training/events/second-course']);
    process.env.DEMO_TODAY = '2026-11-17';
    expect((await get('/training/events/second-course')).text).not.toContain('Book by');
    process.env.DEMO_TODAY = '2026-11-04';
  });

  test('that was made to lead elsewhere leads nowhere', async () => {
    await world.strapi.db.query('api::renamed-address.renamed-address').create({ data: { from_path: '/guidance/outwards', to_path: '//elsewhere.example' } });
    expect((await get('/guidance/outwards')).status).toBe(404);
  });

  test('that is none is answered with help', async () => {
    for (const path of ['/guidance/no-such-article', '/no-such-place', '/no/such/place']) {
      const got = await get(path).set('Accept', 'text/html');
      expect(got.status).toBe(404);
      for (const words of ['This page cannot be found', 'action="/search"', 'href="/guidance"']) expect(got.text).toContain(words);
      expect(got.headers['content-security-policy']).toContain("default-src 'none'");
    }
    expect((await get('/no-such-place').set('Accept', 'application/json')).text).not.toContain('<html');
  });
});

describe('schools', () => {
  const first = urnOf(1);

  test('are found by URN, name and postcode, with who answers for them', async () => {
    const [school] = (await world.strapi.db.query('api::school.school').findMany({ where: { urn: first } })) as { name: string; postcode: string }[];
    await world.strapi.documents('api::team-member.team-member' as never).create({ status: 'published', data: { name: 'An Invented Adviser', job_title: 'Adviser', postcode_areas: school?.postcode.split(' ')[0] ?? '', school_phases: 'all' } } as never);
    for (const q of [first, school?.name ?? '', school?.postcode ?? '', school?.postcode.split(' ')[0] ?? '']) {
      const { text } = await get(`/schools?q=${encodeURIComponent(q)}`);
      expect(`${q}: ${String(text.includes(`/schools/${first}`))} ${String(text.includes('An Invented Adviser'))}`).toBe(`${q}: true true`);
    }
    expect((await get(`/schools/${first}`)).text).toContain('An Invented Adviser');
  });

  test('that are closed say what followed them', async () => {
    await world.strapi.db.query('api::school.school').create({ data: { urn: '899901', name: 'Invented Closed School', status_code: '2', closed_on: '2024-08-31', successor_urn: first } });
    const { text } = await get('/schools/899901');
    expect(text).toContain('Closed on 31 August 2024');
    expect(text).toContain(`href="/schools/${first}"`);
  });

  test.each(['%25', "'; drop table schools;--", '%F0%9F%98%80', 'a'.repeat(300), '.*', '"*'])('lives with q=%s', async (q) => {
    expect((await get(`/schools?q=${q}`)).status).toBe(200);
  });

  test.each(['/schools/000000', '/schools/abc', '/schools/1234567'])('%s is not there', async (path) => {
    expect((await get(path)).status).toBe(404);
  });
});

describe('machines', () => {
  test('find what changed as Atom, and every page leads to it', async () => {
    const got = await get('/changes.atom');
    expect(got.headers['content-type']).toContain('application/atom+xml');
    expect(got.text).toContain(`<link rel="self" href="${publicUrl}/changes.atom"/>`);
    expect((await get('/')).text).toContain('<link rel="alternate" type="application/atom+xml" title="What changed" href="/changes.atom"/>');
  });

  test('find a map of the site whose every address is there', async () => {
    const places = [...(await get('/sitemap.xml')).text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place]) => (place ?? '').replace(publicUrl, ''));
    expect(places.length).toBeGreaterThan(30);
    expect(new Set(places).size).toBe(places.length);
    for (const place of places) expect(`${place} ${(await get(place || '/')).status}`).toBe(`${place} 200`);
  });

  test('read valid HTML on every page', async () => {
    const places = [...(await get('/sitemap.xml')).text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place]) => (place ?? '').replace(publicUrl, '') || '/');
    for (const place of [...places, '/search?q=designated+teacher', '/search?q=zzqq', '/guidance?topic=kinship&audience=governor', '/schools?q=school', `/schools/${urnOf(1)}`, '/nothing-here/x', '/guidance/nothing']) {
      const { text } = await get(place).set('Accept', 'text/html');
      if (text.startsWith('<!')) expect({ place, problems: problemsIn(text) }).toEqual({ place, problems: [] });
    }
  });

  test('are told what is not for them', async () => {
    const { text } = await get('/robots.txt');
    expect(text).toContain('Disallow: /portal\n');
    expect(text).toContain(`Sitemap: ${publicUrl}/sitemap.xml`);
  });

  test('read of each page what it is; no word of an editor ends the data', async () => {
    await publish('structured', { title: 'Invented </script><script>alert(1)</script>' });
    const { text } = await get('/guidance/structured');
    const things = [...text.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/g)].map(([, json]) => JSON.parse(json ?? '') as { '@type': string; headline?: string });
    expect(things.map((thing) => thing['@type'])).toEqual(['Article', 'BreadcrumbList']);
    expect(things[0]?.headline).toBe('Invented </script><script>alert(1)</script>');
    expect(text).toContain(`<link rel="canonical" href="${publicUrl}/guidance/structured"/>`);
  });
});

test('styles and script come packed to a browser that can unpack them', async () => {
  const server = world.strapi.server.httpServer as http.Server;
  const { port } = server.address() as AddressInfo;
  const ask = (path: string, encoding: string): Promise<{ bytes: number; encoding?: string }> =>
    new Promise((resolve, reject) => void http.get({ host: '127.0.0.1', port, path, headers: { 'accept-encoding': encoding } }, (answer) => {
      let bytes = 0;
      answer.on('data', (piece: Buffer) => void (bytes += piece.length)).on('end', () => resolve({ bytes, encoding: answer.headers['content-encoding'] })).on('error', reject);
    }));
  const { text } = await get('/');
  for (const path of [...text.matchAll(/"(\/portal\/assets\/portal\.[^"]*)"/g)].map(([, found]) => found ?? '')) {
    const [plain, gzip, br] = [await ask(path, 'identity'), await ask(path, 'gzip'), await ask(path, 'gzip, br')];
    expect([plain.encoding, gzip.encoding, br.encoding]).toEqual([undefined, 'gzip', 'br']);
    expect(br.bytes).toBeLessThan(plain.bytes / 2);
  }
});
