import { tellEach, type AccountSummary, type Mail, type MailSetting, type Mailer, type PortalEvent } from '@virtual-school/strapi-plugin-school-portal/api';
import { pepMails } from '../domain/mails';
import type { Pep } from '../store/pep-record';
import type { PepNeeds } from './needs';

type Told = { accounts: readonly AccountSummary[]; says: MailSetting; link: Mail['link'] };

const writersOf = async ({ accounts, children }: PepNeeds, childId: number, part: string, schoolUrn: string | undefined): Promise<AccountSummary[]> => {
  if (part === 'school') return schoolUrn ? accounts.holding('designated-teacher', { urn: schoolUrn }) : [];
  const ids = (await children.records.workersOf(childId)).filter((worker) => worker.kind === 'social-worker' && worker.accountId !== undefined).map((worker) => Number(worker.accountId));
  return [...(await accounts.findMany(ids)).values()];
};

const virtualSchool = async ({ accounts }: PepNeeds, authorityId: number): Promise<AccountSummary[]> => {
  const advisers = await accounts.holding('virtual-school-adviser', { authorityId });
  return advisers.length > 0 ? advisers : accounts.holding('virtual-school-head', { authorityId });
};

/** Who hears of what, and where it leads them. */
const toldOf = async (needs: PepNeeds, event: PortalEvent, pep: Pep, schoolUrn: string | undefined): Promise<Told | undefined> => {
  const link = { text: 'Open the plan', path: `/portal/peps/${pep.publicId}` };
  const writers = (part: string) => writersOf(needs, pep.childId, part, schoolUrn);
  const both = async () => [...(await writers('school')), ...(await writers('care'))];
  switch (event.type) {
    case 'pep.signed':
      return event.payload.isReady ? { accounts: await virtualSchool(needs, pep.authorityId), says: pepMails.ready, link: { ...link, path: `${link.path}/review` } } : undefined;
    case 'pep.returned':
      return { accounts: await writers(String(event.payload.part)), says: pepMails.returned, link };
    case 'pep.approved':
      return { accounts: await both(), says: pepMails.approved, link };
    case 'pep.opened':
      return event.payload.kind === 'termly' ? undefined : { accounts: await both(), says: pepMails.opened, link };
    case 'pep.meeting-set':
      return { accounts: await both(), says: pepMails.meeting, link };
    default:
      return undefined;
  }
};

/** In words that name no child: the reference and a link only. */
const mailOf = async ({ settings }: PepNeeds, { says, link }: Told, authorityId: number, reference: string): Promise<Mail> => ({ ...(await settings.wording(authorityId, says.name, { reference })), link });

/** Gives back the queueing of the mails, for the transaction in which the delivery is noted as done: nobody is told twice. */
export const tellPeople = async (needs: PepNeeds, mailer: Mailer, event: PortalEvent): Promise<(() => Promise<void>) | undefined> => {
  const pep = await needs.peps.byPublicId(String(event.payload.pep));
  const child = pep && (await needs.children.records.find(pep.childId));
  const told = pep && child && (await toldOf(needs, event, pep, child.schoolUrn));
  if (!told) return undefined;
  const mail = await mailOf(needs, told, pep.authorityId, child.reference);
  return () => tellEach(mailer, told.accounts, mail);
};
