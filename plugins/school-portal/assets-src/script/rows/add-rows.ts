import { initComponents } from '../components';
import { renumbered } from './row-names';

const numbered = ['name', 'id', 'for', 'aria-describedby', 'aria-labelledby', 'aria-controls', 'data-shows', 'form'];

const renumber = (row: Element, list: string, at: number): void => {
  for (const element of [row, ...row.querySelectorAll('*')]) {
    for (const attribute of numbered) {
      const value = element.getAttribute(attribute);
      if (value) element.setAttribute(attribute, renumbered(value, list, at));
    }
  }
  row.querySelectorAll('[data-row-number]').forEach((place) => { place.textContent = String(at + 1); });
};

const empty = (row: Element): void => {
  row.querySelectorAll('.govuk-error-message').forEach((message) => message.remove());
  row.querySelectorAll('.govuk-form-group--error').forEach((group) => group.classList.remove('govuk-form-group--error'));
  row.querySelectorAll('[class*="--error"]').forEach((box) => { box.className = box.className.replace(/\S+--error/g, '').trim(); });
  row.querySelectorAll('[aria-invalid]').forEach((box) => box.removeAttribute('aria-invalid'));
  row.querySelectorAll('input, textarea, select').forEach((box) => {
    if (box instanceof HTMLInputElement && (box.type === 'radio' || box.type === 'checkbox')) box.checked = false;
    else if (box instanceof HTMLSelectElement) box.selectedIndex = 0;
    else if (box instanceof HTMLInputElement || box instanceof HTMLTextAreaElement) box.value = '';
  });
};

/** "Add another" without a new page: a copy of the last row, emptied, with the next number, and the focus in it. */
export const addRows = (container: HTMLElement): void => {
  const list = container.dataset.rows ?? '';
  const most = Number(container.dataset.rowsMax) || Infinity;
  const button = container.querySelector<HTMLButtonElement>('button[name="_add"]');
  const rows = (): NodeListOf<HTMLElement> => container.querySelectorAll<HTMLElement>('[data-row]');
  const pattern = rows()[rows().length - 1]?.cloneNode(true) as HTMLElement | undefined; // before the components have changed it
  if (!button || !pattern) return;
  empty(pattern);

  button.addEventListener('click', (event) => {
    const last = rows()[rows().length - 1];
    if (!last) return; // the server adds the first one
    event.preventDefault();
    const at = rows().length;
    const row = pattern.cloneNode(true) as HTMLElement;
    renumber(row, list, at);
    last.after(row);
    initComponents(row);
    row.querySelector<HTMLElement>('input:not([type="hidden"]), textarea, select')?.focus();
    button.hidden = at + 1 >= most;
  });
};
