import { defineAction, ok, refuse, signedIn } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { safeNext } from '../../domain/next-page';
import type { AccountNeeds } from '../../needs';
import type { AccountRow } from '../../store/accounts-store';
import { beginFull } from '../../use-cases/begin-session';
import { guessKey } from '../../use-cases/check-password';
import { noteRefusal } from '../../use-cases/note-access';
import { spendCode } from '../../use-cases/spend-code';
import { CodePage } from './page';

type Loaded = { account: AccountRow; card: { next?: number; left: number }; isDone: boolean; next: string };

const wrong = { field: 'code', message: 'Check the code. It is not right, or it was used before.' };
const form = z.strictObject({ code: z.string().trim().min(1, 'Enter the code').max(40, 'Enter the code only'), next: z.string().max(300).optional() });

/** The second step of signing in. Five wrong codes, then a wait: the password alone must not open a guessing game. */
export const enterCode = (needs: AccountNeeds) =>
  defineAction<Record<string, string>, Loaded, z.infer<typeof form>, string, { next: string }>({
    path: '/portal/sign-in/code',
    allow: signedIn,
    audit: { notAudited: 'shows nothing about anybody; every try is recorded by itself' },
    load: async (visit) => {
      const account = await needs.accounts.byId(visit.actor.accountId);
      if (!account) return refuse('not-found');
      const isDone = (await needs.sessions.stageOf(visit.sessionId)) !== 'password';
      return ok({ account, card: await needs.cards.state(account.id), isDone, next: safeNext(visit.query.next) });
    },
    redirect: ({ account, isDone, next }) => (isDone ? next : account.second_factor === null ? '/portal/second-factor' : undefined),
    form,
    prepare: async (visit) => {
      const key = guessKey(needs, 'code', visit, visit.actor.publicId);
      const account = await needs.accounts.byId(visit.actor.accountId);
      if (!(await needs.limits.allows(key, { most: 5 }))) {
        await noteRefusal(needs, visit.actor, 'sign-in-refused', 'too-many', account);
        return refuse('too-many');
      }
      return ok(key);
    },
    act: async (visit, posted, { account, isDone }, key) => {
      if (isDone) return ok({ next: safeNext(posted.next) });
      if (!(await spendCode(needs, account, posted.code))) return refuse('invalid', [wrong]);
      await needs.limits.forget(key);
      await beginFull(needs, visit, account, { factor: account.second_factor });
      return ok({ next: safeNext(posted.next) });
    },
    goTo: ({ next }) => next,
    view: (loaded, page) => ({ title: 'Enter your code', main: <CodePage {...loaded} page={page} /> }),
  });
