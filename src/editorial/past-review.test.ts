import { toReview } from './past-review';

const entry = (title: string, review_on: string) => ({ uid: 'api::guidance-article.guidance-article', documentId: title, title, review_on });
const today = '2026-11-04';

test.each([
  ['2026-11-03', 'past'],
  ['2026-11-04', 'soon'],
  ['2026-12-04', 'soon'],
  ['2026-12-05', undefined],
])('an entry to be reviewed on %s is %s', (day, state) => {
  expect(toReview([entry('One', day)], today)[0]?.state).toBe(state);
});

test('the longest past comes first, and on the same day they stand by title', () => {
  expect(toReview([entry('C', '2026-11-20'), entry('B', '2025-01-01'), entry('A', '2026-11-20')], today).map(({ title }) => title)).toEqual(['B', 'A', 'C']);
});

test('thirty days reach over the end of a year', () => {
  expect(toReview([entry('One', '2027-01-14')], '2026-12-15').length).toBe(1);
  expect(toReview([entry('One', '2027-01-15')], '2026-12-15').length).toBe(0);
});
