import type { ReactElement, ReactNode } from 'react';
import { classes } from './field';

export type ButtonKind = 'primary' | 'secondary' | 'warning';
export type ButtonProps = {
  children: ReactNode;
  kind?: ButtonKind;
  name?: string;
  value?: string;
  form?: string; // id of the form, when the button stands outside it
  formAction?: string;
  describedBy?: string;
};

const classOf = (kind: ButtonKind = 'primary'): string => classes('govuk-button', kind !== 'primary' && `govuk-button--${kind}`);

/** Submits its form. A second press within a second does nothing; the key in the form takes care of the rest. */
export const Button = ({ children, kind, name, value, form, formAction, describedBy }: ButtonProps): ReactElement => (
  <button type="submit" className={classOf(kind)} data-module="govuk-button" data-prevent-double-click="true" name={name} value={value} form={form} formAction={formAction} aria-describedby={describedBy}>
    {children}
  </button>
);

/** A button that looks like a link, for the least of several actions. */
export const TextButton = ({ children, name, value, form, formAction }: Omit<ButtonProps, 'kind'>): ReactElement => (
  <button type="submit" className="vs-text-button" data-module="govuk-button" data-prevent-double-click="true" name={name} value={value} form={form} formAction={formAction}>{children}</button>
);

/** A link that looks like a button: it leads somewhere and changes nothing. */
export const ButtonLink = ({ href, children, kind }: { href: string; children: ReactNode; kind?: ButtonKind }): ReactElement => (
  <a href={href} role="button" draggable={false} className={classOf(kind)} data-module="govuk-button">{children}</a>
);

/** The one way in of a start page. */
export const StartButton = ({ href, children }: { href: string; children: ReactNode }): ReactElement => (
  <a href={href} role="button" draggable={false} className="govuk-button govuk-button--start" data-module="govuk-button">
    {children}
    <svg className="govuk-button__start-icon" xmlns="http://www.w3.org/2000/svg" width="17.5" height="19" viewBox="0 0 33 40" aria-hidden="true" focusable="false"><path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" /></svg>
  </a>
);

export const ButtonGroup = ({ children }: { children: ReactNode }): ReactElement => <div className="govuk-button-group">{children}</div>;
