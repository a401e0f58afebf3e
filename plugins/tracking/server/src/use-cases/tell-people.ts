import { tellEach, type AccountSummary, type Mailer, type PortalEvent } from '@virtual-school/strapi-plugin-school-portal/api';
import { trackingMails } from '../domain/mails';
import { virtualSchool } from '../store/scope';
import type { TrackingNeeds } from './needs';
import { socialWorkersOf } from './social-workers';

/** Heads and advisers of the child's authority, and the social worker whom the data officer has confirmed. */
const whoHears = async (needs: TrackingNeeds, authorityId: number, childId: number): Promise<AccountSummary[]> => {
  const office = await Promise.all(virtualSchool.map((role) => needs.accounts.holding(role, { authorityId })));
  return [...office.flat(), ...(await socialWorkersOf(needs, childId))];
};

/** Gives back the queueing of the mails, for the transaction in which the delivery is noted as done: nobody is told twice. Reference and link only. */
export const tellPeople = async (needs: TrackingNeeds, mailer: Mailer, event: PortalEvent): Promise<(() => Promise<void>) | undefined> => {
  const report = await needs.reports.byPublicId(String(event.payload.report));
  const child = report && (await needs.records.find(report.childId));
  const says = trackingMails[event.type];
  if (!report || !child || !says) return undefined;
  const accounts = await whoHears(needs, report.authorityId, report.childId);
  const mail = { ...(await needs.settings.wording(report.authorityId, says.name, { reference: child.reference })), link: { text: 'Read it in the portal', path: `/portal/reports/${report.publicId}` } };
  return () => tellEach(mailer, accounts, mail);
};
