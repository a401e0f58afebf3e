import type { ReactElement, ReactNode } from 'react';
import type { Option } from '../forms/section';
import { classes, GroupFrame, type GroupProps } from './field';
import { choicesOf, problemOf } from './posted';

export type CheckboxOption = Option & { more?: ReactNode };
export type CheckboxesProps = GroupProps & { options: readonly CheckboxOption[]; value?: readonly string[]; small?: boolean };

const Item = ({ name, option, at, chosen }: { name: string; option: CheckboxOption; at: number; chosen: boolean }): ReactElement => {
  const id = at === 0 ? name : `${name}-${at + 1}`;
  const moreId = `${id}-more`;
  return (
    <>
      <div className="govuk-checkboxes__item">
        <input
          className="govuk-checkboxes__input"
          id={id}
          name={name}
          type="checkbox"
          value={option.value}
          defaultChecked={chosen}
          aria-describedby={option.hint ? `${id}-item-hint` : undefined}
          data-shows={option.more ? moreId : undefined}
        />
        <label className="govuk-label govuk-checkboxes__label" htmlFor={id}>{option.text}</label>
        {option.hint && <div id={`${id}-item-hint`} className="govuk-hint govuk-checkboxes__hint">{option.hint}</div>}
      </div>
      {option.more && <div className={classes('govuk-checkboxes__conditional', !chosen && 'govuk-checkboxes__conditional--hidden')} id={moreId}>{option.more}</div>}
    </>
  );
};

/** Any number of several. */
export const Checkboxes = ({ name, legend, page, value, hint, size, heading, options, small }: CheckboxesProps): ReactElement => {
  const problem = problemOf(page, name);
  const chosen = choicesOf(page, name, value);
  return (
    <GroupFrame id={name} legend={legend} hint={hint} problem={problem} size={size} heading={heading}>
      <div className={classes('govuk-checkboxes', small && 'govuk-checkboxes--small')}>
        {options.map((option, at) => <Item key={option.value} name={name} option={option} at={at} chosen={chosen.includes(option.value)} />)}
      </div>
    </GroupFrame>
  );
};
