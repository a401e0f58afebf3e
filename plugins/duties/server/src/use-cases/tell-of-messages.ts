import { tellEach, type AccountSummary, type Mail, type Mailer, type PortalEvent } from '@virtual-school/strapi-plugin-school-portal/api';
import { boardKeepers } from '../domain/board-roles';
import { dutyMails } from '../domain/mails';
import type { Message } from '../store/messages-store';
import type { DutyNeeds } from './needs';

type Needs = Pick<DutyNeeds, 'messages' | 'accounts' | 'settings'>;

/** To the designated teachers; to the head teachers where the portal knows no designated teacher. */
const ofSchool = async ({ accounts }: Needs, urn: string): Promise<AccountSummary[]> => {
  const teachers = await accounts.holding('designated-teacher', { urn });
  return teachers.length > 0 ? teachers : accounts.holding('head-teacher', { urn });
};

/** Whoever asked; the heads of the Virtual School once that person works there no more. */
const whoAsked = async ({ accounts }: Needs, { accountId, authorityId }: Message): Promise<AccountSummary[]> => {
  const [advisers, heads] = await Promise.all(boardKeepers.map((role) => accounts.holding(role, { authorityId })));
  const asker = [...(advisers ?? []), ...(heads ?? [])].find(({ id }) => id === accountId);
  return asker ? [asker] : (heads ?? []);
};

/** Gives back the queueing of the mails, for the transaction in which the delivery is noted as done. No mail names a school or a pupil, or repeats what was written. */
export const tellOfMessage = async (needs: Needs, mailer: Mailer, { type, payload }: PortalEvent): Promise<(() => Promise<void>) | undefined> => {
  const message = await needs.messages.byPublicId(String(payload.message));
  if (!message) return undefined;
  const link = { text: 'Read it in the portal', path: `/portal/duties/messages/${message.publicId}` };
  const isAnswer = type === 'duties.message-answered';
  const says = isAnswer ? dutyMails.answered : dutyMails[message.kind];
  const mail: Mail = { ...(await needs.settings.wording(message.authorityId, says.name, {})), link };
  const people = isAnswer ? await whoAsked(needs, message) : await ofSchool(needs, message.urn);
  return () => tellEach(mailer, people, mail);
};
