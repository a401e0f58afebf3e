import { aTemplate } from '../testing/a-template';
import { reviewBlocks, reviewDocument } from './review-document';
import { reviewProgress } from './review-progress';

const answers = { s1: '3', s1Held: 'In the office', s1Checked: '2026-10-05', s2: '1', s2Next: 'Ask the pupils' };

test('each group is a table in the words that were asked, under how often each level was chosen', () => {
  const [glance, first, second] = reviewBlocks(aTemplate(), answers);
  expect(glance).toMatchObject({ rows: [['Not yet', '1'], ['Starting', '0'], ['In place', '1'], ['Not answered', '1']] });
  expect(first).toMatchObject({ caption: 'First', rows: [['We greet.', 'In place', 'In the office. Last checked on 5 October 2026.', '–'], ['We listen.', 'Not yet', '–', 'Ask the pupils']] });
  expect(reviewBlocks(aTemplate(), { s1Held: 'On the shelf (third).' })[1]).toMatchObject({ rows: [['We greet.', 'Not answered', 'On the shelf (third).', '–'], expect.anything()] });
  expect(second).toMatchObject({ rows: [['We learn.', 'Not answered', '–', '–']] });
});

test('progress counts levels, not remarks', () => {
  expect(reviewProgress(aTemplate(), answers)).toEqual({ asked: 3, answered: 2 });
});

test('the document is a draft until it is finished, and then bears its day', () => {
  const printed = { template: aTemplate(), answers, schoolName: 'A school', urn: '100001', year: 2026, today: '2026-11-04' };
  expect(reviewDocument(printed)).toMatchObject({ draft: 'Draft, not finished', date: '2026-11-04' });
  const finished = reviewDocument({ ...printed, finished: { on: '2026-11-03', by: 'An invented teacher' } });
  expect(finished).toMatchObject({ date: '2026-11-03', isOpen: true });
  expect(finished).not.toHaveProperty('draft');
});
