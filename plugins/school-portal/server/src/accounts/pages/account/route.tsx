import { defineAction, ok, refuse, signedIn } from '@virtual-school/portal-kit';
import { z } from 'zod';
import type { OwnSession } from '../../api-for-door';
import type { AccountNeeds } from '../../needs';
import type { AccountRow } from '../../store/accounts-store';
import type { MembershipRow } from '../../store/memberships-store';
import { note } from '../../use-cases/note-access';
import { inWords, roleWordsFor } from '../role-words';
import { AccountPage } from './page';

export type OwnAccount = { account: AccountRow; roles: readonly string[]; sessions: readonly (OwnSession & { isThis: boolean })[]; codesLeft: number; said: unknown };

const rolesInWords = async (needs: AccountNeeds, held: readonly MembershipRow[]): Promise<string[]> => {
  const words = await roleWordsFor(needs, held);
  return held.map((row) => [words(row).title, words(row).place, row.until_day && `until ${inWords(row.until_day)}`].filter(Boolean).join(', '));
};

const form = z.strictObject({ end: z.union([z.literal('others'), z.string().regex(/^[0-9a-f]{16}$/)], 'Choose what to end') });

/** The person's own account: what is known of it, and where it is signed in. */
export const ownAccount = (needs: AccountNeeds) =>
  defineAction<Record<string, string>, OwnAccount, { end: string }>({
    path: '/portal/account',
    allow: signedIn,
    audit: { notAudited: 'a person’s own account; every change is recorded by itself' },
    load: async (visit) => {
      const account = await needs.accounts.byId(visit.actor.accountId);
      if (!account) return refuse('not-found');
      const [held, sessions, card] = [await needs.memberships.of(account.id), await needs.sessions.listOf(account.id), await needs.cards.state(account.id)];
      return ok({ account, roles: await rolesInWords(needs, held), sessions: sessions.map((each) => ({ ...each, isThis: each.id === visit.sessionId })), codesLeft: card.left, said: visit.query.said });
    },
    form,
    act: async (visit, { end }, { account, sessions }) => {
      const one = sessions.find((each) => each.handle === end);
      if (one) await needs.sessions.end(one.id, 'ended-by-person');
      else if (end === 'others') await needs.sessions.endAllOf(account.id, 'ended-by-person', visit.sessionId);
      await note(needs, visit.actor, 'session-ended', account, { which: end === 'others' ? 'others' : 'one' });
      return ok(undefined);
    },
    goTo: () => '/portal/account?said=ended',
    view: (loaded, page) => ({ title: 'Your account', back: { href: '/portal', text: 'Your list' }, main: <AccountPage {...loaded} page={page} /> }),
  });
