import type { ReactElement } from 'react';
import { classes, describedBy, FieldFrame, type FieldProps } from './field';
import { problemOf, textOf } from './posted';

export type TextInputProps = FieldProps & {
  type?: 'text' | 'email' | 'tel' | 'search';
  autocomplete?: string;
  inputMode?: 'numeric' | 'decimal' | 'email' | 'tel';
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30; // in characters, for answers of a known length
  prefix?: string;
  suffix?: string;
  spellCheck?: boolean;
};

/** One line of text. Length is checked on the server: a box that swallows letters loses words. */
export const TextInput = ({ name, label, page, value, hint, size, heading, width, prefix, suffix, ...input }: TextInputProps): ReactElement => {
  const problem = problemOf(page, name);
  const box = (
    <input
      className={classes('govuk-input', width && `govuk-input--width-${width}`, problem && 'govuk-input--error')}
      id={name}
      name={name}
      type={input.type ?? 'text'}
      inputMode={input.inputMode}
      autoComplete={input.autocomplete}
      spellCheck={input.spellCheck}
      defaultValue={textOf(page, name, value)}
      aria-describedby={describedBy(name, hint, problem)}
      aria-invalid={problem ? true : undefined}
    />
  );
  return (
    <FieldFrame id={name} label={label} hint={hint} problem={problem} size={size} heading={heading}>
      {prefix || suffix ? (
        <div className="govuk-input__wrapper">
          {prefix && <div className="govuk-input__prefix" aria-hidden="true">{prefix}</div>}
          {box}
          {suffix && <div className="govuk-input__suffix" aria-hidden="true">{suffix}</div>}
        </div>
      ) : box}
    </FieldFrame>
  );
};
