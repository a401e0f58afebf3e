import { InsetText } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';

/** For the head teacher of a school that nobody can send the return of. */
export const NoTeacher = (): ReactElement => (
  <InsetText>
    <p className="govuk-body"><strong>Your school has no designated teacher in this portal.</strong> You can answer, but only the designated teacher can send the return to you to confirm.</p>
    <p className="govuk-body">Once your governing body or trust has appointed somebody, <a className="govuk-link" href="/portal/invite">invite the designated teacher</a>. If you are the designated teacher as well, ask the Virtual School to give you that role: then you confirm the answers with one press.</p>
  </InsetText>
);
