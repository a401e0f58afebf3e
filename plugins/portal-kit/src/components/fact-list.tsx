import type { ReactElement, ReactNode } from 'react';
import { classes } from './field';

export type Fact = {
  term: string;
  text: ReactNode | readonly string[]; // several texts are several paragraphs
  note?: string; // what kind of answer it is: "Not known yet", "Changed since 3 May"
  /** `of` completes the link's words for those who hear it alone: "Change the meeting date". */
  action?: { href: string; text: string; of: string };
};

const isTexts = (text: Fact['text']): text is readonly string[] => Array.isArray(text) && text.every((each) => typeof each === 'string');

const Text = ({ fact }: { fact: Fact }): ReactElement => (
  <>
    {isTexts(fact.text) ? fact.text.map((line, at) => <p className="govuk-body vs-lines" key={at}>{line}</p>) : fact.text}
    {fact.note && <p className="vs-note">{fact.note}</p>}
  </>
);

/** Terms and what is known of them. */
export const FactList = ({ rows, compact }: { rows: readonly Fact[]; compact?: boolean }): ReactElement => {
  const anyAction = rows.some((row) => row.action);
  return (
    <dl className={classes('govuk-summary-list', compact && 'govuk-summary-list--no-border vs-facts--compact')}>
      {rows.map((row) => (
        <div className={classes('govuk-summary-list__row', anyAction && !row.action && 'govuk-summary-list__row--no-actions')} key={row.term}>
          <dt className="govuk-summary-list__key">{row.term}</dt>
          <dd className="govuk-summary-list__value"><Text fact={row} /></dd>
          {row.action && (
            <dd className="govuk-summary-list__actions">
              <a className="govuk-link" href={row.action.href}>{row.action.text}<span className="govuk-visually-hidden"> {row.action.of}</span></a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
};
