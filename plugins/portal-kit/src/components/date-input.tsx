import type { ReactElement } from 'react';
import { classes, GroupFrame, type GroupProps } from './field';
import { problemOf, textOf } from './posted';
import { partsOfDate } from './read-date';

export type DateInputProps = GroupProps & {
  value?: string; // yyyy-mm-dd
  /** For a person's own date of birth. */
  birthday?: boolean;
};

const wordOf = { day: 'Day', month: 'Month', year: 'Year' } as const;

const partsOf = (day: string | undefined): Record<'day' | 'month' | 'year', string> => {
  const [, year = '', month = '', date = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day ?? '') ?? [];
  return { year, month: month.replace(/^0/, ''), day: date.replace(/^0/, '') };
};

/** Three boxes named `name-day`, `name-month` and `name-year`; readDate puts them together again. */
export const DateInput = ({ name, legend, page, value, hint, size, heading, birthday }: DateInputProps): ReactElement => {
  const problem = problemOf(page, name, ...partsOfDate.map((part) => `${name}-${part}`));
  const stored = partsOf(value);
  return (
    <GroupFrame id={name} legend={legend} hint={hint} problem={problem} size={size} heading={heading} role="group">
      <div className="govuk-date-input">
        {partsOfDate.map((part) => (
          <div className="govuk-date-input__item" key={part}>
            <div className="govuk-form-group">
              <label className="govuk-label govuk-date-input__label" htmlFor={part === 'day' ? name : `${name}-${part}`}>{wordOf[part]}</label>
              <input
                className={classes('govuk-input govuk-date-input__input', `govuk-input--width-${part === 'year' ? 4 : 2}`, problem && 'govuk-input--error')}
                id={part === 'day' ? name : `${name}-${part}`} // the error summary leads to the first box
                name={`${name}-${part}`}
                type="text"
                inputMode={part === 'month' ? undefined : 'numeric'}
                autoComplete={birthday ? `bday-${part}` : 'off'}
                defaultValue={textOf(page, `${name}-${part}`, stored[part])}
                aria-invalid={problem ? true : undefined}
              />
            </div>
          </div>
        ))}
      </div>
    </GroupFrame>
  );
};
