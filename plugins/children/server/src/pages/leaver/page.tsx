import { Button, DateInput, ErrorSummary, FactList, Form, Radios, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { inWords } from '../../domain/days';
import type { Leaver } from '../../store/leavers-store';
import { ChildBanner } from '../child-banner';

type Props = { leaver: Leaver; page: PageContext };

export const LeaverPage = ({ leaver, page }: Props): ReactElement => (
  <>
    <ErrorSummary page={page} />
    <ChildBanner child={leaver.child} heading="Has this child left care?" />
    <FactList rows={[
      { term: 'Case number', text: [leaver.caseNumber] },
      { term: 'In care since', text: [inWords(leaver.inCareSince)] },
      { term: 'Missing from', text: [`${leaver.file}, ${inWords(leaver.proposedDay)}`] },
    ]} />
    <Form page={page}>
      <Radios
        name="decision"
        legend="Has the child left care?"
        size="m"
        page={page}
        options={[
          { value: 'left', text: 'Yes, the child has left', hint: 'School and social worker no longer see the child from that day on.', more: <DateInput name="left" legend="First day no longer in care" page={page} value={leaver.proposedDay} /> },
          { value: 'still-in-care', text: 'No, the child is still in care', hint: 'The child stays. Put the file right, or the child stays missing from it.' },
        ]}
      />
      <Button>Save</Button>
    </Form>
  </>
);
