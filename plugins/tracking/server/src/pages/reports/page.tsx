import { ButtonLink, Empty, Filters, formatDay, formatInstant, PageHeading, Pagination, Select, Table, type Option } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { kinds, kindTitle } from '../../domain/kinds';
import { reportLife, type ReportState } from '../../domain/report-life';
import type { ListedReport } from '../../store/lists-store';
import { yearGroupInWords } from '@virtual-school/strapi-plugin-children/api';
import { StateTag, stateWords } from '../state-tag';
import type { Chosen, Listed } from './route';

const address = '/portal/reports';
const blank = { entries: {}, problems: [] };
const kindOptions: readonly Option[] = kinds.map((what) => ({ value: what, text: kindTitle[what] }));
const stateOptions: readonly Option[] = (Object.keys(reportLife) as ReportState[]).map((state) => ({ value: state, text: stateWords(state) }));

const hrefOf = ({ what, state }: Chosen, after?: string): string => {
  const query = new URLSearchParams({ ...(what && { what }), ...(state && { state }), ...(after && { after }) }).toString();
  return query ? `${address}?${query}` : address;
};

const Narrow = ({ chosen: { what, state } }: { chosen: Chosen }): ReactElement => (
  <Filters action={address} button="Show" clear={what || state ? address : undefined}>
    <Select page={blank} name="what" label="What happened" value={what} empty="Everything" options={kindOptions} />
    <Select page={blank} name="state" label="Where it stands" value={state} empty="Everything" options={stateOptions} />
  </Filters>
);

const rowOf = (report: ListedReport, schoolName: string) => [
  <a className="govuk-link" href={`${address}/${report.publicId}`} key="name">{report.knownAs}<span className="govuk-visually-hidden">, {kindTitle[report.what]}, from {formatDay(report.from)}</span></a>,
  <span key="reference"><span className="vs-reference">{report.reference}</span>, {yearGroupInWords(report.yearGroup)}</span>,
  `${kindTitle[report.what]}, from ${formatDay(report.from)}`,
  schoolName,
  formatInstant(report.toldAt),
  <StateTag key="state" state={report.state} />,
];

export const ReportsPage = ({ rows, next, chosen, schools, isCouncil }: Listed): ReactElement => (
  <>
    <PageHeading>{isCouncil ? 'What schools told us' : 'What your school told us'}</PageHeading>
    {!isCouncil && <ButtonLink href="/portal/tell-us" kind="secondary">Tell us now</ButtonLink>}
    <Narrow chosen={chosen} />
    {rows.length === 0
      ? <Empty title="Nothing here">{chosen.what || chosen.state ? 'Nothing that was told fits what you chose.' : 'What schools tell of a child stands here within a minute.'}</Empty>
      : <Table caption="What was told, the unseen first" captionSize="s" columns={['Child', 'Reference and year', 'What and since when', 'School', 'Told', 'Where it stands']} rows={rows.map((report) => rowOf(report, schools.get(report.urn)?.name ?? `URN ${report.urn}`))} keys={rows.map(({ publicId }) => publicId)} />}
    <Pagination label="What was told" previous={chosen.after && hrefOf(chosen)} next={next && hrefOf(chosen, next)} />
  </>
);
