/**
 * May a second factor be set now? With the password alone only the first one: otherwise a stolen password would be
 * enough to replace it. Somebody fully signed in gives the password again. Source: ASVS 5.0, 6.3 and 7.5.1.
 */
export const enrolment = (stage: 'password' | 'full', hasFactor: boolean): 'may' | 'password-first' | 'code-first' => {
  if (!hasFactor) return 'may';
  return stage === 'full' ? 'password-first' : 'code-first';
};
