import { outlivesThePage, page, postJson, readSession } from '../server';
import { eventOf, savedFrom } from './answer';
import { lineOf } from './line';
import { atRest, isUnsaved, step, type Effect, type SaveEvent, type SaveState } from './queue';
import { fieldsFrom } from './read-form';
import { statusLine } from './status-line';

// By attribute: a box called "action" would stand in the way of form.action.
const addressOf = (form: HTMLFormElement): string => form.getAttribute('action') ?? window.location.href;
const versionOf = (form: HTMLFormElement): HTMLInputElement | null => form.querySelector<HTMLInputElement>('input[name="version"]');
const saveButtonOf = (form: HTMLFormElement): HTMLButtonElement | null => form.querySelector<HTMLButtonElement>('button[type="submit"]:not([name^="_"])');

/** Saves one form while somebody works in it. The form works without this: its Save button posts it. */
export const autosave = (form: HTMLFormElement): void => {
  let state: SaveState = atRest;
  let timer: number | undefined;
  let submitter: HTMLElement | null = null;
  let leavesSafely = false; // the save under way survives the page

  const bodyNow = (): string => JSON.stringify(fieldsFrom(new FormData(form)));
  const place = form.querySelector<HTMLElement>('[data-autosave-status]') ?? form.appendChild(document.createElement('div'));
  const show = statusLine(place, { showBoth: () => form.requestSubmit(saveButtonOf(form)) });

  const sendNow = async (): Promise<void> => {
    const body = bodyNow();
    leavesSafely = outlivesThePage(body);
    const answer = await postJson(addressOf(form), body);
    const event = eventOf(answer);
    if (event.kind === 'saved') {
      const { version, csrf } = savedFrom(answer?.body);
      const box = versionOf(form);
      if (version !== undefined && box) box.value = version;
      if (csrf) page.csrf = csrf;
      document.dispatchEvent(new Event('portal:used'));
    }
    take(event);
  };

  const askSession = async (): Promise<void> => {
    const session = await readSession();
    if (!session) return;
    const sameAccount = session.signedIn && session.account === page.account;
    if (sameAccount && session.csrf) page.csrf = session.csrf;
    take({ kind: 'session', signedIn: session.signedIn, sameAccount });
  };

  const perform = (effect: Effect): void => {
    if (effect.kind === 'send') void sendNow();
    if (effect.kind === 'ask-session') void askSession();
    if (effect.kind === 'submit') form.requestSubmit(submitter instanceof HTMLButtonElement && submitter.form === form ? submitter : null);
    if (effect.kind === 'wait') {
      window.clearTimeout(timer);
      timer = window.setTimeout(() => take({ kind: 'paused' }), effect.ms);
    }
  };

  const take = (event: SaveEvent): void => {
    const next = step(state, event);
    state = next.state;
    form.toggleAttribute('data-unsaved', isUnsaved(state));
    show(lineOf(state));
    next.effects.forEach(perform);
  };

  const isHeldBySession = (): boolean => state.hold === 'signed-out' || state.hold === 'somebody-else';
  const cameBack = (): void => {
    if (isHeldBySession()) void askSession();
    else take({ kind: 'paused' });
  };

  form.addEventListener('input', () => take({ kind: 'typed' }));
  form.addEventListener('focusout', () => take({ kind: 'paused' }));
  form.addEventListener('change', () => take({ kind: 'paused' }));
  form.addEventListener('submit', (event) => {
    if (state.submitting) return;
    submitter = event.submitter;
    if (state.sending === undefined) {
      state = { ...state, submitting: true };
      form.removeAttribute('data-unsaved');
      return;
    }
    event.preventDefault();
    take({ kind: 'submit' });
  });

  window.addEventListener('online', () => take({ kind: 'back-online' }));
  window.addEventListener('focus', cameBack);
  window.addEventListener('pagehide', () => take({ kind: 'paused' }));
  window.addEventListener('pageshow', (event) => { if (event.persisted) state = { ...state, submitting: false }; });
  document.addEventListener('visibilitychange', () => (document.visibilityState === 'hidden' ? take({ kind: 'paused' }) : cameBack()));
  window.addEventListener('beforeunload', (event) => {
    take({ kind: 'paused' });
    const isOnItsWay = state.sending === state.edited && state.tries === 0 && leavesSafely;
    if (isUnsaved(state) && !isOnItsWay) event.preventDefault();
  });
};
