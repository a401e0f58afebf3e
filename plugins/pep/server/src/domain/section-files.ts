import type { Section } from '@virtual-school/portal-kit';

/**
 * A file says more than a question asks: who reads every question of a section reads its files, nobody else does. So a
 * section with an answer that social care keeps to itself has files that the school never sees.
 */
export const mayReadFiles = (section: Section, audience: string): boolean => section.questions.every((question) => question.audience.includes(audience));
