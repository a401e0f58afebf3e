import type { ReactElement } from 'react';
import type { ChildSummary } from '../contract';
import { inWords } from '../domain/days';
import { yearGroupInWords } from '../domain/shown-facts';

/** Who the child is, on every page of theirs: known-as name, year, date of birth and reference. */
export const ChildBanner = ({ child, heading }: { child: ChildSummary; heading?: string }): ReactElement => (
  <>
    {heading && <span className="govuk-caption-l">{child.knownAs}</span>}
    <h1 className="govuk-heading-l">{heading ?? child.knownAs}</h1>
    <p className="govuk-body">
      {yearGroupInWords(child.yearGroup)}, born {inWords(child.dateOfBirth).replace('Not known', 'on a day not known')}, reference <span className="vs-reference">{child.reference}</span>
    </p>
  </>
);
