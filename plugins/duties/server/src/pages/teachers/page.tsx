import { ButtonLink, Empty, Filters, formatDay, PageHeading, Table } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { schoolYear } from '../about';
import type { Loaded } from './route';

const link = ({ urn, school }: { urn: string; school: string }) => <a className="govuk-link" key="school" href={`/portal/duties/schools/${urn}`}>{school}</a>;

const Year = ({ year, years }: Pick<Loaded, 'year' | 'years'>): ReactElement => (
  <Filters action="/portal/duties/schools/teachers" title="Choose a school year" button="Show">
    <div className="govuk-form-group">
      <label className="govuk-label" htmlFor="year">School year</label>
      <select className="govuk-select" id="year" name="year" defaultValue={String(year)}>{years.map((each) => <option key={each} value={each}>{schoolYear(each)}</option>)}</select>
    </div>
  </Filters>
);

const untilWords = (before: { untilDay?: string } | undefined): string => {
  if (!before) return '–';
  return before.untilDay ? formatDay(before.untilDay) : 'Still has the post too';
};

const Changes = ({ changes, year }: Pick<Loaded, 'changes' | 'year'>): ReactElement =>
  changes.length === 0 ? (
    <Empty title="No change">Nobody took the post on or left it in the school year {schoolYear(year)}.</Empty>
  ) : (
    <Table
      caption={`Changes in the school year ${schoolYear(year)}, the newest first`} captionSize="s" columns={['School', 'Designated teacher', 'Since', 'Before', 'Until']} keys={changes.map(({ urn, on }, at) => `${urn}-${on}-${at}`)}
      rows={changes.map((change) => [link(change), change.now?.name ?? 'Nobody', change.now ? formatDay(change.now.fromDay) : '–', change.before?.name ?? 'The portal knew nobody', untilWords(change.before)])}
    />
  );

export const TeachersPage = ({ changes, empty, year, years }: Loaded): ReactElement => (
  <>
    <PageHeading>Designated teachers: what changed, and where there is none</PageHeading>
    <Year year={year} years={years} />
    <Changes changes={changes} year={year} />
    {empty.length === 0
      ? <Empty title="Every school has one">The portal knows a designated teacher for each school of your area.</Empty>
      : <Table caption="The portal knows no designated teacher here" captionSize="s" columns={['School', 'Invite']} rows={empty.map((post) => [link(post), <ButtonLink key="invite" kind="secondary" href="/portal/invite">Invite somebody</ButtonLink>])} keys={empty.map(({ urn }) => urn)} />}
  </>
);
