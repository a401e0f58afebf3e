import type { Answers } from '@virtual-school/portal-kit';
import { statementsIn, type Template } from './self-review';

export type ReviewProgress = { asked: number; answered: number };

/** How many of the statements have a level. */
export const reviewProgress = (template: Pick<Template, 'groups'>, answers: Answers): ReviewProgress => {
  const statements = statementsIn(template);
  return { asked: statements.length, answered: statements.filter(({ name }) => answers[name] !== undefined).length };
};
