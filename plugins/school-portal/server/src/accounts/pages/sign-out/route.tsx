import { Button, defineAction, Form, ok, PageHeading, signedIn } from '@virtual-school/portal-kit';
import { z } from 'zod';
import type { AccountNeeds } from '../../needs';
import { note } from '../../use-cases/note-access';

export const signOut = (needs: AccountNeeds) =>
  defineAction<Record<string, string>, undefined, Record<string, never>>({
    path: '/portal/sign-out',
    allow: signedIn,
    audit: { notAudited: 'shows nothing; signing out is recorded by itself' },
    load: async () => ok(undefined),
    form: z.strictObject({}),
    act: async (visit) => {
      // The cookie stays: its token opens nothing any more, and tells whose words another tab may still post.
      if (visit.sessionId !== undefined) await needs.sessions.end(visit.sessionId, 'signed-out');
      await note(needs, visit.actor, 'signed-out', await needs.accounts.byId(visit.actor.accountId));
      return ok(undefined);
    },
    goTo: () => '/portal/sign-in?said=signed-out',
    view: (_loaded, page) => ({ title: 'Sign out', main: <><PageHeading>Sign out</PageHeading><Form page={page}><Button>Sign out</Button></Form></> }),
  });
