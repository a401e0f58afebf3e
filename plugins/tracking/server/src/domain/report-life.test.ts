import { decideMove, rankOf, reportLife, type Mover, type ReportMove, type ReportState } from './report-life';

const both: readonly Mover[] = ['school', 'virtual-school'];

test.each<[ReportState, ReportMove, Mover, ReportState]>([
  ['told', 'amend', 'school', 'told'],
  ['told', 'withdraw', 'school', 'withdrawn'],
  ['told', 'see', 'virtual-school', 'seen'],
  ['told', 'close', 'virtual-school', 'closed'],
  ['seen', 'amend', 'school', 'told'],
  ['seen', 'withdraw', 'school', 'withdrawn'],
  ['seen', 'close', 'virtual-school', 'closed'],
  ['closed', 'amend', 'school', 'told'],
  ['told', 'ask-review', 'school', 'told'],
  ['seen', 'ask-review', 'school', 'told'],
  ['closed', 'ask-review', 'school', 'told'],
])('what is %s becomes, by %s of the %s, %s', (state, move, mover, to) => {
  expect(decideMove(state, move, [mover])).toEqual({ ok: true, value: to });
});

test.each<[ReportMove, Mover]>([['amend', 'virtual-school'], ['ask-review', 'virtual-school'], ['withdraw', 'virtual-school'], ['see', 'school'], ['close', 'school']])('%s is not for the %s', (move, mover) => {
  expect(decideMove('told', move, [mover])).toEqual({ ok: false, code: 'not-yours' });
});

test('a social worker reads, and moves nothing', () => {
  for (const move of ['amend', 'withdraw', 'see', 'close'] as const) expect(decideMove('told', move, [])).toEqual({ ok: false, code: 'not-yours' });
});

test('what was withdrawn stays withdrawn, and what is closed is not seen again', () => {
  for (const move of ['amend', 'withdraw', 'see', 'close'] as const) expect(decideMove('withdrawn', move, both)).toEqual({ ok: false, code: 'wrong-state' });
  for (const move of ['withdraw', 'see', 'close'] as const) expect(decideMove('closed', move, both)).toEqual({ ok: false, code: 'wrong-state' });
});

test('every state has its rank, the unseen the highest', () => {
  const inOrder = (Object.keys(reportLife) as ReportState[]).sort((a, b) => rankOf[b] - rankOf[a]);
  expect(inOrder).toEqual(['told', 'seen', 'closed', 'withdrawn']);
});
