import type { ReactElement, ReactNode } from 'react';
import type { Option } from '../forms/section';
import { classes, GroupFrame, type GroupProps } from './field';
import { problemOf, textOf } from './posted';

/** `more` is asked when the option is chosen. Without a script it stands open below the option. */
export type RadioOption = Option & { more?: ReactNode };
export type RadiosProps = GroupProps & { options: readonly RadioOption[]; value?: string; inline?: boolean; small?: boolean };

const Item = ({ name, option, at, chosen }: { name: string; option: RadioOption; at: number; chosen: string }): ReactElement => {
  const id = at === 0 ? name : `${name}-${at + 1}`;
  const moreId = `${id}-more`;
  return (
    <>
      <div className="govuk-radios__item">
        <input
          className="govuk-radios__input"
          id={id}
          name={name}
          type="radio"
          value={option.value}
          defaultChecked={option.value === chosen}
          aria-describedby={option.hint ? `${id}-item-hint` : undefined}
          data-shows={option.more ? moreId : undefined}
        />
        <label className="govuk-label govuk-radios__label" htmlFor={id}>{option.text}</label>
        {option.hint && <div id={`${id}-item-hint`} className="govuk-hint govuk-radios__hint">{option.hint}</div>}
      </div>
      {option.more && (
        <div className={classes('govuk-radios__conditional', option.value !== chosen && 'govuk-radios__conditional--hidden')} id={moreId}>{option.more}</div>
      )}
    </>
  );
};

/** One of several. */
export const Radios = ({ name, legend, page, value, hint, size, heading, options, inline, small }: RadiosProps): ReactElement => {
  const problem = problemOf(page, name);
  const chosen = textOf(page, name, value);
  return (
    <GroupFrame id={name} legend={legend} hint={hint} problem={problem} size={size} heading={heading}>
      <div className={classes('govuk-radios', inline && 'govuk-radios--inline', small && 'govuk-radios--small')}>
        {options.map((option, at) => <Item key={option.value} name={name} option={option} at={at} chosen={chosen} />)}
      </div>
    </GroupFrame>
  );
};
