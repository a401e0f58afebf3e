import { Empty, Pagination, Table } from '@virtual-school/portal-kit';
import type { ReactElement } from 'react';
import { inWords } from '../../domain/days';
import { yearGroupInWords } from '../../domain/shown-facts';
import type { Leaver } from '../../store/leavers-store';

export type Loaded = { leavers: readonly Leaver[]; next?: string; from?: string };

const rowOf = ({ publicId, child, caseNumber, proposedDay, file }: Leaver) => [
  <a className="govuk-link" href={`/portal/leavers/${publicId}`} key={publicId}>{child.knownAs}</a>,
  child.reference,
  caseNumber,
  yearGroupInWords(child.yearGroup),
  inWords(proposedDay),
  file,
];

export const LeaversPage = ({ leavers, next, from }: Loaded): ReactElement => (
  <>
    <h1 className="govuk-heading-l">Leavers</h1>
    <p className="govuk-body">These children were missing from a file. Nothing changes for them until you say whether they have left care.</p>
    {leavers.length === 0
      ? <Empty title="Nobody is waiting"><p className="govuk-body">A child who is missing from the next file will stand here.</p></Empty>
      : <Table caption="Proposed as having left" hideCaption columns={['Known as', 'Reference', 'Case number', 'Year', 'Missing since', 'File']} rows={leavers.map(rowOf)} keys={leavers.map(({ publicId }) => publicId)} />}
    <Pagination label="Leavers" previous={from ? '/portal/leavers' : undefined} next={next && `/portal/leavers?after=${next}`} />
  </>
);
