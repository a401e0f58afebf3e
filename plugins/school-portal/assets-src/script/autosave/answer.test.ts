import { eventOf, savedFrom } from './answer';

test.each([
  ['no answer', undefined, { kind: 'failed' }],
  ['a server that is not available', { status: 503 }, { kind: 'failed' }],
  ['too many requests', { status: 429 }, { kind: 'failed' }],
  ['a filter that answers with a page of its own', { status: 200, body: undefined }, { kind: 'failed' }],
  ['a save of all but one answer', { status: 200, body: { ok: true, version: 4, savedAt: 'now', except: 'Enter a month' } }, { kind: 'saved', savedAt: 'now', except: 'Enter a month' }],
  ['a save', { status: 200, body: { ok: true, version: 4, savedAt: 'now' } }, { kind: 'saved', savedAt: 'now' }],
  ['somebody else was first', { status: 409, body: { ok: false, code: 'changed-meanwhile' } }, { kind: 'held', hold: 'changed-meanwhile' }],
  ['an ended session', { status: 401, body: { ok: false, code: 'signed-out' } }, { kind: 'held', hold: 'signed-out' }],
  ['a token of an older session', { status: 403, body: { ok: false, code: 'not-from-our-page' } }, { kind: 'held', hold: 'signed-out' }],
  ['a wrong entry', { status: 422, body: { ok: false, code: 'invalid', problems: [{ field: 'a', message: 'Enter a number' }] } }, { kind: 'held', hold: 'refused', message: 'Enter a number' }],
  ['too long', { status: 413 }, { kind: 'held', hold: 'refused', message: 'An answer is too long. Shorten it.' }],
  ['a part signed meanwhile', { status: 409, body: { ok: false, code: 'wrong-state', problems: [{ field: '', message: 'It is signed' }] } }, { kind: 'held', hold: 'closed', message: 'It is signed' }],
  ['a record that moved away', { status: 404, body: { ok: false, code: 'not-found' } }, { kind: 'held', hold: 'closed', message: undefined }],
])('%s', (_name, answer, event) => {
  expect(eventOf(answer)).toEqual(event);
});

test('the next save takes the new version and token', () => {
  expect(savedFrom({ ok: true, version: 5, csrf: 'c' })).toEqual({ version: '5', csrf: 'c' });
  expect(savedFrom(undefined)).toEqual({ version: undefined, csrf: undefined });
});
