import type { ReactElement } from 'react';

type Props = { action?: string; name?: string; label: string; hint?: string; value?: string; button?: string; id?: string };

/** One box and one button: works by keyboard and without a script. */
export const SearchBox = ({ action = '/search', name = 'q', label, hint, value, button = 'Search', id = 'q' }: Props): ReactElement => (
  <form className="vs-find" method="get" action={action} role="search" aria-label={label}>
    <label className="govuk-label govuk-label--s" htmlFor={id}>{label}</label>
    {hint && <div className="govuk-hint" id={`${id}-hint`}>{hint}</div>}
    <div className="vs-find__row">
      <input className="govuk-input" id={id} name={name} type="search" defaultValue={value} maxLength={100} autoComplete="off" aria-describedby={hint ? `${id}-hint` : undefined} />
      <button className="govuk-button" type="submit">{button}</button>
    </div>
  </form>
);
