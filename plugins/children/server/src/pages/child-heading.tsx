import { formatDay } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { yearGroupInWords } from '../domain/shown-facts';

/** `dateOfBirth` is '' while it is not known, and absent for those who are not told it. */
type Shown = { knownAs: string; yearGroup: string; reference: string; dateOfBirth?: string };

const born = (day: string): string => (day === '' ? ', date of birth not known' : `, born ${formatDay(day)}`);

/** Stands above pages of other plugins about a child: whom this is about, told apart from others of the same name. */
export const ChildHeading = ({ child }: { child: Shown }): ReactElement => (
  <p className="govuk-caption-l">
    {child.knownAs}, {yearGroupInWords(child.yearGroup)}{child.dateOfBirth !== undefined && born(child.dateOfBirth)}, reference <span className="vs-reference">{child.reference}</span>
  </p>
);
