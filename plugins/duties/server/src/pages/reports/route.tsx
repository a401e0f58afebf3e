import { BlockList, ButtonLink, defineDownload, definePage, Empty, FileLink, formatInstant, ok, only, PageHeading, refuse, Table, urnsOf, type Visit } from '@virtual-school/portal-kit';
import type { IssuedReport } from '../../store/reports-store';
import { schoolYear, writers } from '../about';
import type { ReportPageNeeds } from '../report/find';
import { aboutReport, findIssued, readers, type ReadReport } from './find';

type Row = IssuedReport & { schoolName: string };
type Loaded = { rows: readonly Row[]; own: readonly { urn: string; name: string }[] };

const most = 100;

const List = ({ rows, own }: Loaded) => (
  <>
    <PageHeading>Reports to governors</PageHeading>
    {own.map(({ urn, name }) => <ButtonLink key={urn} href={`/portal/duties/report/${urn}`}>{own.length === 1 ? 'Write a report' : `Write a report: ${name}`}</ButtonLink>)}
    {rows.length === 0
      ? <Empty title="No report yet">{own.length > 0 ? 'When you issue a report it stands here, and your governors are told.' : 'When the school issues a report you get a mail, and it stands here.'}</Empty>
      : <Table caption="Issued reports, the newest first" captionSize="s" columns={['School', 'School year', 'Issued', 'By']} rows={rows.map((row) => [<a className="govuk-link" key="school" href={`/portal/duties/reports/${row.publicId}`}>{row.schoolName}</a>, `${schoolYear(row.year)}, report ${row.issue}`, formatInstant(row.issuedAt), row.issuedName])} keys={rows.map(({ publicId }) => publicId)} />}
  </>
);

/** What was issued at the schools of this person. */
export const reportsPage = (needs: ReportPageNeeds) =>
  definePage({
    path: '/portal/duties/reports',
    allow: only(...readers),
    audit: { action: 'duties.reports' },
    load: async ({ actor }) => {
      const urns = [...new Set(urnsOf(actor, ...readers))];
      const [issued, schools] = [await needs.reports.issuedAt(urns, most), await needs.schools.findMany(urns)];
      const nameOf = (urn: string) => schools.get(urn)?.name ?? urn;
      return ok<Loaded>({ rows: issued.map((row) => ({ ...row, schoolName: nameOf(row.urn) })), own: [...new Set(urnsOf(actor, ...writers))].map((urn) => ({ urn, name: nameOf(urn) })) });
    },
    view: (loaded) => ({ title: 'Reports to governors', main: <List {...loaded} /> }),
  });

const Report = ({ report }: { report: ReadReport }) => (
  <>
    <PageHeading caption={`${report.schoolName}, issued ${formatInstant(report.issuedAt)} by ${report.issuedName}`}>{report.model.title}</PageHeading>
    <p className="govuk-body"><FileLink href={`/portal/duties/reports/${report.publicId}/report.pdf`} text="The same as a document" /></p>
    <BlockList blocks={report.model.blocks} />
  </>
);

export const issuedReportPage = (needs: ReportPageNeeds) =>
  definePage({
    path: '/portal/duties/reports/:report',
    allow: only(...readers),
    audit: { action: 'duties.report-read', about: aboutReport },
    load: (visit: Visit<{ report: string }>) => findIssued(needs, visit),
    view: (report) => ({ title: 'Report to governors', back: { href: '/portal/duties/reports', text: 'Reports to governors' }, main: <Report report={report} /> }),
  });

/** The document as it was issued; until the outbox has drawn it, it is drawn from the same model. */
export const issuedReportFile = (needs: ReportPageNeeds) =>
  defineDownload({
    path: '/portal/duties/reports/:report/report.pdf',
    allow: only(...readers),
    audit: { action: 'duties.report-downloaded', about: aboutReport },
    load: async (visit: Visit<{ report: string }>) => {
      const found = await findIssued(needs, visit);
      if (!found.ok) return found;
      const [kept] = await needs.documents.issued.listAbout('duties-report', found.value.publicId);
      const bytes = kept ? (await needs.documents.issued.find(kept.publicId))?.bytes : await needs.documents.pdf.draw(found.value.model);
      return bytes ? ok({ ...found.value, bytes }) : refuse('not-found');
    },
    file: ({ urn, year, issue, bytes }) => ({ name: `governors-${urn}-${year}-${issue}.pdf`, type: 'application/pdf', bytes }),
  });
