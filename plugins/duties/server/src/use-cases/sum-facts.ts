import type { KnownFact } from '../store/facts-store';

/** A figure of these facts together; one that does not say it counts nought. */
export const sumFacts = (facts: readonly KnownFact[], name: string): number => facts.reduce((all, { content }) => all + (Number(content[name]) || 0), 0);
