import type { Option, Question, WayOutReason } from '@virtual-school/portal-kit';

/** Who reads an answer. The head teacher's audience is never among them: a head sees states, not answers. */
export const everyone = ['school', 'social-care', 'virtual-school'] as const;
export const careOnly = ['social-care', 'virtual-school'] as const;

const usualWaysOut: readonly WayOutReason[] = ['not-known-yet', 'does-not-apply'];
export const childsWaysOut: readonly WayOutReason[] = ['would-rather-not-say', 'no-view-received', 'not-known-yet'];
export const viewWaysOut: readonly WayOutReason[] = ['no-view-received', 'does-not-apply', 'not-known-yet'];

type Kind<K extends Question['kind']> = Extract<Question, { kind: K }>;
type Given<K extends Question['kind']> = Partial<Kind<K>> & Pick<Kind<K>, 'name' | 'label' | 'source'>;

const asked = { required: true, waysOut: usualWaysOut, audience: everyone, next: 'ask' } as const;
const optional = { required: false, waysOut: undefined };

/** Questions are required with the usual ways out, are read by everyone and asked anew, unless they say otherwise. */
export const longText = (given: Given<'long-text'>): Question => ({ ...asked, kind: 'long-text', maxLength: 4000, ...given });
export const text = (given: Given<'text'>): Question => ({ ...asked, kind: 'text', maxLength: 200, ...given });
export const day = (given: Given<'date'>): Question => ({ ...asked, kind: 'date', ...given });
export const number = (given: Given<'number'>): Question => ({ ...asked, kind: 'number', min: 0, ...given });
export const choice = (given: Given<'choice'> & { options: readonly Option[] }): Question => ({ ...asked, kind: 'choice', ...given });
export const choices = (given: Given<'choices'> & { options: readonly Option[] }): Question => ({ ...asked, kind: 'choices', ...given });
export const rows = (given: Given<'rows'> & Pick<Kind<'rows'>, 'columns' | 'rowName'>): Question => ({ ...asked, kind: 'rows', atMost: 20, ...given });
export const notRequired = <T extends object>(given: T): T & typeof optional => ({ ...given, ...optional });

export const option = (value: string, text: string, hint?: string): Option => ({ value, text, ...(hint && { hint }) });
export const yesNo: readonly Option[] = [option('yes', 'Yes'), option('no', 'No')];

/** A tick of the social worker that lets the school read the answer before it. */
export const share = (name: string, label: string, source: string): Question => choice({ ...notRequired({ name, label, source }), audience: careOnly, next: 'copy', options: yesNo });
