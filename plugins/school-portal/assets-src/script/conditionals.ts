type Choice = HTMLInputElement;

const draw = (choice: Choice): void => {
  const more = document.getElementById(choice.dataset.shows ?? '');
  more?.classList.toggle(`govuk-${choice.type === 'radio' ? 'radios' : 'checkboxes'}__conditional--hidden`, !choice.checked);
};

const drawAll = (): void => document.querySelectorAll<Choice>('input[data-shows]').forEach(draw);

/**
 * What belongs to an option stands right below it and shows only while the option is chosen. govuk-frontend does this
 * with aria-expanded, which a radio may not have; the order of reading says the same.
 */
export const conditionals = (): void => {
  drawAll();
  document.addEventListener('change', drawAll);
  window.addEventListener('pageshow', drawAll); // the browser may have put back what was chosen
};
