import { followReport, type Standing, type Wanted } from './follow-report';

const told = '2026-11-04T10:00:00.000Z';
const later = '2026-11-06T10:00:00.000Z';
const wanted = (more: Partial<Wanted> = {}): Wanted => ({ event: 'suspension', code: 'D61b', on: '2026-11-04', ...more });
const standing = (more: Partial<Standing> = {}): Standing => ({ ...wanted(), publicId: 'a', state: 'open', isAnswered: false, isTakenBack: false, ...more });
const nothing = { add: [], change: [], remove: [] };
const changed = (more: object) => ({ ...nothing, change: [{ publicId: 'a', on: '2026-11-04', isTakenBack: false, ...more }] });

test.each<[string, Standing[], Wanted[], object]>([
  ['what is new arises', [], [wanted()], { ...nothing, add: [wanted()] }],
  ['what is the same stays', [standing()], [wanted()], nothing],
  ['a day that was mended is followed', [standing({ dueOn: '2026-11-04' })], [wanted({ on: '2026-11-03', dueOn: '2026-11-03' })], changed({ on: '2026-11-03', dueOn: '2026-11-03', state: 'open' })],
  ['what the report shows by now is done', [standing()], [wanted({ metAt: later })], changed({ metAt: later, state: 'done' })],
  ['what was done by the first telling stays done since then', [standing({ state: 'done', metAt: told })], [wanted({ metAt: later })], nothing],
  ['what the report no longer shows is open again', [standing({ state: 'done', metAt: told })], [wanted()], changed({ state: 'open' })],
  ['a last day that was added makes another arise', [standing()], [wanted(), wanted({ event: 'suspension-ends', code: 'D67' })], { ...nothing, add: [wanted({ event: 'suspension-ends', code: 'D67' })] }],
  ['a withdrawal takes away what nobody answered', [standing({ state: 'done', metAt: told })], [], { ...nothing, remove: ['a'] }],
  ['an answer outlives a withdrawal, and says so', [standing({ state: 'done', isAnswered: true })], [], changed({ state: 'done', isTakenBack: true })],
  ['nobody waits any more for what was "not yet"', [standing({ isAnswered: true })], [], changed({ state: 'does-not-apply', isTakenBack: true })],
  ['"not yet" that was taken back waits again when the report says it again', [standing({ state: 'does-not-apply', isAnswered: true, isTakenBack: true })], [wanted()], changed({ state: 'open' })],
  ['a withdrawal that comes again changes nothing', [standing({ state: 'done', isAnswered: true, isTakenBack: true })], [], nothing],
  ['what a person said stays when the report changes', [standing({ state: 'does-not-apply', isAnswered: true })], [wanted({ metAt: later })], changed({ metAt: later, state: 'does-not-apply' })],
  ['"not yet" is done once the report shows it', [standing({ isAnswered: true })], [wanted({ metAt: later })], changed({ metAt: later, state: 'done' })],
  ['a duty that left the catalogue stays with what happened', [standing({ code: 'D65a' })], [wanted()], { ...nothing, add: [wanted()] }],
])('%s', (_name, before, now, expected) => {
  expect(followReport(before, now)).toEqual(expected);
});
