import { academicYear } from '@virtual-school/portal-kit';
import { tellEach, type AccountSummary, type Mail, type Mailer, type PortalEvent } from '@virtual-school/strapi-plugin-school-portal/api';
import { dutyMails } from '../domain/mails';
import { restingOn } from '../domain/resting-on';
import type { DutyNeeds } from './needs';
import { bySpeaker, wordsBy, wordsForSchool } from './who-speaks';

type Told = { accounts: readonly AccountSummary[]; mail: Mail };
const home = { text: 'Open the duties of your school', path: '/portal/duties' };

const holders = async ({ accounts }: DutyNeeds, role: string, urns: readonly string[]): Promise<AccountSummary[]> => {
  const found: AccountSummary[] = [];
  for (const urn of urns) found.push(...(await accounts.holding(role, { urn })));
  return found;
};

const ofReturn = async (needs: DutyNeeds, { type, payload }: PortalEvent): Promise<Told> => {
  const [urn, path] = [String(payload.urn), `/portal/duties/${String(payload.return)}`];
  if (type === 'duties.submitted') return { accounts: await holders(needs, 'head-teacher', [urn]), mail: { ...(await wordsForSchool(needs, urn, dutyMails.submitted)), link: { text: 'Read and confirm', path: `${path}/check` } } };
  return { accounts: await holders(needs, 'designated-teacher', [urn]), mail: { ...(await wordsForSchool(needs, urn, dutyMails.handedBack)), link: { text: 'Read what has to change', path } } };
};

/** The duties whose words changed, by their own code or by the guidance they rest on. */
const codesOf = async ({ catalogue }: DutyNeeds, { type, payload }: PortalEvent): Promise<string[]> => {
  if (type === 'duties.wording-changed') return (payload.codes as readonly unknown[]).map(String);
  return restingOn(await catalogue.all(), payload).map(({ code }) => code);
};

/** Who holds the post at schools of several authorities is told once. */
const ofWording = async (needs: DutyNeeds, event: PortalEvent): Promise<Told[]> => {
  const codes = await codesOf(needs, event);
  const urns = codes.length > 0 ? await needs.returns.urnsAnswering(codes, academicYear(needs.clock.today())) : [];
  const duties = (await needs.catalogue.all()).filter(({ code }) => codes.includes(code));
  const isGuidance = event.type === 'guidance.changed';
  const lines = [...(isGuidance && event.payload.change ? [String(event.payload.change)] : []), ...duties.map(({ code, wording }) => `${code}: ${wording}`)];
  const told: Told[] = [];
  const reached = new Set<number>();
  for (const speaker of await bySpeaker(needs, urns)) {
    const accounts = (await holders(needs, 'designated-teacher', speaker.urns)).filter(({ id }) => !reached.has(id));
    for (const { id } of accounts) reached.add(id);
    const words = await wordsBy(needs, speaker, isGuidance ? dutyMails.guidanceChanged : dutyMails.wordingChanged);
    told.push({ accounts, mail: { subject: words.subject, paragraphs: [...words.paragraphs, ...lines], link: home } });
  }
  return told;
};

/** Gives back the queueing of the mails, for the transaction in which the delivery is noted as done. No mail names a school or a pupil. */
export const tellPeople = async (needs: DutyNeeds, mailer: Mailer, event: PortalEvent): Promise<() => Promise<void>> => {
  const told = event.type === 'duties.submitted' || event.type === 'duties.handed-back' ? [await ofReturn(needs, event)] : await ofWording(needs, event);
  return async () => {
    for (const { accounts, mail } of told) await tellEach(mailer, accounts, mail);
  };
};
