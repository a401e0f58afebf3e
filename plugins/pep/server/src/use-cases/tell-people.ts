import type { AccountSummary, Mail, Mailer, PortalEvent } from '@virtual-school/strapi-plugin-school-portal/api';
import type { PepNeeds } from './needs';

type Told = { accounts: readonly AccountSummary[]; mail: Mail };
const plan = (reference: string, what: string): string => `${what} Reference ${reference}.`;

const writersOf = async ({ accounts, children }: PepNeeds, childId: number, part: string, schoolUrn: string | undefined): Promise<AccountSummary[]> => {
  if (part === 'school') return schoolUrn ? accounts.holding('designated-teacher', { urn: schoolUrn }) : [];
  const ids = (await children.records.workersOf(childId)).filter((worker) => worker.kind === 'social-worker' && worker.accountId !== undefined).map((worker) => Number(worker.accountId));
  return [...(await accounts.findMany(ids)).values()];
};

const virtualSchool = async ({ accounts }: PepNeeds, authorityId: number): Promise<AccountSummary[]> => {
  const advisers = await accounts.holding('virtual-school-adviser', { authorityId });
  return advisers.length > 0 ? advisers : accounts.holding('virtual-school-head', { authorityId });
};

/** Who hears of what, in words that name no child: the reference and a link only. */
const toldOf = async (needs: PepNeeds, event: PortalEvent): Promise<Told | undefined> => {
  const pep = await needs.peps.byPublicId(String(event.payload.pep));
  const child = pep && (await needs.children.records.find(pep.childId));
  if (!pep || !child) return undefined;
  const link = { text: 'Open the plan', path: `/portal/peps/${pep.publicId}` };
  const both = async () => [...(await writersOf(needs, pep.childId, 'school', child.schoolUrn)), ...(await writersOf(needs, pep.childId, 'care', child.schoolUrn))];
  switch (event.type) {
    case 'pep.signed':
      return event.payload.isReady ? { accounts: await virtualSchool(needs, pep.authorityId), mail: { subject: 'A plan is ready to be checked', paragraphs: [plan(child.reference, 'Both parts are signed.')], link: { ...link, path: `${link.path}/review` } } } : undefined;
    case 'pep.returned':
      return { accounts: await writersOf(needs, pep.childId, String(event.payload.part), child.schoolUrn), mail: { subject: 'A part of a plan was returned', paragraphs: [plan(child.reference, 'The Virtual School has returned your part and says why. Your other sections stay done.')], link } };
    case 'pep.approved':
      return { accounts: await both(), mail: { subject: 'A plan was approved', paragraphs: [plan(child.reference, 'The plan is agreed. You can download it in the portal.')], link } };
    case 'pep.opened':
      return event.payload.kind === 'termly' ? undefined : { accounts: await both(), mail: { subject: 'A plan was opened', paragraphs: [plan(child.reference, 'An initial or extra plan was opened. The due dates stand on it.')], link } };
    case 'pep.meeting-set':
      return { accounts: await both(), mail: { subject: 'The meeting of a plan is set', paragraphs: [plan(child.reference, 'The due dates follow from the meeting.')], link } };
    default:
      return undefined;
  }
};

/** Gives back the queueing of the mails, for the transaction in which the delivery is noted as done: nobody is told twice. */
export const tellPeople = async (needs: PepNeeds, mailer: Mailer, event: PortalEvent): Promise<(() => Promise<void>) | undefined> => {
  const told = await toldOf(needs, event);
  if (!told) return undefined;
  const once = new Map(told.accounts.map((account) => [account.publicId, account]));
  return async () => {
    for (const account of once.values()) await mailer.toAccount(account.publicId, { ...told.mail, paragraphs: [`Hello ${account.name},`, ...told.mail.paragraphs] });
  };
};
