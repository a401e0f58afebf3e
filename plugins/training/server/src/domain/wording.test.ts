import { isSafeLink } from './safe-link';
import { usefulCounts } from './usefulness';
import { droppedDates, lengthInWords, sessionInWords } from './when';

test.each([['https://example.org', true], ['/uploads/slides.pdf', true], ['//evil.example', false], ['javascript:alert(1)', false], [undefined, false]])('%s leads somewhere harmless: %s', (link, isSafe) => {
  expect(isSafeLink(link)).toBe(isSafe);
});

test('dates are said in London time', () => {
  expect(sessionInWords({ startsAt: '2026-07-01T08:30:00.000Z', endsAt: '2026-07-01T11:00:00.000Z' })).toBe('1 July 2026, 9:30 to 12:00');
  expect(sessionInWords({ startsAt: '2026-11-20T18:00:00.000Z', endsAt: '2026-11-21T10:00:00.000Z' })).toBe('20 November 2026, 18:00 to 21 November 2026, 10:00');
});

test('the length of all dates together', () => {
  const morning = { startsAt: '2026-11-20T09:30:00.000Z', endsAt: '2026-11-20T12:00:00.000Z' };
  expect(lengthInWords([morning])).toBe('2 hours 30 minutes');
  expect(lengthInWords([morning, morning])).toBe('5 hours');
  expect(lengthInWords([{ startsAt: morning.startsAt, endsAt: '2026-11-20T10:30:00.000Z' }])).toBe('1 hour');
});

test('dates that are gone are remembered behind those that are left, until as many are back', () => {
  const [one, two, three] = ['2026-11-20', '2026-11-27', '2026-12-04'].map((day) => ({ startsAt: `${day}T09:30:00.000Z`, endsAt: `${day}T12:00:00.000Z` }));
  const all = [one, two, three].flatMap((each) => (each ? [each] : []));
  const gone = droppedDates(all, [], all.slice(0, 2));
  expect(gone).toEqual([three]);
  expect(droppedDates(all.slice(0, 2), gone, all.slice(0, 1))).toEqual([two, three]);
  expect(droppedDates(all.slice(0, 2), gone, all)).toEqual([]);
});

test('answers are counted in the order in which they are asked', () => {
  expect(usefulCounts([{ useful: 4 }, { useful: 1 }, { useful: 4 }]).map(({ count }) => count)).toEqual([2, 0, 0, 1]);
});
