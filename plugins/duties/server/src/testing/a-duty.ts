import type { Duty } from '../domain/duty';

/** A duty that asks for nothing special; a test says what it is about. */
export const aDuty = (more: Partial<Duty> = {}): Duty => ({
  code: 'D01', area: 'appointment', wording: 'Somebody is named.', owedBy: 'governing-body', force: 'law', source: { text: 'An Act' },
  kinds: ['maintained', 'academy', 'special', 'nursery', 'pupil-referral-unit', 'independent', 'college'], ownAdmissions: 'any', when: 'always', asked: true, short: false, answerKind: 'confirm', changedAt: '2026-09-01T08:00:00.000Z', ...more,
});
