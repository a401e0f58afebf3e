import { expectAccessible, expectFits, h1, showAsPaper } from './support/browser';
import { aDemonstration } from './support/demonstration';

jest.setTimeout(600_000);

const { somebody, address } = aDemonstration();

/** Answers to what somebody asked, and addresses that are none: the map of the site does not name them. */
const asked = ['/guidance?audience=carer', '/guidance?topic=kinship&force=law&phase=post-16', '/duties?school=independent&force=good-practice', '/search?q=designated+teacher', '/search?q=qqqqzzzz', '/schools?q=school', '/no-such-page', '/guidance/no-such-article'];
const written = ['/duties', '/guidance', '/news', '/policies', '/questions', '/training', '/training/events']; // no form is seeded with its file, so none is published

/** Every page and every door of the map, one entry of each kind, a school; whatever kind comes next is looked at without being named here. */
const everyKind = async (): Promise<string[]> => {
  const get = async (path: string): Promise<string> => (await fetch(`${address()}${path}`)).text();
  const paths = [...(await get('/sitemap.xml')).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, place]) => new URL(place ?? '').pathname);
  const known = new Set(paths);
  const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
  const isEntry = (path: string): boolean => known.has(folderOf(path)) && path !== '/training/events';
  const entries = new Map(paths.filter(isEntry).map((path) => [folderOf(path), path]));
  expect([...entries.keys()].sort()).toEqual(written);
  const [, school = ''] = /href="(\/schools\/\d{6})"/.exec(await get('/schools?q=school')) ?? [];
  return [...paths.filter((path) => !isEntry(path)), ...entries.values(), school, ...asked];
};

let pages: readonly string[] = [];
beforeAll(async () => { pages = await everyKind(); });

const nameOf = (path: string): string => path.replace(/[^a-z]+/g, '-').replace(/^-|-$/g, '') || 'home';

describe.each([['light', 1280], ['dark', 1280], ['light', 360], ['dark', 360]] as const)('in %s at %d px', (colorScheme, width) => {
  test('every page can be read by everybody and fits the screen', async () => {
    const { page, context, complaints } = await somebody({ colorScheme, viewport: { width, height: 900 } });
    for (const path of pages) {
      await page.goto(path);
      await expectAccessible(page, `${nameOf(path)}-${colorScheme}-${width}`);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

test('at 400% zoom every page still fits: 1280 px are then 320', async () => {
  const { page, context } = await somebody({ viewport: { width: 320, height: 256 } });
  for (const path of pages) {
    await page.goto(path);
    await expectFits(page, path);
  }
  await context.close();
});

test('a keyboard reaches the content in one step and searches without a mouse', async () => {
  const { page, context } = await somebody();
  await page.goto('/guidance');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to main content');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  await page.goto('/');
  await page.locator('#q').focus();
  await page.keyboard.type('desginated teacher');
  await page.keyboard.press('Enter');
  await page.waitForURL(/search/);
  expect(await page.locator('.vs-corrected').innerText()).toContain('Showing results for designated teacher');
  expect(await page.locator('.vs-entries__title a').first().innerText()).toBe('The designated teacher');
  await context.close();
});

test('without scripts the filters narrow the list, and the address keeps them', async () => {
  const { page, context } = await somebody({ javaScriptEnabled: false });
  await page.goto('/guidance');
  const all = await page.locator('.vs-entries__item').count();
  await page.getByLabel('Status in law').selectOption('law');
  await page.getByRole('button', { name: 'Show' }).click();
  expect(page.url()).toContain('force=law');
  const fewer = await page.locator('.vs-entries__item').count();
  expect(fewer).toBeGreaterThan(0);
  expect(fewer).toBeLessThan(all);
  expect(await page.getByLabel('Status in law').inputValue()).toBe('law');
  await page.getByRole('link', { name: 'Clear' }).click();
  expect(await page.locator('.vs-entries__item').count()).toBe(all);
  await context.close();
});

test('an article is a PDF too, and on paper it stands without what only a screen needs', async () => {
  const { page, context } = await somebody();
  await page.goto('/guidance/the-designated-teacher');
  const answer = await context.request.get(`${address()}${(await page.getByRole('link', { name: 'Save as PDF' }).getAttribute('href')) ?? ''}`);
  expect([answer.status(), answer.headers()['content-type'], (await answer.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
  await showAsPaper(page);
  for (const gone of ['.vs-navigation', '.vs-footer', '.vs-header__search', '.vs-aside__actions']) expect(await page.locator(gone).first().isVisible()).toBe(false);
  expect(await page.locator('h1').isVisible()).toBe(true);
  await context.close();
});

test('duties on paper stand without filters and ways to other pages, and say what they were narrowed by', async () => {
  const { page, context } = await somebody();
  await page.goto('/duties?school=academy&owed=head-teacher');
  await showAsPaper(page);
  await page.getByText('Kind of school: Academies. Who owes it? Head teacher').waitFor();
  for (const gone of ['.vs-filters', '.govuk-breadcrumbs', '.vs-navigation']) expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false]);
  expect(await page.locator('.vs-entries__title a').first().evaluate((link) => getComputedStyle(link, '::after').content)).toBe('none');
  await page.goto('/duties/d06');
  await showAsPaper(page);
  for (const gone of ['.govuk-breadcrumbs', '.vs-aside__actions', '.vs-related']) for (const each of await page.locator(gone).all()) expect([gone, await each.isVisible()]).toEqual([gone, false]);
  await context.close();
});

test('a visitor finds a school and who answers for it', async () => {
  const { page, context } = await somebody();
  await page.goto('/schools?q=school');
  await page.locator('.vs-entries__title a').first().click();
  expect(await h1(page)).not.toBe('');
  await page.getByRole('heading', { name: 'Contact at the Virtual School' }).waitFor();
  await expectAccessible(page, 'school');
  await context.close();
});

test('a page weighs less than 100 kB on the wire, styles and script included, and no script holds it up', async () => {
  for (const path of pages) {
    const { page, context } = await somebody(); // a browser that has kept nothing
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => void sizes.push(request.sizes().then(({ responseBodySize, responseHeadersSize }) => responseBodySize + responseHeadersSize)));
    await page.goto(path, { waitUntil: 'networkidle' });
    const weight = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(`${path}: ${weight < 100_000 ? 'light' : weight}`).toBe(`${path}: light`);
    expect(await page.locator('script[src]:not([defer])').count()).toBe(0);
    await context.close();
  }
});
