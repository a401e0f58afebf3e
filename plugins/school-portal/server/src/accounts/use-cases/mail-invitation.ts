import { invitationDays } from '../domain/invitation-days';
import { invitationMail } from '../domain/mails';
import { plainName } from '../domain/sign-in-name';
import type { AccountNeeds } from '../needs';
import type { NewInvitation } from '../store/invitations-store';

/** Makes the link and sends it: nobody but the person invited sees it. An earlier open link for the same role stops working. */
export const mailInvitation = async (needs: Pick<AccountNeeds, 'settings' | 'invitations' | 'mailer' | 'roles'>, invited: Omit<NewInvitation, 'days'>): Promise<void> => {
  const { name, email, grant } = invited;
  const days = await needs.settings.get<number>(grant.authorityId, invitationDays.name);
  const token = await needs.invitations.make({ ...invited, days });
  const { subject, paragraphs } = await needs.settings.wording(grant.authorityId, invitationMail.name, { role: needs.roles.find(grant.role)?.title ?? grant.role, days });
  await needs.mailer.toAddress(plainName(email), { subject, paragraphs: [`Hello ${name},`, ...paragraphs], link: { text: 'Make your account', path: `/portal/invitation/${token}` } });
};
