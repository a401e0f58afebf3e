import { PasswordInput, refuse, ok, type PageContext, type Result } from '@virtual-school/portal-kit';
import { z } from 'zod';
import { problemWithPassword } from '../domain/passwords';
import { hashPassword } from '../store/password-hash';

export const typedNewPassword = z.string().max(1000, 'Enter a password of at most 128 characters');

/** One box: it can be shown, so that nobody has to type it twice. */
export const NewPassword = ({ page, label }: { page: PageContext; label: string }) => (
  <PasswordInput page={page} name="password" label={label} hint="At least 12 characters. Three words that do not belong together are good." autocomplete="new-password" />
);

/** The hash of a password that may be used; slow, so it stands in `prepare`. */
export const hashOfNew = async (password: string, about: readonly string[]): Promise<Result<string>> => {
  const problem = problemWithPassword(password, about);
  return problem ? refuse('invalid', [{ field: 'password', message: problem }]) : ok(await hashPassword(password));
};
