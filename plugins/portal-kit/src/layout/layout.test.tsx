import { assetsFrom, currentOf } from './frame';
import { renderShell, type ShellProps } from './render-shell';
import { renderSite } from './render-site';

const aPage = (more: Partial<ShellProps> = {}): ShellProps => ({
  title: 'What is due', main: <h1>What is due</h1>, nonce: 'bm9uY2U=', serviceName: 'Virtual School Portal', authorityName: 'Ambleton Council',
  assets: assetsFrom({ css: 'portal.a1.css', js: 'portal.b2.js' }), path: '/portal/list', navigation: [{ text: 'Your list', href: '/portal/list' }, { text: 'People', href: '/portal/people' }], ...more,
});
const anAccount = { name: 'Ada Example', publicId: 'abc', csrf: 'token' };

test('a page says its language, its title and whose service it is', () => {
  const html = renderShell(aPage());

  expect(html).toMatch(/^<!doctype html><html lang="en-GB"/);
  expect(html).toContain('<title>What is due – Virtual School Portal</title>');
  expect(html).toContain('Ambleton Council');
});

test('a page with problems says so in its title', () => {
  expect(renderShell(aPage({ hasProblems: true }))).toContain('<title>Error: What is due – Virtual School Portal</title>');
});

test('the skip link comes first and leads to the one main', () => {
  const html = renderShell(aPage({ demo: true }));

  expect(html.indexOf('href="#main-content"')).toBeLessThan(html.indexOf('vs-demo'));
  expect(html.match(/id="main-content"/g)).toHaveLength(1);
});

test('the script has the nonce of this answer, and there is no other script', () => {
  expect(renderShell(aPage()).match(/<script[^>]*>/g)).toEqual(['<script src="/portal/assets/portal.b2.js" defer="" nonce="bm9uY2U=">']);
});

test('somebody signed in can sign out with a form, and the script knows the clock of the session', () => {
  const html = renderShell(aPage({ account: anAccount, session: { idleSeconds: 1800, endSeconds: 43_200 } }));

  expect(html).toContain('<form method="post" action="/portal/sign-out"><input type="hidden" name="_csrf" value="token"/>');
  expect(html).toContain('data-account="abc" data-csrf="token" data-idle-seconds="1800" data-end-seconds="43200"');
});

test('a visitor has neither a clock nor a way out', () => {
  const html = renderShell(aPage());

  expect(html).not.toContain('Sign out');
  expect(html).not.toContain('data-idle-seconds');
});

test('every page of a demonstration says that it is one', () => {
  expect(renderShell(aPage({ demo: true }))).toContain('Every person and school here is invented');
  expect(renderSite(aPage({ demo: true }))).toContain('Every person and school here is invented');
  expect(renderShell(aPage())).not.toContain('invented');
});

test('every page leads to the four statements', () => {
  for (const html of [renderShell(aPage()), renderSite(aPage())]) {
    for (const href of ['/about', '/accessibility-statement', '/privacy', '/cookies']) expect(html).toContain(`href="${href}"`);
  }
});

test('a public page leads into the portal', () => {
  expect(renderSite(aPage())).toContain('<a href="/portal">Sign in to the portal</a>');
});

test('the strip that nobody may overlook stands before the page itself', () => {
  const html = renderShell(aPage({ notice: <p>Do not call</p> }));

  expect(html.indexOf('Do not call')).toBeLessThan(html.indexOf('<h1>'));
});

test.each([
  ['the page itself', '/guidance', '/guidance'],
  ['a page below it', '/guidance/an-article', '/guidance'],
  ['the longest that fits', '/guidance/local/x', '/guidance/local'],
  ['a name that only begins alike', '/guidance-old', undefined],
  ['the start page, only for itself', '/', '/'],
])('current item: %s', (_what, path, current) => {
  expect(currentOf(path, ['/', '/guidance', '/guidance/local'].map((href) => ({ href, text: href })))).toBe(current);
});
