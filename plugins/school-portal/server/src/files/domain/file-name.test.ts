import { cleanName } from './file-name';

test.each([
  ['Reading log.pdf', 'Reading log.pdf'],
  ['Year 5.2 plan.PDF', 'Year 5.2 plan.pdf'],
  ['../../etc/passwd.txt', 'passwd.txt'],
  ['..\\..\\windows\\system.csv', 'system.csv'],
  ['C:\\fakepath\\photo.jpg', 'photo.jpg'],
  ['a\u0000b.pdf', 'a b.pdf'],
  ['one\r\nSet-Cookie: x.pdf', 'one Set-Cookie x.pdf'],
  ['gpj.\u202Efdp.exe', 'gpj-fdp.exe'],
  ['bill.exe.pdf', 'bill-exe.pdf'],
  ['page.html.txt', 'page-html.txt'],
  ['CON.txt', 'file CON.txt'],
  ['lpt1.pdf', 'file lpt1.pdf'],
  ['.htaccess', 'htaccess'],
  ['.pdf', 'pdf'],
  ['report.pdf.', 'report.pdf'],
  ['re\u200Bport\uFEFF.pdf', 'report.pdf'],
  ['Mae’n hoff o’r ŵyl.docx', 'Mae’n hoff o’r ŵyl.docx'],
  ['a<b>"c|d?e*.png', 'a b c d e .png'],
  ['', 'file'],
])('%j is shown as %j', (sent, shown) => {
  expect(cleanName(sent).name.replace(/\s+\./, '.')).toBe(shown.replace(/\s+\./, '.'));
});

test('at most 120 characters, whole ones', () => {
  const { name } = cleanName(`${'😀'.repeat(300)}.pdf`);
  expect(Array.from(name)).toHaveLength(120);
  expect(name.endsWith('😀.pdf')).toBe(true);
});
