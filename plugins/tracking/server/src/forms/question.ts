import type { Option, Question, WayOutReason } from '@virtual-school/portal-kit';

/** Whoever reaches a report reads all of it: the school that told it, the Virtual School and the social worker. */
export const readers = ['report'] as const;

const notYet: readonly WayOutReason[] = ['not-known-yet'];
const notYetOrNever: readonly WayOutReason[] = ['not-known-yet', 'does-not-apply'];

type Said = { name: string; label: string; source: string; hint?: string; mayNotApply?: boolean };

/** Required, and never without an honest way out. */
const asked = ({ mayNotApply, ...said }: Said) => ({ ...said, required: true, waysOut: mayNotApply ? notYetOrNever : notYet, audience: readers, next: 'ask' as const });

export const day = (said: Said): Question => ({ ...asked(said), kind: 'date' });
export const words = (said: Said): Question => ({ ...asked(said), kind: 'long-text', maxLength: 4000, rows: 4 });
export const count = (said: Said & { suffix: string; max: number }): Question => ({ ...asked(said), suffix: said.suffix, kind: 'number', min: 0, max: said.max });
export const one = (said: Said & { options: readonly Option[] }): Question => ({ ...asked(said), kind: 'choice', options: said.options });
export const some = (said: Said & { options: readonly Option[] }): Question => ({ ...asked(said), kind: 'choices', options: said.options });

export const option = (value: string, text: string, hint?: string): Option => ({ value, text, ...(hint && { hint }) });
