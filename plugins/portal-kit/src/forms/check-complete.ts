import { askedQuestions } from './asked';
import type { Answer, Answers, Facts, Question, RowValue, Section } from './section';
import type { Problem } from '../result';
import { isEmpty, isWayOut } from './ways-out';

const label = (question: Question): string => question.label.replace(/[?.]$/, '');

const rowProblems = (question: Extract<Question, { kind: 'rows' }>, rows: readonly RowValue[]): Problem[] => {
  const gaps = rows.flatMap((row, at) => question.columns.filter((column) => column.required && !row[column.name]).map((column) => ({ field: `${question.name}.${at}.${column.name}`, message: `${question.rowName} ${at + 1}: enter “${column.label}”` })));
  const few = question.atLeast !== undefined && rows.length < question.atLeast ? [{ field: question.name, message: `${label(question)}: enter at least ${question.atLeast}` }] : [];
  return [...few, ...gaps];
};

const problemsOf = (question: Question, answer: Answer | undefined): Problem[] => {
  if (isWayOut(answer)) {
    const isAsked = answer.reason !== 'no-view-received' || (answer.who && answer.when);
    return isAsked ? [] : [{ field: `${question.name}--who`, message: `${label(question)}: say who was asked, and when` }];
  }
  if (isEmpty(answer)) return question.required ? [{ field: question.name, message: `Answer “${question.label}”${question.waysOut?.length ? ', or say why it has no answer yet' : ''}` }] : [];
  return question.kind === 'rows' ? rowProblems(question, answer as readonly RowValue[]) : [];
};

/** What still has to be said before this section is finished; each problem leads to its box. */
export const checkComplete = (section: Section, answers: Answers, facts: Facts): Problem[] => askedQuestions(section, answers, facts).flatMap((question) => problemsOf(question, answers[question.name]));

export type SectionStatus = 'not-started' | 'in-progress' | 'ready';

/** Derived, never stored. A section in which nothing is required is ready from the start. */
export const sectionStatus = (section: Section, answers: Answers, facts: Facts): SectionStatus => {
  if (checkComplete(section, answers, facts).length === 0) return 'ready';
  return Object.keys(answers).length === 0 ? 'not-started' : 'in-progress';
};
