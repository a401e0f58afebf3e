import { mailsOf } from './mail-setting';

const words = { subject: 'Invented', paragraphs: ['Invented words.'] };

test('a mail stands under the name of its plugin, with what its mails have in common', () => {
  const mail = mailsOf('portal', 'accounts', { hint: 'Goes to everybody.', placeholders: { days: '7' } });
  expect(mail('reset', 'A new password', words)).toEqual({ name: 'portal.mail-reset', title: 'A new password', group: 'Words of mails: accounts', kind: 'mail', hint: 'Goes to everybody.', placeholders: { days: '7' }, default: words });
});

test('a mail may say of itself what the others have not, and has no placeholders unless it is given some', () => {
  expect(mailsOf('portal', 'accounts', { hint: 'Goes to everybody.' })('reset', 'A new password', { ...words, hint: 'Goes to one.' })).toMatchObject({ hint: 'Goes to one.', placeholders: {} });
});
