import { extendSession, page, readSession, type Session } from '../server';
import { endsFrom, leftInWords, mayStay, phaseOf, type Ends, type Phase } from './clock';
import { warningDialog } from './dialog';
import { hasUnsaved, markUnsaved } from './unsaved';

const lookEveryMs = 5000;
const askAgainMs = 60_000;

const idleText = (left: string): string => `You have not used the portal for a while. To keep your work safe, you will be signed out in ${left}.`;
const endText = (left: string): string => `You have been signed in for as long as one sitting may last. You will be signed out in ${left}. Save your work now, then sign in again.`;

/** Warns two minutes before the session ends, and clears a page that nobody may look at any more. */
export const sessionWarning = ({ dataset }: HTMLElement): void => {
  const idleSeconds = Number(dataset.idleSeconds);
  if (!page.account || !idleSeconds) return;

  let ends: Ends = endsFrom(Date.now(), idleSeconds, Number(dataset.endSeconds) || idleSeconds);
  let askedAt = 0;
  let dismissed = false;
  const phase = (): Phase => phaseOf(ends, Date.now());

  const stay = async (): Promise<void> => {
    dismissed = true;
    dialog.close();
    if (mayStay(ends) && phase() === 'soon') take(await extendSession());
  };
  const dialog = warningDialog({ stay: () => void stay() });

  const leave = (): void => {
    if (!hasUnsaved()) return window.location.assign(window.location.pathname); // on to signing in; the page is gone from the screen
    if (dismissed) return;
    dialog.show({ title: 'You have been signed out', text: 'Your words are still on this page. Sign in again in a new tab, then come back here.', button: 'Back to my words' });
  };

  const take = (session: Session | undefined): void => {
    if (!session) return; // no connection: nothing is known, nothing is thrown away
    if (!session.signedIn || session.account !== page.account) return leave();
    if (session.csrf) page.csrf = session.csrf;
    ends = endsFrom(Date.now(), session.idleSeconds ?? idleSeconds, session.endSeconds ?? idleSeconds);
    if (phase() !== 'well') return;
    dismissed = false;
    dialog.close();
  };

  const warn = (): void => {
    const left = leftInWords(ends, Date.now());
    dialog.show({ title: 'You will be signed out soon', text: mayStay(ends) ? idleText(left) : endText(left), button: mayStay(ends) ? 'Stay signed in' : 'Back to my words' });
  };

  /** Another tab may have kept the session alive, so the server is asked before anybody is disturbed. */
  const look = async (): Promise<void> => {
    if (phase() === 'well') return;
    if (phase() === 'over' || Date.now() - askedAt > askAgainMs) {
      askedAt = Date.now();
      take(await readSession());
    }
    if (phase() === 'soon' && !dismissed) warn();
  };

  markUnsaved();
  document.addEventListener('portal:used', () => {
    ends = { ...ends, idleAt: Date.now() + idleSeconds * 1000 };
    dismissed = false;
  });
  window.setInterval(() => void look(), lookEveryMs);
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'visible') void look(); });
};
