import { formatDay } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';

type Shown = { knownAs: string; yearGroup: string; reference: string; dateOfBirth?: string };

export const yearTitle = (year: string): string => (year === 'R' ? 'Reception' : year ? `Year ${year}` : 'Year not known');

/** Whom this is about. The office of a school is told no date of birth. */
export const ChildHeading = ({ child }: { child: Shown }): ReactElement => (
  <p className="govuk-caption-l">
    {child.knownAs}, {yearTitle(child.yearGroup)}{child.dateOfBirth && `, born ${formatDay(child.dateOfBirth)}`}, reference <span className="vs-reference">{child.reference}</span>
  </p>
);
