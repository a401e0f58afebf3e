import type { ReactElement } from 'react';
import type { Option } from '../forms/section';
import { classes, describedBy, FieldFrame, type FieldProps } from './field';
import { problemOf, textOf } from './posted';

export type SelectProps = FieldProps & {
  options: readonly Option[];
  empty?: string; // words of the first option, which has no value
};

/** One of many; up to about seven, radios are easier. */
export const Select = ({ name, label, page, value, hint, size, heading, options, empty }: SelectProps): ReactElement => {
  const problem = problemOf(page, name);
  return (
    <FieldFrame id={name} label={label} hint={hint} problem={problem} size={size} heading={heading}>
      <select
        className={classes('govuk-select', problem && 'govuk-select--error')}
        id={name}
        name={name}
        defaultValue={textOf(page, name, value)}
        aria-describedby={describedBy(name, hint, problem)}
        aria-invalid={problem ? true : undefined}
      >
        {empty !== undefined && <option value="">{empty}</option>}
        {options.map((option) => <option key={option.value} value={option.value}>{option.text}</option>)}
      </select>
    </FieldFrame>
  );
};
