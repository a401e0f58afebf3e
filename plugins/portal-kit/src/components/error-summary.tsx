import type { ReactElement } from 'react';
import type { Problem } from '../result';

/** What has to be put right, at the top of the page, each leading to its box. Nothing when there is nothing wrong. */
export const ErrorSummary = ({ page, title = 'There is a problem' }: { page: { problems: readonly Problem[] }; title?: string }): ReactElement | null => {
  const problems = page.problems.filter((problem) => problem.message !== '');
  if (problems.length === 0) return null;
  return (
    <div className="govuk-error-summary" data-module="govuk-error-summary" tabIndex={-1}>
      <div role="alert">
        <h2 className="govuk-error-summary__title">{title}</h2>
        <div className="govuk-error-summary__body">
          <ul className="govuk-list govuk-error-summary__list">
            {problems.map((problem, at) => (
              <li key={at}>{problem.field ? <a href={`#${problem.field}`}>{problem.message}</a> : <span className="vs-problem">{problem.message}</span>}</li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
};
