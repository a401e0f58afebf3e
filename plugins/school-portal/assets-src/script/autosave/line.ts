import { isUnsaved, type Hold, type SaveState } from './queue';

export type Line = { state: 'none' | 'saved' | 'saving' | 'waiting' | 'stopped'; text: string; action?: 'show-both' | 'sign-in' };

/** The server's instant as people read it: in Europe/London, wherever the browser stands. */
export const clockTime = (instant: string): string =>
  new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/London' }).format(new Date(instant));

const held: Record<Hold, (message?: string) => Line> = {
  'changed-meanwhile': () => ({ state: 'stopped', text: 'Somebody else saved this page while you were working on it. Your words are still here.', action: 'show-both' }),
  'signed-out': () => ({ state: 'stopped', text: 'You have been signed out. Your words are still on this page. Sign in again in a new tab, then come back.', action: 'sign-in' }),
  'somebody-else': () => ({ state: 'stopped', text: 'Somebody else is signed in on this computer. Your words are still on this page, but they are not saved. Sign in as yourself in a new tab, then come back.', action: 'sign-in' }),
  refused: (message) => ({ state: 'stopped', text: `Not saved yet. ${message ?? 'Check what you entered.'}` }),
  closed: (message) => ({ state: 'stopped', text: `This page can no longer be saved. ${message ?? 'It may have moved to somebody else.'} Your words are still here: copy what you need.` }),
};

/** The one line under the form that says where the words are. */
export const lineOf = (state: SaveState): Line => {
  if (state.hold) return held[state.hold](state.message);
  if (state.tries > 0 && isUnsaved(state)) return { state: 'waiting', text: 'Not saved yet: no connection. We will try again. Keep this page open.' };
  if (state.sending !== undefined) return { state: 'saving', text: 'Saving' };
  if (state.savedAt && state.except) return { state: 'waiting', text: `Saved at ${clockTime(state.savedAt)}, but not all of it. ${state.except}` };
  return state.savedAt ? { state: 'saved', text: `Saved at ${clockTime(state.savedAt)}` } : { state: 'none', text: '' };
};
