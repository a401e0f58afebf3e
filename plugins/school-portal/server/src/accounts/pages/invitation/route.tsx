import { anyone, defineAction, ok, refuse } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { problemWithSignInName } from '../../domain/sign-in-name';
import type { AccountNeeds } from '../../needs';
import type { Invitation } from '../../store/invitations-store';
import { acceptInvitation } from '../../use-cases/accept-invitation';
import { hashOfNew, typedNewPassword } from '../new-password';
import { InvitationPage } from './page';

type Loaded = { invitation: Invitation; role: string };
type Form = { signInName: string; password: string };
const form = z.strictObject({ signInName: z.string().trim().min(1, 'Enter a sign-in name').max(200, 'Enter a sign-in name of 3 to 60 characters'), password: typedNewPassword });

/** A mail scanner may open the link as often as it likes: only a press spends it, once, and only when the account is made. */
export const invitation = (needs: AccountNeeds) =>
  defineAction<{ token: string }, Loaded, Form, string, undefined>({
    path: '/portal/invitation/:token',
    allow: anyone,
    audit: { notAudited: 'shown to whoever holds the link; accepting is recorded by itself' },
    load: async ({ params }) => {
      const found = await needs.invitations.find(params.token);
      return found ? ok({ invitation: found, role: needs.roles.find(found.role)?.title ?? found.role }) : refuse('expired');
    },
    form,
    prepare: async ({ params }, { signInName, password }) => {
      const found = await needs.invitations.find(params.token); // before the slow work: a made-up link costs nothing
      if (!found) return refuse('expired');
      const problem = problemWithSignInName(signInName, found.email);
      if (problem) return refuse('invalid', [{ field: 'signInName', message: problem }]);
      return hashOfNew(password, [found.name, signInName, found.email]);
    },
    act: (visit, { signInName }, _loaded, passwordHash) => acceptInvitation(needs, visit, visit.params.token, { signInName, passwordHash }),
    goTo: () => '/portal/second-factor',
    view: (loaded, page) => ({ title: 'Your invitation', main: <InvitationPage {...loaded} page={page} /> }),
  });
