import type { SiteDuty } from '../options';

const law = { name: 'law', title: 'The law says' };
const good = { name: 'good-practice', title: 'Good practice, agreed here' };

/** A duty that binds academies by law and is offered to colleges; a test says what it is about. */
export const aSiteDuty = (code: string, more: Partial<SiteDuty> = {}): SiteDuty => ({
  code, slug: code.toLowerCase(), area: { name: 'appointment', title: 'Appointment' }, wording: `Invented duty ${code}.`, force: law, owedBy: { name: 'governing-body', title: 'governing body or trust' }, source: { text: 'An Act' },
  schools: [{ name: 'academy', title: 'Academies', force: law }, { name: 'college', title: 'Colleges', force: good }],
  asks: [{ name: 'always', title: 'Always, of every school' }], words: { schools: 'Academies and colleges', when: 'Always' }, asked: true, changedAt: '2026-09-01T08:00:00.000Z', ...more,
});
