import { anyone, defineAction, ok, refuse } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { safeNext } from '../../domain/next-page';
import type { AccountNeeds } from '../../needs';
import { beginHalfway } from '../../use-cases/begin-session';
import { checkPassword, type Checked } from '../../use-cases/check-password';
import { line, typedPassword } from '../line';
import { SignInPage } from './page';

type Loaded = { next: string; said: unknown; isSignedIn: boolean };
type Form = { name: string; password: string; next?: string };

const form = z.strictObject({ name: line(200).min(1, 'Enter your sign-in name or e-mail address'), password: typedPassword, next: z.string().max(300).optional() });

export const signIn = (needs: AccountNeeds) =>
  defineAction<Record<string, string>, Loaded, Form, Checked, { hasFactor: boolean; next: string }>({
    path: '/portal/sign-in',
    allow: anyone,
    audit: { notAudited: 'shows nothing about anybody; every try is recorded by itself' },
    load: async (visit) => ok({ next: safeNext(visit.query.next), said: visit.query.said, isSignedIn: (await needs.sessions.stageOf(visit.sessionId)) === 'full' }),
    redirect: ({ isSignedIn, next }) => (isSignedIn ? next : undefined),
    form,
    prepare: (visit, { name, password }) => checkPassword(needs, visit, name, password),
    act: async (visit, posted, _loaded, checked) => {
      const account = await needs.accounts.byId(checked.account.id);
      if (!account || account.blocked_at !== null || account.password_hash !== checked.account.password_hash) return refuse('changed-meanwhile');
      await needs.limits.forget(checked.key);
      await beginHalfway(needs, visit, account);
      return ok({ hasFactor: account.second_factor !== null, next: safeNext(posted.next) });
    },
    goTo: ({ hasFactor, next }) => `${hasFactor ? '/portal/sign-in/code' : '/portal/second-factor'}${next === '/portal' ? '' : `?next=${encodeURIComponent(next)}`}`,
    view: ({ next, said }, page) => ({ title: 'Sign in', main: <SignInPage next={next} said={said} page={page} /> }),
  });
