import type { Problem, Refusal, RefusalCode } from '@virtual-school/portal-kit';

export const statusOf: Record<RefusalCode, number> = {
  'not-found': 404,
  'not-yours': 403,
  'wrong-state': 409,
  'changed-meanwhile': 409,
  incomplete: 422,
  invalid: 422,
  'too-many': 429,
  expired: 410,
};

const words: Record<RefusalCode, string> = {
  'not-found': 'This page cannot be found',
  'not-yours': 'Somebody else has to do this',
  'wrong-state': 'This has moved on since you opened the page. Check what it says now.',
  'changed-meanwhile': 'Somebody saved this while you were working on it. Nothing of yours is lost: check both texts.',
  incomplete: 'Some answers are missing',
  invalid: 'Check what you entered',
  'too-many': 'Too many tries. Wait 15 minutes, then try again.',
  expired: 'This link has been used or is too old',
};

/** These are shown on the page they happened on, with what the person entered; the others have a page of their own. */
const shownInPlace: readonly RefusalCode[] = ['wrong-state', 'changed-meanwhile', 'incomplete', 'invalid', 'too-many'];
export const isShownInPlace = (refusal: Refusal): boolean => shownInPlace.includes(refusal.code);

export const problemsOf = (refusal: Refusal): readonly Problem[] =>
  refusal.problems?.length ? refusal.problems : [{ field: '', message: words[refusal.code] }];
