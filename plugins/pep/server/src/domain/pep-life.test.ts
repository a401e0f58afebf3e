import { decidePartMove, decidePlanMove, planState, type Part, type Plan } from './pep-life';

const part = (name: 'school' | 'care', more: Partial<Part> = {}): Part => ({ name, state: 'open', version: 0, ...more });
const plan = (school: Partial<Part> = {}, care: Partial<Part> = {}, more: Partial<Plan> = {}): Plan => ({ parts: { school: part('school', school), care: part('care', care) }, ...more });
const signed = { state: 'signed' as const, version: 3 };

test.each([
  ['nobody has begun', plan(), 'to-do'],
  ['one side has saved', plan({ version: 1 }), 'under-way'],
  ['one side has signed', plan(signed), 'under-way'],
  ['both have signed', plan(signed, signed), 'with-virtual-school'],
  ['the school has signed and the care part is missing', plan(signed, {}, { careMissingAcceptedAt: '2026-11-23' }), 'with-virtual-school'],
  ['a part was returned', plan({ state: 'returned', version: 3 }, signed), 'under-way'],
  ['it was approved', plan(signed, signed, { outcome: 'approved' }), 'approved'],
])('when %s', (_name, value, expected) => {
  expect(planState(value)).toBe(expected);
});

test('each side signs its own part, in either order', () => {
  expect(decidePartMove(plan({ version: 1 }), 'school', 'sign', ['writer'])).toEqual({ ok: true, value: 'signed' });
  expect(decidePartMove(plan(signed, { version: 1 }), 'care', 'sign', ['writer'])).toEqual({ ok: true, value: 'signed' });
});

test('a signed part is locked for its writer', () => {
  expect(decidePartMove(plan(signed), 'school', 'save', ['writer'])).toEqual({ ok: false, code: 'wrong-state' });
});

test('a signed part is taken back until the Virtual School opens it', () => {
  expect(decidePartMove(plan(signed, signed), 'school', 'take-back', ['writer'])).toEqual({ ok: true, value: 'open' });
  expect(decidePartMove(plan(signed, signed, { checkingSince: '2026-11-23' }), 'school', 'take-back', ['writer'])).toEqual({ ok: false, code: 'wrong-state' });
});

test('only the Virtual School returns, and only while it checks', () => {
  const checking = plan(signed, signed, { checkingSince: '2026-11-23' });
  expect(decidePartMove(checking, 'school', 'return', ['checker'])).toEqual({ ok: true, value: 'returned' });
  expect(decidePartMove(checking, 'school', 'return', ['writer'])).toEqual({ ok: false, code: 'not-yours' });
  expect(decidePartMove(plan(signed, signed), 'school', 'return', ['checker'])).toEqual({ ok: false, code: 'wrong-state' });
});

test('after one part was returned the other may be returned too, before anybody signs again', () => {
  const once = plan({ state: 'returned', version: 3 }, signed);
  expect(decidePartMove(once, 'care', 'return', ['checker'])).toEqual({ ok: true, value: 'returned' });
  expect(decidePartMove(plan({ version: 3 }, signed), 'care', 'return', ['checker'])).toEqual({ ok: false, code: 'wrong-state' });
});

test('returning one part leaves the other signed', () => {
  const returned = plan({ state: 'returned', version: 3 }, signed);
  expect(returned.parts.care.state).toBe('signed');
  expect(decidePartMove(returned, 'school', 'sign', ['writer'])).toEqual({ ok: true, value: 'signed' });
});

test('the Virtual School goes on without the care part only when that is late', () => {
  expect(decidePlanMove(plan(signed), 'go-on-without-care', ['checker'], { careIsMissing: true }).ok).toBe(true);
  expect(decidePlanMove(plan(signed), 'go-on-without-care', ['checker'], { careIsMissing: false })).toEqual({ ok: false, code: 'wrong-state' });
});

test('nobody approves before checking has started', () => {
  expect(decidePlanMove(plan(signed, signed), 'approve', ['checker'])).toEqual({ ok: false, code: 'wrong-state' });
  expect(decidePlanMove(plan(signed, signed, { checkingSince: '2026-11-23' }), 'approve', ['checker'])).toEqual({ ok: true, value: 'approved' });
});

test('once approved nobody moves anything', () => {
  const approved = plan(signed, signed, { outcome: 'approved', checkingSince: '2026-11-23' });
  for (const move of ['save', 'sign', 'take-back', 'return'] as const) expect(decidePartMove(approved, 'school', move, ['writer', 'checker'])).toEqual({ ok: false, code: 'wrong-state' });
  for (const move of ['set-meeting', 'start-check', 'approve', 'close', 'not-required'] as const) expect(decidePlanMove(approved, move, ['checker', 'care'])).toEqual({ ok: false, code: 'wrong-state' });
});
