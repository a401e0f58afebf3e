import { academicYear } from '@virtual-school/portal-kit';
import { tellEach, type AccountSummary, type Mail, type Mailer, type PortalEvent } from '@virtual-school/strapi-plugin-school-portal/api';
import { restingOn } from '../domain/resting-on';
import type { DutyNeeds } from './needs';

type Told = { accounts: readonly AccountSummary[]; mail: Mail };
const home = { text: 'Open the duties of your school', path: '/portal/duties' };
const holders = async ({ accounts }: DutyNeeds, role: string, urns: readonly string[]): Promise<AccountSummary[]> => {
  const found: AccountSummary[] = [];
  for (const urn of urns) found.push(...(await accounts.holding(role, { urn })));
  return found;
};

const ofReturn = async (needs: DutyNeeds, { type, payload }: PortalEvent): Promise<Told> => {
  const [urn, path] = [String(payload.urn), `/portal/duties/${String(payload.return)}`];
  if (type === 'duties.submitted') return { accounts: await holders(needs, 'head-teacher', [urn]), mail: { subject: 'The duties of your school are ready to confirm', paragraphs: ['The designated teacher has answered the duties of your school. Read the answers, then confirm them or hand them back.'], link: { text: 'Read and confirm', path: `${path}/check` } } };
  return { accounts: await holders(needs, 'designated-teacher', [urn]), mail: { subject: 'The duties of your school were handed back', paragraphs: ['The head teacher has handed your answers back and says why. Every answer is kept.'], link: { text: 'Read what has to change', path } } };
};

/** The duties whose words changed, by their own code or by the guidance they rest on. */
const codesOf = async ({ catalogue }: DutyNeeds, { type, payload }: PortalEvent): Promise<string[]> => {
  if (type === 'duties.wording-changed') return (payload.codes as readonly unknown[]).map(String);
  return restingOn(await catalogue.all(), payload).map(({ code }) => code);
};

const ofWording = async (needs: DutyNeeds, event: PortalEvent): Promise<Told | undefined> => {
  const codes = await codesOf(needs, event);
  const urns = codes.length > 0 ? await needs.returns.urnsAnswering(codes, academicYear(needs.clock.today())) : [];
  if (urns.length === 0) return undefined;
  const duties = (await needs.catalogue.all()).filter(({ code }) => codes.includes(code));
  const isGuidance = event.type === 'guidance.changed';
  const lines = duties.map(({ code, wording }) => `${code}: ${wording}`);
  const first = isGuidance ? `Guidance that your answers rest on has changed. ${String(event.payload.change ?? '')}`.trim() : 'The wording of a duty that your school has answered has changed. What you answered stays as it is until you choose the new wording. If you have not started this year’s return yet, it asks you the new wording.';
  return { accounts: await holders(needs, 'designated-teacher', urns), mail: { subject: isGuidance ? 'Guidance that your answers rest on has changed' : 'A duty that you answered has a new wording', paragraphs: [first, ...lines], link: home } };
};

/** Gives back the queueing of the mails, for the transaction in which the delivery is noted as done. No mail names a school or a pupil. */
export const tellPeople = async (needs: DutyNeeds, mailer: Mailer, event: PortalEvent): Promise<(() => Promise<void>) | undefined> => {
  const told = event.type === 'duties.submitted' || event.type === 'duties.handed-back' ? await ofReturn(needs, event) : await ofWording(needs, event);
  return told && (() => tellEach(mailer, told.accounts, told.mail));
};
