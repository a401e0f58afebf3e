import type { ReactElement } from 'react';
import { classes, describedBy, FieldFrame, type FieldProps } from './field';
import { problemOf } from './posted';

export type PasswordInputProps = Omit<FieldProps, 'value'> & { autocomplete: 'current-password' | 'new-password' };

/** A password: never shown again after posting, may be pasted, and the script adds a button that shows it. */
export const PasswordInput = ({ name, label, page, hint, size, heading, autocomplete }: PasswordInputProps): ReactElement => {
  const problem = problemOf(page, name);
  return (
    <FieldFrame id={name} label={label} hint={hint} problem={problem} size={size} heading={heading} className="govuk-password-input" data={{ 'data-module': 'govuk-password-input' }}>
      <div className="govuk-input__wrapper govuk-password-input__wrapper">
        <input
          className={classes('govuk-input govuk-password-input__input govuk-js-password-input-input', problem && 'govuk-input--error')}
          id={name}
          name={name}
          type="password"
          spellCheck={false}
          autoComplete={autocomplete}
          autoCapitalize="none"
          aria-describedby={describedBy(name, hint, problem)}
          aria-invalid={problem ? true : undefined}
        />
        <button
          type="button"
          className="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle"
          data-module="govuk-button"
          aria-controls={name}
          aria-label="Show password"
          hidden
        >
          Show
        </button>
      </div>
    </FieldFrame>
  );
};
