import { aDuty } from '../testing/a-duty';
import { isSeen, shownBeside, type Beside } from './shown-beside';

const file = (publicId: string, uploadedBy: number, state: 'clean' | 'refused' = 'clean') => ({ publicId, uploadedBy, state });
const page = (more: Partial<Beside> = {}): Beside => ({ edition: 1, said: { lookedAfter: 'no' }, duties: [aDuty(), aDuty({ code: 'D02' })], files: [file('aaa', 1), file('bbb', 2)], ...more });
const me = 1;

test.each<[string, Beside, boolean]>([
  ['nothing has changed', page(), true],
  ['I added a file', page({ files: [file('aaa', 1), file('bbb', 2), file('ccc', me)] }), true],
  ['somebody else added a file', page({ files: [file('aaa', 1), file('bbb', 2), file('ccc', 2)] }), false],
  ['somebody else added a file that was refused', page({ files: [file('aaa', 1), file('bbb', 2), file('ccc', 2, 'refused')] }), true],
  ['a file is gone', page({ files: [file('aaa', 1)] }), false],
  ['a file was refused since', page({ files: [file('aaa', 1), file('bbb', 2, 'refused')] }), false],
  ['the school says other pupils', page({ said: { lookedAfter: 'no', kinship: 'yes' } }), false],
  ['it was handed back', page({ handedBackAt: '2026-11-04T10:00:00.000Z' }), false],
  ['it is another edition', page({ edition: 2 }), false],
  ['a wording is new', page({ duties: [aDuty({ wording: 'Other words.' }), aDuty({ code: 'D02' })] }), false],
  ['a duty more is asked', page({ duties: [aDuty(), aDuty({ code: 'D02' }), aDuty({ code: 'D03' })] }), false],
])('%s', (_what, now, isStillSeen) => {
  expect(isSeen(shownBeside(page()), now, me)).toBe(isStillSeen);
});

test('a page that says nothing of what it showed has shown nothing', () => {
  expect(isSeen('', page({ files: [] }), me)).toBe(false);
});
