import { factSheetFile, reportDraftFile } from './report/files';
import type { ReportPageNeeds } from './report/find';
import { reportPage } from './report/route';
import { issuedReportFile, issuedReportPage, reportsPage } from './reports/route';

export const reportPages = (needs: ReportPageNeeds) => [reportPage(needs), reportDraftFile(needs), factSheetFile(needs), reportsPage(needs), issuedReportPage(needs), issuedReportFile(needs)];
