import type { ReactElement, ReactNode } from 'react';
import type { Posted } from './posted';

export type Size = 's' | 'm' | 'l';

/** What every field with one box is told. */
export type FieldProps = {
  name: string; // of the box in the form; also its id, so that the error summary can lead to it
  label: string;
  page: Posted;
  value?: string; // as stored; what was posted stands before it
  hint?: ReactNode;
  size?: Size; // of the label; without it the label is as large as the text
  /** The label is the heading of the page: for a page that asks one thing. */
  heading?: boolean;
};

/** What a group of boxes under one legend is told. */
export type GroupProps = Omit<FieldProps, 'label' | 'value'> & { legend: string };

export const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ');

export const describedBy = (id: string, hint: ReactNode, problem: string | undefined, ...more: readonly string[]): string | undefined =>
  [hint ? `${id}-hint` : '', problem ? `${id}-error` : '', ...more].filter(Boolean).join(' ') || undefined;

export const Hint = ({ id, children }: { id: string; children: ReactNode }): ReactElement => (
  <div id={`${id}-hint`} className="govuk-hint">{children}</div>
);

export const ErrorMessage = ({ id, message }: { id: string; message: string }): ReactElement => (
  <p id={`${id}-error`} className="govuk-error-message"><span className="govuk-visually-hidden">Error:</span> {message}</p>
);

export const Label = ({ id, text, size, heading }: { id: string; text: string; size?: Size; heading?: boolean }): ReactElement => {
  const label = <label className={classes('govuk-label', size && `govuk-label--${size}`)} htmlFor={id}>{text}</label>;
  return heading ? <h1 className="govuk-label-wrapper">{label}</h1> : label;
};

type FrameProps = { id: string; label: string; hint?: ReactNode; problem?: string; size?: Size; heading?: boolean; className?: string; data?: Record<string, string | number | undefined>; children: ReactNode };

/** Label, hint and error around one box. */
export const FieldFrame = ({ id, label, hint, problem, size, heading, className, data, children }: FrameProps): ReactElement => (
  <div className={classes('govuk-form-group', problem && 'govuk-form-group--error', className)} {...data}>
    <Label id={id} text={label} size={size} heading={heading} />
    {hint && <Hint id={id}>{hint}</Hint>}
    {problem && <ErrorMessage id={id} message={problem} />}
    {children}
  </div>
);

type GroupFrameProps = Omit<FrameProps, 'label' | 'className' | 'data'> & { legend: string; role?: 'group' };

/** Legend, hint and error around several boxes. */
export const GroupFrame = ({ id, legend, hint, problem, size, heading, role, children }: GroupFrameProps): ReactElement => (
  <div className={classes('govuk-form-group', problem && 'govuk-form-group--error')}>
    <fieldset className="govuk-fieldset" role={role} aria-describedby={describedBy(id, hint, problem)}>
      <legend className={classes('govuk-fieldset__legend', size && `govuk-fieldset__legend--${size}`)}>
        {heading ? <h1 className="govuk-fieldset__heading">{legend}</h1> : legend}
      </legend>
      {hint && <Hint id={id}>{hint}</Hint>}
      {problem && <ErrorMessage id={id} message={problem} />}
      {children}
    </fieldset>
  </div>
);
