import type { ReactElement } from 'react';
import { classes, describedBy, FieldFrame, type FieldProps } from './field';
import { problemOf, textOf } from './posted';

export type TextAreaProps = FieldProps & { rows?: number; maxLength?: number; spellCheck?: boolean };

/** Several lines of text. The limit is said, counted by the script near its end, and checked on the server. */
export const TextArea = ({ name, label, page, value, hint, size, heading, rows = 5, maxLength, spellCheck }: TextAreaProps): ReactElement => {
  const problem = problemOf(page, name);
  const counted = maxLength !== undefined;
  return (
    <FieldFrame
      id={name}
      label={label}
      hint={hint}
      problem={problem}
      size={size}
      heading={heading}
      className={counted ? 'govuk-character-count' : undefined}
      data={counted ? { 'data-module': 'govuk-character-count', 'data-maxlength': maxLength, 'data-threshold': 75 } : undefined}
    >
      <textarea
        className={classes('govuk-textarea', problem && 'govuk-textarea--error', counted && 'govuk-js-character-count')}
        id={name}
        name={name}
        rows={rows}
        spellCheck={spellCheck}
        defaultValue={textOf(page, name, value)}
        aria-describedby={describedBy(name, hint, problem, ...(counted ? [`${name}-info`] : []))}
        aria-invalid={problem ? true : undefined}
      />
      {counted && <div id={`${name}-info`} className="govuk-hint govuk-character-count__message">You can enter up to {maxLength.toLocaleString('en-GB')} characters</div>}
    </FieldFrame>
  );
};
