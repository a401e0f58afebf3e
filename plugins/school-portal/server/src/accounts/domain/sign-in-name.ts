/** One spelling of a name or address, however it was typed. */
export const plainName = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

/**
 * A sign-in name is the person's own e-mail address, or 3 to 60 letters, digits and . _ - of any script. Nobody may
 * take an address that is not theirs: it would stand in its owner's way.
 */
export const problemWithSignInName = (typed: string, ownAddress: string): string | undefined => {
  const name = plainName(typed);
  if (name === plainName(ownAddress)) return undefined;
  if (name.includes('@')) return 'Enter a name without @, or the e-mail address that the invitation was sent to';
  if (name.length < 3 || name.length > 60) return 'Enter a sign-in name of 3 to 60 characters';
  return /^[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}._-]+$/u.test(name) ? undefined : 'Enter a sign-in name of letters, numbers, full stops and hyphens, without spaces';
};
