import { aDuty } from '../testing/a-duty';
import { noticed } from './wording-news';

const known = new Map([['D01', 'Somebody is named.'], ['D02', 'Somebody is trained.']]);
const named = aDuty({ code: 'D01' });

test.each([
  ['what a catalogue begins with is no news', [named], new Map<string, string>(), [{ code: 'D01', wording: 'Somebody is named.' }]],
  ['a duty as it was is not noticed', [named], known, []],
  ['a duty in other words is', [aDuty({ code: 'D02', wording: 'Two people are trained.' })], known, [{ code: 'D02', wording: 'Two people are trained.', news: 'reworded' }]],
  ['a duty that nobody knew was confirmed', [named, aDuty({ code: 'D03' })], known, [{ code: 'D03', wording: 'Somebody is named.', news: 'confirmed' }]],
  ['a duty that went is no news', [], known, []],
])('%s', (_, published, before, expected) => {
  expect(noticed(published, before)).toEqual(expected);
});
