import type { ReactNode } from 'react';
import type { Option } from '../forms/section';
import { idOf } from './form';

export type FieldProps = { name: string; label: ReactNode; hint?: ReactNode; error?: string; heading?: boolean };

const describedBy = ({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>): string | undefined =>
  [hint && `${idOf(name)}-hint`, error && `${idOf(name)}-error`].filter(Boolean).join(' ') || undefined;

const Hint = ({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) => (hint ? <div id={`${idOf(name)}-hint`} className="govuk-hint">{hint}</div> : null);

const FieldError = ({ name, error }: Pick<FieldProps, 'name' | 'error'>) =>
  error ? (
    <p id={`${idOf(name)}-error`} className="govuk-error-message"><span className="govuk-visually-hidden">Error:</span> {error}</p>
  ) : null;

const Group = ({ error, children }: { error?: string; children: ReactNode }) => <div className={`govuk-form-group${error ? ' govuk-form-group--error' : ''}`}>{children}</div>;

const Label = ({ name, label, heading }: Pick<FieldProps, 'name' | 'label' | 'heading'>) => {
  const inner = <label className={`govuk-label${heading ? ' govuk-label--l' : ' govuk-label--s'}`} htmlFor={idOf(name)}>{label}</label>;
  return heading ? <h1 className="govuk-label-wrapper">{inner}</h1> : inner;
};

type TextProps = FieldProps & { value?: string; type?: 'text' | 'email' | 'search'; width?: 2 | 3 | 4 | 5 | 10 | 20; autoComplete?: string; inputMode?: 'numeric' | 'decimal' | 'text'; maxLength?: number; suffix?: string; spellCheck?: boolean };

export const TextInput = ({ value, type = 'text', width, autoComplete, inputMode, maxLength, suffix, spellCheck, ...field }: TextProps) => {
  const input = (
    <input
      className={`govuk-input${width ? ` govuk-input--width-${width}` : ''}${field.error ? ' govuk-input--error' : ''}`}
      id={idOf(field.name)} name={field.name} type={type} defaultValue={value} autoComplete={autoComplete} inputMode={inputMode}
      maxLength={maxLength} spellCheck={spellCheck} aria-describedby={describedBy(field)}
    />
  );
  return (
    <Group error={field.error}>
      <Label {...field} />
      <Hint {...field} />
      <FieldError {...field} />
      {suffix ? <div className="govuk-input__wrapper">{input}<div className="govuk-input__suffix" aria-hidden="true">{suffix}</div></div> : input}
    </Group>
  );
};

export const PasswordInput = ({ autoComplete, ...field }: FieldProps & { autoComplete: 'current-password' | 'new-password' }) => (
  <div className={`govuk-form-group govuk-password-input${field.error ? ' govuk-form-group--error' : ''}`} data-module="govuk-password-input">
    <Label {...field} />
    <Hint {...field} />
    <FieldError {...field} />
    <div className="govuk-input__wrapper govuk-password-input__wrapper">
      <input
        className={`govuk-input govuk-password-input__input govuk-js-password-input-input${field.error ? ' govuk-input--error' : ''}`}
        id={idOf(field.name)} name={field.name} type="password" spellCheck={false} autoComplete={autoComplete} autoCapitalize="none" aria-describedby={describedBy(field)}
      />
      <button type="button" className="govuk-button govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle" data-module="govuk-button" aria-controls={idOf(field.name)} aria-label="Show password" hidden>Show</button>
    </div>
  </div>
);

type AreaProps = FieldProps & { value?: string; rows?: number; maxLength?: number };

export const TextArea = ({ value, rows = 5, maxLength, ...field }: AreaProps) => (
  <Group error={field.error}>
    <Label {...field} />
    <Hint {...field} />
    <FieldError {...field} />
    <textarea
      className={`govuk-textarea${field.error ? ' govuk-textarea--error' : ''}`}
      id={idOf(field.name)} name={field.name} rows={rows} defaultValue={value} data-max-length={maxLength} aria-describedby={describedBy(field)}
    />
  </Group>
);

const Legend = ({ label, heading, small }: { label: ReactNode; heading?: boolean; small?: boolean }) => (
  <legend className={`govuk-fieldset__legend${heading ? ' govuk-fieldset__legend--l' : small ? '' : ' govuk-fieldset__legend--s'}`}>
    {heading ? <h1 className="govuk-fieldset__heading">{label}</h1> : label}
  </legend>
);

type ChoiceProps = FieldProps & { options: readonly Option[]; small?: boolean; inline?: boolean };

const ChoiceItem = ({ kind, name, option, at, checked }: { kind: 'radios' | 'checkboxes'; name: string; option: Option; at: number; checked: boolean }) => {
  const id = at === 0 ? idOf(name) : `${idOf(name)}-${at + 1}`; // the first has the id that the error summary links to
  return (
    <div className={`govuk-${kind}__item`}>
      <input className={`govuk-${kind}__input`} id={id} name={name} type={kind === 'radios' ? 'radio' : 'checkbox'} value={option.value} defaultChecked={checked} aria-describedby={option.hint ? `${id}-item-hint` : undefined} />
      <label className={`govuk-label govuk-${kind}__label`} htmlFor={id}>{option.text}</label>
      {option.hint && <div id={`${id}-item-hint`} className={`govuk-hint govuk-${kind}__hint`}>{option.hint}</div>}
    </div>
  );
};

const Choice = ({ kind, chosen, options, small, inline, ...field }: ChoiceProps & { kind: 'radios' | 'checkboxes'; chosen: readonly string[] }) => (
  <Group error={field.error}>
    <fieldset className="govuk-fieldset" aria-describedby={describedBy(field)}>
      <Legend label={field.label} heading={field.heading} small={small} />
      <Hint {...field} />
      <FieldError {...field} />
      <div className={`govuk-${kind}${small ? ` govuk-${kind}--small` : ''}${inline ? ` govuk-${kind}--inline` : ''}`} data-module={`govuk-${kind}`}>
        {options.map((option, at) => <ChoiceItem key={option.value} kind={kind} name={field.name} option={option} at={at} checked={chosen.includes(option.value)} />)}
      </div>
    </fieldset>
  </Group>
);

export const Radios = ({ value, ...props }: ChoiceProps & { value?: string }) => <Choice kind="radios" chosen={value ? [value] : []} {...props} />;
export const Checkboxes = ({ values = [], ...props }: ChoiceProps & { values?: readonly string[] }) => <Choice kind="checkboxes" chosen={values} {...props} />;

export const Select = ({ value, options, ...field }: FieldProps & { value?: string; options: readonly Option[] }) => (
  <Group error={field.error}>
    <Label {...field} />
    <Hint {...field} />
    <FieldError {...field} />
    <select className={`govuk-select${field.error ? ' govuk-select--error' : ''}`} id={idOf(field.name)} name={field.name} defaultValue={value} aria-describedby={describedBy(field)}>
      {options.map((option) => <option key={option.value} value={option.value}>{option.text}</option>)}
    </select>
  </Group>
);

const dateParts = [['day', 'Day', 2], ['month', 'Month', 2], ['year', 'Year', 4]] as const;

/** Three boxes named `name-day`, `name-month`, `name-year`; `values` are in that order. */
export const DateInput = ({ values = ['', '', ''], small, ...field }: FieldProps & { values?: readonly [string, string, string]; small?: boolean }) => (
  <Group error={field.error}>
    <fieldset className="govuk-fieldset" role="group" aria-describedby={describedBy(field)}>
      <Legend label={field.label} heading={field.heading} small={small} />
      <Hint {...field} />
      <FieldError {...field} />
      <div className="govuk-date-input">
        {dateParts.map(([part, text, width], at) => (
          <div className="govuk-date-input__item" key={part}>
            <div className="govuk-form-group">
              <label className="govuk-label govuk-date-input__label" htmlFor={at === 0 ? idOf(field.name) : `${idOf(field.name)}-${part}`}>{text}</label>
              <input
                className={`govuk-input govuk-date-input__input govuk-input--width-${width}${field.error ? ' govuk-input--error' : ''}`}
                id={at === 0 ? idOf(field.name) : `${idOf(field.name)}-${part}`} name={`${field.name}-${part}`} type="text" inputMode="numeric" defaultValue={values[at]}
              />
            </div>
          </div>
        ))}
      </div>
    </fieldset>
  </Group>
);
