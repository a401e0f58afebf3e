import { narrowingOf } from './duty-filters';
import { aSiteDuty } from './testing/a-site-duty';

const academy = { name: 'academy', title: 'Academies', force: { name: 'law', title: 'The law says' } };
const lookedAfter = { name: 'looked-after', title: 'Only with a looked-after pupil' };
const duties = [
  aSiteDuty('D01'),
  aSiteDuty('D02', { schools: [academy], owedBy: { name: 'head-teacher', title: 'head teacher' } }),
  aSiteDuty('D03', { asks: [lookedAfter, { name: 'social-worker', title: 'Only with a pupil who has a social worker' }], force: { name: 'code', title: 'The code says' }, schools: [{ ...academy, force: { name: 'code', title: 'The code says' } }] }),
];
const codes = (query: Record<string, string>): string[] => narrowingOf(duties, query).fits.map(({ code }) => code);

test.each([
  [{}, ['D01', 'D02', 'D03']],
  [{ school: 'college' }, ['D01']],
  [{ school: 'academy', force: 'law' }, ['D01', 'D02']],
  [{ when: 'looked-after' }, ['D03']],
  [{ when: 'social-worker' }, ['D03']],
  [{ when: 'always', owed: 'head-teacher' }, ['D02']],
  [{ school: 'nonsense', force: '__proto__', when: 'constructor', owed: '' }, ['D01', 'D02', 'D03']],
])('%j leaves %j', (query, expected) => {
  expect(codes(query as Record<string, string>)).toEqual(expected);
});

test('how strongly a duty binds is said, and chosen, for the kind of school that was chosen', () => {
  expect(codes({ school: 'college', force: 'good-practice' })).toEqual(['D01']);
  expect(codes({ school: 'college', force: 'law' })).toEqual([]);
});

test('an option says how many it would leave, in the catalogue’s words', () => {
  expect(narrowingOf(duties, { force: 'law' }).optionsOf('school')).toEqual([{ value: 'academy', text: 'Academies (2)' }, { value: 'college', text: 'Colleges (1)' }]);
  expect(narrowingOf(duties, {}).optionsOf('owed')).toEqual([{ value: 'governing-body', text: 'Governing body or trust (2)' }, { value: 'head-teacher', text: 'Head teacher (1)' }]);
});
