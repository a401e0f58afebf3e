import { tellEach, type AccountSummary, type Mailer, type PortalEvent } from '@virtual-school/strapi-plugin-school-portal/api';
import { virtualSchool } from '../store/scope';
import type { TrackingNeeds } from './needs';
import { socialWorkersOf } from './social-workers';

const words: Record<string, { subject: string; said: string }> = {
  'tracking.told': { subject: 'A school has told you something', said: 'A school has told you something about a child that you should know today.' },
  'tracking.amended': { subject: 'A school has changed what it told you', said: 'A school has changed what it told you about a child. The earlier version is kept.' },
  'tracking.review-asked': { subject: 'A school asks for a plan to be reviewed', said: 'A school asks for an extra review of a child’s plan, and says why.' },
  'tracking.withdrawn': { subject: 'A school has withdrawn what it told you', said: 'A school has withdrawn what it told you about a child, and says why.' },
};

/** Heads and advisers of the child's authority, and the social worker whom the data officer has confirmed. */
const whoHears = async (needs: TrackingNeeds, authorityId: number, childId: number): Promise<AccountSummary[]> => {
  const office = await Promise.all(virtualSchool.map((role) => needs.accounts.holding(role, { authorityId })));
  return [...office.flat(), ...(await socialWorkersOf(needs, childId))];
};

/** Gives back the queueing of the mails, for the transaction in which the delivery is noted as done: nobody is told twice. Reference and link only. */
export const tellPeople = async (needs: TrackingNeeds, mailer: Mailer, event: PortalEvent): Promise<(() => Promise<void>) | undefined> => {
  const report = await needs.reports.byPublicId(String(event.payload.report));
  const child = report && (await needs.records.find(report.childId));
  const text = words[event.type];
  if (!report || !child || !text) return undefined;
  const accounts = await whoHears(needs, report.authorityId, report.childId);
  const mail = { subject: text.subject, paragraphs: [`${text.said} Reference ${child.reference}.`], link: { text: 'Read it in the portal', path: `/portal/reports/${report.publicId}` } };
  return () => tellEach(mailer, accounts, mail);
};
