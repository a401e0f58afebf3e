import type { Mail } from '../contract';
import { tellEach } from './tell-each';

const mail: Mail = { subject: 'A report', paragraphs: ['It is ready.', 'It names nobody.'], link: { text: 'Read it', path: '/portal/reports/x' } };

describe('telling several people', () => {
  it('greets each by name, before the same words and with the same link, and tells nobody twice', async () => {
    const sent: [string, Mail][] = [];
    const mailer = { toAccount: async (to: string, told: Mail) => void sent.push([to, told]) };
    await tellEach(mailer, [{ publicId: 'a', name: 'Ann Invented' }, { publicId: 'b', name: 'Bo Invented' }, { publicId: 'a', name: 'Ann Invented' }], mail);
    expect(sent).toEqual([
      ['a', { ...mail, paragraphs: ['Hello Ann Invented,', 'It is ready.', 'It names nobody.'] }],
      ['b', { ...mail, paragraphs: ['Hello Bo Invented,', 'It is ready.', 'It names nobody.'] }],
    ]);
    expect(mail.paragraphs).toEqual(['It is ready.', 'It names nobody.']);
  });
});
