import { ok, refuse } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { inviteFirstHolder, makeAuthority, resendInvitation, withdrawInvitation } from '../../accounts';
import type { InvitationLine, PlacesAnswer } from '../answers';
import { adminRoute } from '../admin-route';
import { authorityCode, nothing, publicId } from '../domain/input';
import { listed, perPage } from '../domain/listed';
import type { PanelNeeds } from '../needs';
import { placeNames } from '../use-cases/places';

const first = z.object({
  name: z.string().trim().min(1, 'Enter a name').max(120, 'Enter at most 120 characters'),
  email: z.string().trim().regex(/^[^@\s]+@[^@\s]+\.[^@\s]+$/, 'Enter an e-mail address, like name@example.org').max(200, 'Enter at most 200 characters'),
  role: z.string().min(1, 'Choose a role'),
  authority: z.string().min(1, 'Choose an authority'),
});
const authority = z.object({ code: authorityCode, name: z.string().trim().min(1, 'Enter a name').max(120, 'Enter at most 120 characters') });

const places = (needs: PanelNeeds) =>
  adminRoute({
    method: 'GET', path: '/places', may: 'accounts.read', audit: { notAudited: 'authorities and roles, about nobody' }, input: nothing,
    work: async () => ok<PlacesAnswer>({
      authorities: (await needs.authorities.all()).map(({ publicId: id, code, name }) => ({ publicId: id, code, name })),
      roles: needs.roles.all().map(({ name, title, reach }) => ({ name, title, isOfAuthority: reach === 'authority' })),
    }),
  });

const list = (needs: PanelNeeds) =>
  adminRoute({
    method: 'GET', path: '/invitations', may: 'accounts.read', audit: 'invitations-listed', input: z.object({ after: publicId.optional() }),
    async work({ after }) {
      const found = await needs.people.invitations.unanswered({ after, most: perPage + 1 });
      const nameOf = await placeNames(needs, found);
      const now = needs.clock.now().toISOString();
      return ok(listed(found, (row) => row.public_id, (row): InvitationLine => ({ publicId: row.public_id, name: row.name, email: row.email, role: needs.roles.find(row.role)?.title ?? row.role, where: nameOf(row), expiresAt: row.expires_at, isExpired: row.expires_at <= now })));
    },
  });

const make = (needs: PanelNeeds) =>
  adminRoute({
    method: 'POST', path: '/authorities', may: 'accounts.change', audit: 'authority-made', input: authority,
    details: ({ code }) => ({ code }),
    work: async ({ code, name }) => ((await makeAuthority(needs.database, code, name)) ? ok(undefined) : refuse('invalid', [{ field: 'code', message: 'There is an authority with this code already' }])),
  });

const one = z.object({ invitation: publicId });
const about = ({ invitation }: { invitation: string }) => ({ type: 'invitation', id: invitation });

export const invitationRoutes = (needs: PanelNeeds) => [
  places(needs),
  list(needs),
  make(needs),
  adminRoute({ method: 'POST', path: '/invitations', may: 'accounts.change', audit: 'first-invited', input: first, details: ({ role, authority: code }) => ({ role, authority: code }), work: (wanted) => inviteFirstHolder(needs.people, wanted) }),
  adminRoute({ method: 'POST', path: '/invitations/:invitation/resend', may: 'accounts.change', audit: 'invitation-resent', input: one, about, work: ({ invitation }) => resendInvitation(needs.people, invitation) }),
  adminRoute({ method: 'POST', path: '/invitations/:invitation/withdraw', may: 'accounts.change', audit: 'invitation-withdrawn', input: one, about, work: ({ invitation }) => withdrawInvitation(needs.people, invitation) }),
];
