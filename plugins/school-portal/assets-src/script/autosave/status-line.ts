import type { Line } from './line';

type Actions = { showBoth: () => void };

const linkToSignIn = (): HTMLElement => {
  const link = document.createElement('a');
  link.className = 'govuk-link';
  link.href = '/portal/sign-in';
  link.target = '_blank';
  link.rel = 'noopener';
  link.textContent = 'Sign in (opens in a new tab)';
  return link;
};

const buttonToShowBoth = (showBoth: () => void): HTMLElement => {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'govuk-button govuk-button--secondary';
  button.textContent = 'Show both versions';
  button.addEventListener('click', showBoth);
  return button;
};

const paragraph = (text: string): HTMLElement => {
  const line = document.createElement('p');
  line.className = 'vs-saved__line';
  line.textContent = text;
  return line;
};

/** Draws the line; the same words are not said twice, so that a screen reader hears "Saved at 10:42" once a minute at most. */
export const statusLine = (place: HTMLElement, actions: Actions) => {
  let shown = '';
  let later: number | undefined;

  const draw = (line: Line): void => {
    if (line.text === shown) return;
    shown = line.text;
    place.dataset.state = line.state;
    const content = line.text ? paragraph(line.text) : undefined;
    if (line.action === 'sign-in') content?.append(' ', linkToSignIn());
    if (line.action === 'show-both') content?.append(document.createElement('br'), buttonToShowBoth(actions.showBoth));
    place.replaceChildren(...(content ? [content] : []));
  };

  return (line: Line): void => {
    window.clearTimeout(later);
    if (line.state === 'saving') later = window.setTimeout(() => draw(line), 800); // most saves are over before that
    else draw(line);
  };
};
