const againAfterMs = 5000;

/** A second press while the first is on its way does nothing. The key in the form makes the server's side sure of it. */
export const submitOnce = (): void => {
  const sent = new WeakMap<HTMLFormElement, number>();
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || form.getAttribute('method') !== 'post' || event.defaultPrevented) return;
    const before = sent.get(form);
    if (before !== undefined && Date.now() - before < againAfterMs) event.preventDefault();
    else sent.set(form, Date.now());
  });
};
