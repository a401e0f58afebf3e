import { judgeLink, type Known } from './judge-link';

const known: Known = {
  paths: new Set(['/', '/guidance', '/guidance/when-a-plan-is-due', '/about']),
  renamed: new Map([['/guidance/old', '/guidance/when-a-plan-is-due'], ['/guidance/lost', '/guidance/gone']]),
  files: new Set(['/uploads/form_1a2b.odt']),
};
const verdict = (url: string) => judgeLink(url, known, 'https://portal.example.org').ok;

test.each([
  '/', '/guidance', '/guidance/', '/Guidance/When-a-plan-is-due', '/guidance/when-a-plan-is-due?print=1#top', '/guidance?audience=carer', '/about', '#part', '/portal', '/portal/peps',
  '/guidance/old', '/uploads/form_1a2b.odt', 'https://portal.example.org/about', 'https://portal.example.org', 'mailto:team@example.org', 'tel:+44 1234 567890',
])('%s leads somewhere', (url) => {
  expect(verdict(url)).toBe(true);
});

test.each([
  '/guidance/never-written', '/guidance/lost', '/uploads/gone.pdf', '/abouts', 'https://portal.example.org/nowhere', '//elsewhere.example.org/x', 'javascript:alert(1)', 'data:text/html,x', 'ftp://example.org/x',
  'guidance/x', 'https://', 'http://intranet/page', 'https://user:secret@example.org/', 'mailto:team', 'tel:call us', '',
])('%s leads nowhere', (url) => {
  expect(judgeLink(url, known, 'https://portal.example.org')).toEqual({ ok: false, reason: expect.stringMatching(/^[A-Z].+\.$/) });
});

test.each(['https://www.legislation.gov.uk/uksi/2010/959', 'http://example.org', 'https://portal.example.org.evil.example/about'])('%s has to be asked', (url) => {
  expect(judgeLink(url, known, 'https://portal.example.org')).toEqual({ ok: 'ask', url });
});

test('without an address of its own the site knows short links only', () => {
  expect(judgeLink('https://portal.example.org/about', known)).toMatchObject({ ok: 'ask' });
});
