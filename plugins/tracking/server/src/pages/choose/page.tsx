import { Button, Empty, ErrorSummary, Form, Notice, PageHeading, Radios, type Option, type PageContext } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { kinds, kindTitle, type What } from '../../domain/kinds';
import { yearGroupInWords } from '@virtual-school/strapi-plugin-children/api';
import type { Choosing } from './route';

const hints: Record<What, string> = {
  suspension: 'For some days, or lunchtimes',
  exclusion: 'The head teacher has excluded the child for good',
  'risk-of-exclusion': 'You are worried that it may come to an exclusion',
  'part-time-timetable': 'Less than full time for a while',
  absence: 'Missing so much, or for so long, that somebody should know',
};
const whatOptions: readonly Option[] = kinds.map((what) => ({ value: what, text: kindTitle[what], hint: hints[what] }));

export const ChoosePage = ({ list, chosen, hasTold, mayRead, page }: Choosing & { page: PageContext }): ReactElement => (
  <>
    <ErrorSummary page={page} />
    {hasTold && <Notice tone="done"><p className="govuk-notification-banner__heading">You have told the Virtual School.</p></Notice>}
    <PageHeading>Tell us now</PageHeading>
    <p className="govuk-body">The Virtual School and the social worker get a message within a minute. You do not need to know everything yet.</p>
    {list.length === 0
      ? <Empty title="No child to choose">No child in care has a place at your school today. If you think that this is wrong, ask the Virtual School.</Empty>
      : (
        <Form page={page}>
          <Radios page={page} name="child" legend="Who is it about?" size="m" value={chosen} options={list.map((child) => ({ value: child.publicId, text: child.knownAs, hint: `${yearGroupInWords(child.yearGroup)}, reference ${child.reference}` }))} />
          <Radios page={page} name="what" legend="What happened?" size="m" options={whatOptions} />
          <Button>Continue</Button>
        </Form>
      )}
    {mayRead && <p className="govuk-body"><a className="govuk-link" href="/portal/reports">What your school has told us before</a></p>}
  </>
);
