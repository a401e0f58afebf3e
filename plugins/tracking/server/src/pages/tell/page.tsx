import { Button, ErrorSummary, InsetText, PageHeading, SectionEditor, type PageContext, type Section } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { mostSuspendedDays } from '../../domain/school-days';
import { readers } from '../../forms/question';
import { ChildHeading } from '@virtual-school/strapi-plugin-children/api';
import type { Opened } from './route';

export const TellPage = ({ child, suspendedDays, section, page }: Opened & { section: Section; page: PageContext }): ReactElement => (
  <>
    <ErrorSummary page={page} />
    <ChildHeading child={child} />
    <PageHeading>{section.title}</PageHeading>
    {section.intro && <p className="govuk-body-l">{section.intro}</p>}
    <p className="govuk-body">Where you do not know yet, say so: you can add it later.</p>
    {suspendedDays !== undefined && suspendedDays > 0 && <InsetText>Suspensions told here so far: {suspendedDays} of the {mostSuspendedDays} school days that the law allows in a school year.</InsetText>}
    <SectionEditor section={section} answers={{}} version={0} facts={{}} audience={readers[0]} page={page} autosave={false} buttons={<Button>Tell the Virtual School</Button>} />
  </>
);
