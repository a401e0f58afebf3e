import { knownByCode } from './known';

const today = '2026-11-04';

test('who holds the post answers for the post, and for telling the Virtual School', () => {
  const known = knownByCode({ teachers: ['Fern Example'] }, today);
  expect([...known.keys()]).toEqual(['D01', 'D02', 'D03', 'D11']);
  expect(known.get('D01')).toEqual({ text: 'In this portal the designated teacher is Fern Example.', answer: 'yes' });
});

test('nothing is known where nothing was told', () => {
  expect(knownByCode({ teachers: [] }, today).size).toBe(0);
});

test.each([['2026-10-01', 'yes'], ['2025-10-01', undefined]])('training on %s answers D05: %s', (teacherTrainedOn, answer) => {
  expect(knownByCode({ teachers: [], teacherTrainedOn }, today).get('D05')?.answer).toBe(answer);
});

test('whoever was trained last is said once, and as somebody where it was no designated teacher', () => {
  const [teacher, somebody] = ['A designated teacher of your school last attended training on 1 October 2026.', 'Somebody of your school last attended training on 2 October 2026.'];
  const texts = (anyoneTrainedOn: string) => [...knownByCode({ teachers: [], teacherTrainedOn: '2026-10-01', anyoneTrainedOn }, today)].map(([code, { text }]) => [code, text]);
  expect(texts('2026-10-01')).toEqual([['D05', teacher], ['D19', teacher]]);
  expect(texts('2026-10-02')).toEqual([['D05', teacher], ['D19', somebody]]);
});

test.each([['none-due', /^No plan of Autumn 2026 /], ['all-on-time', /^Every plan of Autumn 2026 .* due/], ['not-all-on-time', /^Not every plan of Autumn 2026 /]] as const)('plans are told of without a number: %s', (stand, words) => {
  const text = knownByCode({ teachers: [], plans: { term: 'Autumn 2026', stand } }, today).get('D27')?.text ?? '';
  expect(text).toMatch(words);
  expect(text.replace('2026', '')).not.toMatch(/\d/);
});
