import type { Fields } from '@virtual-school/portal-kit';
import type { Turn } from '@virtual-school/strapi-plugin-school-portal/api';
import { z } from 'zod';
import type { Applying } from '../../domain/may-apply';
import type { OverdueLook } from '../../domain/overdue';
import { lookedAfterWords, stateWords, type BoardState, type LookedAfter } from '../../domain/standing';
import type { BoardFilter } from '../../store/board-store';

/** What somebody chose, as it stands in the form again and in the addresses of the other pages. */
const names = ['state', 'care', 'council', 'phase', 'trust', 'trustNamed', 'postcode', 'school', 'duty', 'overdue', 'waiting', 'order'] as const;
export type Chosen = Record<(typeof names)[number], string>;

/** What a form that carries the choice along may hold: every part of it, and nothing else. */
export const chosenForm = z.strictObject(Object.fromEntries(names.map((name) => [name, z.string().optional()])) as Record<keyof Chosen, z.ZodOptional<z.ZodString>>);

const text = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 100) : '');
const oneOf = (value: unknown, known: readonly string[]): string => known.find((each) => each === value) ?? '';

/** The first part of a postcode, or how it begins: 'SW', 'SW1A'. Whoever types the whole is understood, with a space or without; other letters find no school. */
const firstPartOf = (typed: string): string => {
  const [, first] = /^([a-z]{1,2}(?:\d[a-z\d]??)?)(?:\s*\d[a-z]{2}|\s+\d[a-z]?)?$/i.exec(typed) ?? [];
  return (first ?? (/^[a-z\d ]+$/i.test(typed) ? typed : '')).toUpperCase();
};

const states = [...Object.keys(stateWords), 'unfinished'];

export const chosenIn = (query: Fields): Chosen => ({
  state: oneOf(query.state, states), care: oneOf(query.care, Object.keys(lookedAfterWords)),
  council: /^\d{3}$/.test(text(query.council)) ? text(query.council) : '', postcode: firstPartOf(text(query.postcode)),
  phase: text(query.phase), trust: text(query.trust), trustNamed: text(query.trustNamed), school: text(query.school), duty: /^D\d{2,3}[a-z]?$/.test(text(query.duty)) ? text(query.duty) : '',
  overdue: oneOf(query.overdue, ['yes']), waiting: oneOf(query.waiting, ['yes']), order: oneOf(query.order, ['least']),
});

/** What the filter has to know beside the choice: the duties that can be chosen, the day, and the authorities for which this person keeps the board. */
export type Known = { duties: readonly Applying[]; look: OverdueLook };

/** Only whoever writes to schools narrows by what waits for an answer. A duty that nobody is asked narrows nothing. */
export const filterOf = ({ state, care, council, phase, trust, trustNamed, postcode, school, duty, overdue, waiting, order }: Chosen, { duties, look }: Known): BoardFilter => {
  const hasNot = duties.find(({ code }) => code === duty);
  return {
    ...(state === 'unfinished' ? { unfinished: true } : state && { state: state as BoardState }),
    ...(care && { lookedAfter: care as LookedAfter }),
    ...(council && { laCode: council }), ...(postcode && { area: postcode }),
    ...(phase && { phase }), ...(trust && { trust }), ...(trustNamed && { trustNamed }), ...(school && { text: school }),
    ...(hasNot && { hasNot }), ...(overdue && { overdue: look }), ...(waiting && look.authorityIds.length > 0 && { waitingFor: look.authorityIds }),
    ...(order && { leastFirst: true }),
  };
};

/** The URN of a school; in the order of completeness with how far it had come: '334.990001'. */
const isKey = (typed: string): boolean => /^(\d{1,4}\.)?[A-Za-z0-9]{1,20}$/.test(typed);

export const turnIn = (query: Fields, most: number): Turn => {
  const [after, before] = [text(query.after), text(query.before)];
  return { most, ...(isKey(before) ? { before } : isKey(after) && { after }) };
};

/** An order narrows nothing. */
export const isNarrowed = (chosen: Chosen): boolean => names.some((name) => name !== 'order' && chosen[name] !== '');

/** An address that keeps what was chosen. */
export const addressWith = (path: string, chosen: Chosen, more: Record<string, string> = {}): string => {
  const words = new URLSearchParams({ ...Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== '')), ...more }).toString();
  return words === '' ? path : `${path}?${words}`;
};
