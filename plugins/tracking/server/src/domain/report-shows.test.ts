import type { Answers } from '@virtual-school/portal-kit';
import type { What } from './kinds';
import { boardDayIn, shownBy } from './report-shows';

const notYet = { reason: 'not-known-yet', who: 'x', when: '2026-11-04' } as const;

test.each<[What, Answers, string[]]>([
  ['suspension', { from: '2026-11-04', to: '2026-11-05', reasons: ['PP'] }, ['period', 'reasons']],
  ['suspension', { from: '2026-11-04', to: notYet, reasons: ['PP'] }, ['reasons']],
  ['suspension', { from: '2026-11-04', to: '2026-11-05', reasons: notYet }, ['period']],
  ['suspension', { from: notYet, to: notYet, reasons: [] }, []],
  ['exclusion', { from: '2026-11-04', reasons: ['PP'] }, ['period', 'reasons']],
  ['risk-of-exclusion', { tried: 'A mentor.', help: 'A place elsewhere.' }, ['support']],
  ['risk-of-exclusion', { tried: notYet, help: 'A place elsewhere.' }, []],
  ['part-time-timetable', { from: '2026-11-04', to: '2026-12-04', agreed: ['carer', 'social-worker', 'virtual-school'] }, []],
  ['absence', { from: '2026-11-04' }, []],
])('a %s with %j shows %j', (what, answers, shows) => expect(shownBy(what, answers)).toEqual(shows));

test.each<[Answers, string | undefined]>([[{ board: '2026-11-20' }, '2026-11-20'], [{ board: notYet }, undefined], [{}, undefined]])('%j: the board meets on %s', (answers, day) => expect(boardDayIn(answers)).toBe(day));
