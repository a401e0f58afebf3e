/** Marks a form whose words are nowhere but in this page. A form that saves itself keeps its own mark. */
export const markUnsaved = (): void => {
  const formOf = (event: Event): HTMLFormElement | null =>
    event.target instanceof Element ? event.target.closest<HTMLFormElement>('form[method="post"]:not([data-autosave])') : null;
  document.addEventListener('input', (event) => formOf(event)?.setAttribute('data-unsaved', ''));
  document.addEventListener('submit', (event) => formOf(event)?.removeAttribute('data-unsaved'));
};

export const hasUnsaved = (): boolean => document.querySelector('form[data-unsaved]') !== null;
