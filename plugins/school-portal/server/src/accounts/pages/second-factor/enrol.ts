import { ok, refuse, type Result, type Visit } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { enrolment } from '../../domain/enrolment';
import { safeNext } from '../../domain/next-page';
import type { AccountNeeds } from '../../needs';
import type { AccountRow } from '../../store/accounts-store';
import { confirmPassword, guessKey } from '../../use-cases/check-password';

export type Enrolling = { account: AccountRow; may: ReturnType<typeof enrolment>; next: string };

export const enrolForm = z.strictObject({
  code: z.string().trim().min(1, 'Enter the code').max(40, 'Enter the code only'),
  sealed: z.string().max(4000),
  password: z.string().max(1000).optional(),
  next: z.string().max(300).optional(),
});
export type EnrolForm = z.infer<typeof enrolForm>;

export const loadEnrolling = async (needs: AccountNeeds, visit: Visit): Promise<Result<Enrolling>> => {
  const account = await needs.accounts.byId(visit.actor.accountId);
  const stage = await needs.sessions.stageOf(visit.sessionId);
  if (!account || !stage) return refuse('not-found');
  return ok({ account, may: enrolment(stage, account.second_factor !== null), next: safeNext(visit.query.next) });
};

/** A stolen password must not be enough to set a new factor, whatever the page was asked for. */
export const codeFirst = ({ may }: Enrolling): string | undefined => (may === 'code-first' ? '/portal/sign-in/code' : undefined);

/** Before the transaction: counts the guess, and asks a person who changes their factor for the password again. */
export const prepareEnrolling = async (needs: AccountNeeds, visit: Visit, form: EnrolForm): Promise<Result<undefined>> => {
  const loaded = await loadEnrolling(needs, visit);
  if (!loaded.ok) return loaded;
  if (loaded.value.may === 'code-first') return refuse('not-yours');
  if (loaded.value.may === 'password-first') {
    const confirmed = await confirmPassword(needs, visit, form.password ?? '', 'password');
    if (!confirmed.ok) return confirmed;
  }
  return (await needs.limits.allows(guessKey(needs, 'enrol', visit, visit.actor.publicId), { most: 10 })) ? ok(undefined) : refuse('too-many');
};
