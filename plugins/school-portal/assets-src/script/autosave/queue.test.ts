import { atRest, isUnsaved, pauseMs, retryMs, step, type SaveEvent, type SaveState, type Step } from './queue';

/** All effects of the events in order, and where they lead. */
const after = (events: readonly SaveEvent[], from: SaveState = atRest): Step =>
  events.reduce<Step>((before, event) => {
    const next = step(before.state, event);
    return { state: next.state, effects: [...before.effects, ...next.effects] };
  }, { state: from, effects: [] });

const typed: SaveEvent = { kind: 'typed' };
const paused: SaveEvent = { kind: 'paused' };
const saved: SaveEvent = { kind: 'saved', savedAt: '2026-11-23T10:42:00.000Z' };
const failed: SaveEvent = { kind: 'failed' };
const submit: SaveEvent = { kind: 'submit' };
const held = (hold: 'changed-meanwhile' | 'signed-out' | 'refused' | 'closed'): SaveEvent => ({ kind: 'held', hold });
const sends = ({ effects }: Step): number => effects.filter((effect) => effect.kind === 'send').length;

test('typing waits for a moment, then saves once', () => {
  const run = after([typed, typed, typed, paused]);

  expect(run.effects).toEqual([{ kind: 'wait', ms: pauseMs }, { kind: 'wait', ms: pauseMs }, { kind: 'wait', ms: pauseMs }, { kind: 'send' }]);
  expect(run.state.sending).toBe(3);
});

test('leaving a field without a change sends nothing', () => {
  expect(sends(after([paused, paused]))).toBe(0);
});

test('while a save is under way no second one begins, however much is typed', () => {
  expect(sends(after([typed, paused, typed, paused, typed, paused, { kind: 'back-online' }]))).toBe(1);
});

test('what was typed meanwhile goes in one save after the first', () => {
  const run = after([typed, paused, typed, typed, paused, saved]);

  expect(sends(run)).toBe(2);
  expect(run.state).toMatchObject({ saved: 1, sending: 3 });
});

test('typing that goes on during a save waits for its own pause', () => {
  const run = after([typed, paused, typed, saved]);

  expect(sends(run)).toBe(1);
  expect(run.effects[run.effects.length - 1]).toEqual({ kind: 'wait', ms: pauseMs });
});

test('a saved page has nothing unsaved and knows the time of the server', () => {
  const { state } = after([typed, paused, saved]);

  expect(isUnsaved(state)).toBe(false);
  expect(state.savedAt).toBe('2026-11-23T10:42:00.000Z');
});

test('without a connection it tries again, later each time, and never gives up', () => {
  const waits = after([typed, paused, failed, paused, failed, paused, failed]).effects.filter((effect) => effect.kind === 'wait').slice(1);

  expect(waits).toEqual([{ kind: 'wait', ms: 2000 }, { kind: 'wait', ms: 4000 }, { kind: 'wait', ms: 8000 }]);
  expect(retryMs(30)).toBe(60_000);
});

test('when the connection is back it saves at once and counts from the start', () => {
  const run = after([typed, paused, failed, failed, { kind: 'back-online' }]);

  expect(sends(run)).toBe(2);
  expect(run.state.tries).toBe(0);
});

test('what a save left out counts as unsaved, is not sent again by itself, and is forgotten by the next whole save', () => {
  const half = after([typed, paused, { ...saved, except: 'Enter a month' } as SaveEvent]);
  expect(isUnsaved(half.state)).toBe(true);
  expect(step(half.state, paused).effects).toEqual([]);
  const whole = [typed, paused, saved].reduce((state, event) => step(state, event).state, half.state);
  expect(isUnsaved(whole)).toBe(false);
});

test('after somebody else has saved nothing is sent until the person has seen both texts', () => {
  const run = after([typed, paused, held('changed-meanwhile'), typed, paused, paused, { kind: 'session', signedIn: true, sameAccount: true }]);

  expect(sends(run)).toBe(1);
  expect(isUnsaved(run.state)).toBe(true);
});

test('an ended session asks who is signed in', () => {
  const run = after([typed, paused, held('signed-out')]);

  expect(run.effects[run.effects.length - 1]).toEqual({ kind: 'ask-session' });
  expect(isUnsaved(run.state)).toBe(true);
});

test.each([
  ['nobody', false, false, 'signed-out', 1],
  ['the same person', true, true, undefined, 2],
  ['somebody else', true, false, 'somebody-else', 1],
])('with %s signed in again', (_who, signedIn, sameAccount, hold, times) => {
  const run = after([typed, paused, held('signed-out'), { kind: 'session', signedIn, sameAccount }]);

  expect(run.state.hold).toBe(hold);
  expect(sends(run)).toBe(times);
});

test('when the right person comes after somebody else, the words are saved', () => {
  const other: SaveEvent = { kind: 'session', signedIn: true, sameAccount: false };

  expect(sends(after([typed, paused, held('signed-out'), other, { kind: 'session', signedIn: true, sameAccount: true }]))).toBe(2);
});

test('a session that is said to be well but refused again is tried later, not in a circle', () => {
  const again: SaveEvent = { kind: 'session', signedIn: true, sameAccount: true };
  const run = after([typed, paused, held('signed-out'), again, held('signed-out'), again]);

  expect(sends(run)).toBe(2);
  expect(run.effects[run.effects.length - 1]).toEqual({ kind: 'wait', ms: 2000 });
});

test('a refused text is sent again only once it was changed', () => {
  const refused = after([typed, paused, held('refused')]);

  expect(sends(after([paused, paused], refused.state))).toBe(0);
  expect(sends(after([typed, paused], refused.state))).toBe(1);
});

test('a closed page stays closed whatever is typed', () => {
  expect(sends(after([typed, paused, held('closed'), typed, paused]))).toBe(1);
});

test('Save waits for the save under way, because that raises the version', () => {
  const waiting = after([typed, paused, submit]);
  const gone = step(waiting.state, saved);

  expect(waiting.effects.some((effect) => effect.kind === 'submit')).toBe(false);
  expect(gone.effects).toEqual([{ kind: 'submit' }]);
});

test.each([['failed', failed], ['changed by somebody else', held('changed-meanwhile')], ['signed out', held('signed-out')]])(
  'Save goes through after the save under way has %s, so that the server can say so', (_how, answer) => {
    expect(step(after([typed, paused, submit]).state, answer).effects).toEqual([{ kind: 'submit' }]);
  });

test('once the form is on its way autosave is silent', () => {
  const run = after([typed, submit, paused, { kind: 'back-online' }]);

  expect(sends(run)).toBe(0);
  expect(isUnsaved(run.state)).toBe(false);
});
