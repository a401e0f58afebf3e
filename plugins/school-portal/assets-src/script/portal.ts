import { autosave } from './autosave/autosave';
import { initComponents } from './components';
import { conditionals } from './conditionals';
import { addRows } from './rows/add-rows';
import { sessionWarning } from './session/warning';
import { submitOnce } from './submit-once';

/** Every page works without this script; with it, some things go without a new page. */
const start = (): void => {
  if (!('noModule' in HTMLScriptElement.prototype) || !('requestSubmit' in HTMLFormElement.prototype)) return;
  document.body.classList.add('js-enabled', 'govuk-frontend-supported');
  document.querySelectorAll<HTMLElement>('[data-rows]').forEach(addRows);
  initComponents();
  conditionals();
  document.querySelectorAll<HTMLFormElement>('form[data-autosave]').forEach(autosave);
  sessionWarning(document.body);
  submitOnce();
};

start();
