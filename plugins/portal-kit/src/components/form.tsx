import type { ReactNode } from 'react';
import type { Fields, PageContext } from '../page';
import type { Problem } from '../result';

type FormProps = { page: PageContext; action?: string; autosave?: boolean; children: ReactNode };

/** Every form of the portal: posted by a press, protected by the token, taking effect once by its key. */
export const Form = ({ page, action, autosave, children }: FormProps) => (
  <form method="post" action={action} noValidate data-autosave={autosave || undefined}>
    <input type="hidden" name="_csrf" value={page.csrf} />
    <input type="hidden" name="_key" value={page.key} />
    {page.carried && <input type="hidden" name="_carried" value={page.carried} />}
    {children}
  </form>
);

export const idOf = (name: string): string => name.replace(/[^a-zA-Z0-9-]+/g, '-');

export const problemAt = (problems: readonly Problem[], name: string): string | undefined => problems.find((each) => each.field === name)?.message;

/** What was just posted, else what is in the record. */
export const entered = (page: { entries: Fields }, name: string, value = ''): string => {
  const posted = page.entries[name];
  return posted === undefined ? value : typeof posted === 'string' ? posted : (posted[0] ?? '');
};

export const enteredList = (page: { entries: Fields }, name: string, values: readonly string[] = []): readonly string[] => {
  const posted = page.entries[name];
  if (posted === undefined) return values;
  return typeof posted === 'string' ? [posted] : posted;
};

/** Stands first on a page that was refused: what is wrong, each with a link to its box. */
export const ErrorSummary = ({ problems }: { problems: readonly Problem[] }) =>
  problems.length === 0 ? null : (
    <div className="govuk-error-summary" data-module="govuk-error-summary">
      <div role="alert">
        <h2 className="govuk-error-summary__title">There is a problem</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {problems.map(({ field, message }) => (
              <li key={`${field}-${message}`}>{field ? <a href={`#${idOf(field)}`}>{message}</a> : message}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );

type ButtonProps = { children: ReactNode; name?: string; value?: string; kind?: 'secondary' | 'warning' };

export const Button = ({ children, name, value, kind }: ButtonProps) => (
  <button type="submit" className={`govuk-button${kind ? ` govuk-button--${kind}` : ''}`} data-module="govuk-button" name={name} value={value}>
    {children}
  </button>
);

export const LinkButton = ({ href, children, kind }: { href: string; children: ReactNode; kind?: 'secondary' }) => (
  <a href={href} role="button" draggable={false} className={`govuk-button${kind ? ` govuk-button--${kind}` : ''}`} data-module="govuk-button">{children}</a>
);
