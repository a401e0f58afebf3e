import type { Problem } from '@virtual-school/portal-kit';
import { inWords } from './days';

/** Where a child moves to: a school of the register, another provider, or nowhere yet. */
export type Destination = { kind: 'school'; urn: string } | { kind: 'provider'; provider: string; nation: string } | { kind: 'none' };
export type Span = { from: string; until: string };

const inAYear = (today: string): string => `${Number(today.slice(0, 4)) + 1}${today.slice(4)}`;

/** Why a move cannot be recorded like this; undefined when it can. `before` is the leading place that it would end. */
export const faultOfMove = ({ to, from, before, today }: { to: Destination; from: string; before?: Span & { urn?: string }; today: string }): Problem | undefined => {
  if (from > inAYear(today)) return { field: 'from', message: 'The first day must be within the next year' };
  if (before && before.from >= from) return { field: 'from', message: `The first day must be after ${inWords(before.from)}, when the place before it began` };
  if (to.kind === 'none' && !before) return { field: 'to', message: 'The child has no school or provider that could end: choose where they go' };
  if (to.kind === 'school' && before?.urn === to.urn) return { field: 'to', message: 'The child already attends this school: choose where they move to' };
  return undefined;
};
