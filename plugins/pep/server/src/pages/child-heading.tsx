import { formatDay } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';

type Shown = { knownAs: string; yearGroup: string; dateOfBirth: string; reference: string };

export const yearTitle = (year: string): string => (year === 'R' ? 'Reception' : year ? `Year ${year}` : 'Year not known');

/** Stands above every page of a child: whom this is about, told apart from others of the same name. */
export const ChildHeading = ({ child }: { child: Shown }): ReactElement => (
  <p className="govuk-caption-l">
    {child.knownAs}, {yearTitle(child.yearGroup)}, {child.dateOfBirth ? `born ${formatDay(child.dateOfBirth)}` : 'date of birth not known'}, reference <span className="vs-reference">{child.reference}</span>
  </p>
);
