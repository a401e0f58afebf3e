type Words = { title: string; text: string; button: string };
type Actions = { stay: () => void };

const element = (name: string, className: string, text = ''): HTMLElement => {
  const made = document.createElement(name);
  made.className = className;
  made.textContent = text;
  return made;
};

/** The warning before a session ends: a native modal dialog, which keeps the focus and closes with Escape. */
export const warningDialog = (actions: Actions) => {
  const dialog = document.createElement('dialog');
  dialog.className = 'vs-dialog';
  dialog.setAttribute('aria-labelledby', 'session-title');
  dialog.setAttribute('aria-describedby', 'session-text');
  const title = element('h2', 'govuk-heading-m');
  const text = element('p', 'govuk-body');
  const button = element('button', 'govuk-button') as HTMLButtonElement;
  title.id = 'session-title';
  text.id = 'session-text';
  text.setAttribute('role', 'status');
  button.type = 'button';
  dialog.append(title, text, button);
  document.body.append(dialog);

  button.addEventListener('click', actions.stay);
  dialog.addEventListener('cancel', (event) => {
    event.preventDefault();
    actions.stay(); // Escape means: I am here
  });

  let before: Element | null = null;
  return {
    show(words: Words): void {
      title.textContent = words.title;
      if (text.textContent !== words.text) text.textContent = words.text;
      button.textContent = words.button;
      if (dialog.open) return;
      before = document.activeElement;
      dialog.showModal();
    },
    close(): void {
      if (!dialog.open) return;
      dialog.close();
      if (before instanceof HTMLElement) before.focus();
    },
  };
};
