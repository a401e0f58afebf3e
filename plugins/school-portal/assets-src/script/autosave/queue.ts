/**
 * What autosave does next, as a pure table: state and event in, state and effects out.
 * Edits are counted; one save is under way at most, and it carries everything typed until it began.
 */

/** Why nothing is sent for the moment. The words stay in the page in every case. */
export type Hold = 'changed-meanwhile' | 'signed-out' | 'somebody-else' | 'refused' | 'closed';

export type SaveState = {
  edited: number; // edits so far
  saved: number; // edits the server has confirmed
  sending?: number; // edits that the save under way carries
  urgent: boolean; // somebody left the field while a save was under way
  tries: number; // failures in a row
  resumed: number; // times that somebody signed in again without a save since
  hold?: Hold;
  message?: string; // the server's own words for a refusal
  savedAt?: string; // the server's clock
  except?: string; // what the last save left out, in the server's words: a date half typed, a text too long
  submitting: boolean; // the form itself is on its way
  submitWaits: boolean; // it waits for the save under way, which will raise the version
};

export type SaveEvent =
  | { kind: 'typed' }
  | { kind: 'paused' } // a moment without typing, a field left, the page hidden, a retry due
  | { kind: 'back-online' }
  | { kind: 'saved'; savedAt?: string; except?: string }
  | { kind: 'failed' } // no answer, or one that says try again
  | { kind: 'held'; hold: Hold; message?: string }
  | { kind: 'session'; signedIn: boolean; sameAccount: boolean }
  | { kind: 'submit' };

export type Effect = { kind: 'send' } | { kind: 'wait'; ms: number } | { kind: 'ask-session' } | { kind: 'submit' };
export type Step = { state: SaveState; effects: readonly Effect[] };

export const pauseMs = 1500;

export const atRest: SaveState = { edited: 0, saved: 0, urgent: false, tries: 0, resumed: 0, submitting: false, submitWaits: false };

export const isUnsaved = (state: SaveState): boolean => (state.edited > state.saved || state.except !== undefined) && !state.submitting;

/** 2, 4, 8, ... seconds, at most a minute. */
export const retryMs = (tries: number): number => Math.min(60_000, 1000 * 2 ** tries);

const still = (state: SaveState): Step => ({ state, effects: [] });
const mayNotSend = (state: SaveState): boolean => state.edited <= state.saved || state.hold !== undefined || state.submitting;

const send = (state: SaveState): Step => {
  if (mayNotSend(state)) return still(state);
  if (state.sending !== undefined) return still({ ...state, urgent: true });
  return { state: { ...state, sending: state.edited, urgent: false }, effects: [{ kind: 'send' }] };
};

const landed = (state: SaveState): SaveState => ({ ...state, sending: undefined, urgent: false });

const afterFlight = (state: SaveState, effects: readonly Effect[]): Step =>
  state.submitWaits ? { state: { ...state, submitWaits: false, submitting: true }, effects: [{ kind: 'submit' }] } : { state, effects };

const onSaved = (state: SaveState, { savedAt, except }: { savedAt?: string; except?: string }): Step => {
  const next: SaveState = { ...landed(state), saved: state.sending ?? state.saved, tries: 0, resumed: 0, hold: undefined, message: undefined, savedAt: savedAt ?? state.savedAt, except };
  if (next.submitWaits || next.edited <= next.saved) return afterFlight(next, []);
  return state.urgent ? send(next) : { state: next, effects: [{ kind: 'wait', ms: pauseMs }] };
};

const onFailed = (state: SaveState): Step => {
  const tries = state.tries + 1;
  return afterFlight({ ...landed(state), tries }, [{ kind: 'wait', ms: retryMs(tries) }]);
};

const onHeld = (state: SaveState, hold: Hold, message?: string): Step =>
  afterFlight({ ...landed(state), hold, message }, hold === 'signed-out' ? [{ kind: 'ask-session' }] : []);

const onSession = (state: SaveState, signedIn: boolean, sameAccount: boolean): Step => {
  if (state.hold !== 'signed-out' && state.hold !== 'somebody-else') return still(state);
  if (!signedIn) return still({ ...state, hold: 'signed-out' });
  if (!sameAccount) return still({ ...state, hold: 'somebody-else' });
  const next: SaveState = { ...state, hold: undefined, tries: 0, resumed: state.resumed + 1 };
  return state.resumed === 0 ? send(next) : { state: next, effects: [{ kind: 'wait', ms: retryMs(state.resumed) }] }; // never in a tight circle
};

/** Typing lifts a refusal: the words that were refused are being changed. Nothing else lifts itself. */
const onTyped = (state: SaveState): Step => {
  const hold = state.hold === 'refused' ? undefined : state.hold;
  return { state: { ...state, edited: state.edited + 1, hold, message: hold && state.message }, effects: [{ kind: 'wait', ms: pauseMs }] };
};

const onSubmit = (state: SaveState): Step =>
  state.sending !== undefined ? still({ ...state, submitWaits: true }) : { state: { ...state, submitting: true }, effects: [{ kind: 'submit' }] };

export const step = (state: SaveState, event: SaveEvent): Step => {
  switch (event.kind) {
    case 'typed': return onTyped(state);
    case 'paused': return send(state);
    case 'back-online': return send({ ...state, tries: 0 });
    case 'saved': return onSaved(state, event);
    case 'failed': return onFailed(state);
    case 'held': return onHeld(state, event.hold, event.message);
    case 'session': return onSession(state, event.signedIn, event.sameAccount);
    case 'submit': return onSubmit(state);
  }
};
