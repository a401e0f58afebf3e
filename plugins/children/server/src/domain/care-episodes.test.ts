import { clashes, inCareSince, leftCareOn, openEpisode, type Episode } from './care-episodes';

const history: Episode[] = [
  { decom: '2017-05-01', rne: 'P', dec: '2018-02-01', rec: 'E4A' },
  { decom: '2016-02-15', rne: 'S', dec: '2017-05-01', rec: 'X1' },
  { decom: '2018-03-01', rne: 'S' },
];

test.each([
  ['2018-03-31', '2018-03-01'],
  ['2018-02-15', '2016-02-15'],
  ['2016-02-14', undefined],
])('on %s the child has been in care since %s', (day, expected) => {
  expect(inCareSince(history, day)).toBe(expected);
});

test('without an episode of reason S nobody knows since when', () => {
  expect(inCareSince([{ decom: '2016-02-15', rne: 'L' }], '2018-03-31')).toBeUndefined();
});

test.each([
  ['2018-03-31', '2018-03-01'],
  ['2018-02-15', undefined],
  ['2018-02-01', undefined], // it ended on that day
  ['2018-01-31', '2017-05-01'],
  ['2016-06-01', '2016-02-15'],
])('on %s the open episode is the one of %s', (day, decom) => {
  expect(openEpisode(history, day)?.decom).toBe(decom);
});

test.each<[string, Episode[], string | undefined]>([
  ['still in care', history, undefined],
  ['returned home', history.slice(0, 2), '2018-02-01'],
  ['ended with X1, nothing follows', [{ decom: '2016-02-15', rne: 'S', dec: '2017-05-01', rec: 'X1' }], undefined],
  ['ends after the day asked for', [{ decom: '2016-02-15', rne: 'S', dec: '2019-05-01', rec: 'E4A' }], undefined],
  ['ended, nobody says why', [{ decom: '2016-02-15', rne: 'S', dec: '2017-05-01' }], undefined],
  ['no episode', [], undefined],
])('left care: %s', (_name, episodes, expected) => {
  expect(leftCareOn(episodes, '2018-03-31')).toBe(expected);
});

test('episodes that follow each other do not clash', () => {
  expect(clashes(history)).toEqual([]);
});

test('an episode that begins too early, or beside an open one, is named', () => {
  expect(clashes([{ decom: '2016-01-01', dec: '2016-06-01' }, { decom: '2016-05-01' }, { decom: '2016-07-01' }])).toEqual([
    { at: 1, fault: 'overlaps' },
    { at: 2, fault: 'two-open' },
  ]);
});
