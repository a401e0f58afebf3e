import { Fragment, type ReactElement, type ReactNode } from 'react';
import { classes, ErrorMessage, Hint } from './field';
import { problemOf, type Posted } from './posted';

export type RowsProps = {
  /** Boxes in a row are named `name.0.column`, `name.1.column`, ... */
  name: string;
  legend: string;
  rowName: string; // "Target"; the rows are called Target 1, Target 2
  count: number; // rows drawn now
  atMost: number;
  row: (at: number) => ReactNode;
  page: Posted;
  hint?: ReactNode;
};

const Row = ({ props, at }: { props: RowsProps; at: number }): ReactElement => (
  <fieldset className="govuk-fieldset vs-rows__row" data-row>
    <legend className="govuk-fieldset__legend govuk-fieldset__legend--s">{props.rowName} <span data-row-number>{at + 1}</span></legend>
    {props.row(at)}
  </fieldset>
);

/**
 * The same few questions several times. The button adds an empty row: with the script at once, without it by posting
 * `_add=name`, for which the server shows the same page with one row more. Emptied rows are left out on saving.
 */
export const Rows = (props: RowsProps): ReactElement => {
  const { name, legend, hint, page, count, atMost, rowName } = props;
  const problem = problemOf(page, name);
  return (
    <div className={classes('govuk-form-group vs-rows', problem && 'govuk-form-group--error')} id={name} role="group" aria-labelledby={`${name}-legend`} tabIndex={-1} data-rows={name} data-rows-max={atMost}>
      <h2 className="govuk-heading-m" id={`${name}-legend`}>{legend}</h2>
      {hint && <Hint id={name}>{hint}</Hint>}
      {problem && <ErrorMessage id={name} message={problem} />}
      {Array.from({ length: count }, (_none, at) => <Fragment key={at}><Row props={props} at={at} /></Fragment>)}
      {count < atMost && (
        <button type="submit" className="govuk-button govuk-button--secondary" data-module="govuk-button" name="_add" value={name}>Add another {rowName.toLowerCase()}</button>
      )}
    </div>
  );
};
