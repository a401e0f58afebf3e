import type { Answers, Facts, Question, Section } from './section';

/** The questions that this person is asked, given what is answered and what is known. */
export const askedQuestions = (section: Section, answers: Answers, facts: Facts): Question[] => section.questions.filter((question) => question.when?.(answers, facts) ?? true);

const mayRead = (question: Question, answers: Answers, audience: string): boolean =>
  question.audience.includes(audience) || (question.sharedWhen !== undefined && answers[question.sharedWhen.question] === 'yes' && question.sharedWhen.audience.includes(audience));

export const visibleQuestions = (section: Section, answers: Answers, facts: Facts, audience: string): Question[] =>
  askedQuestions(section, answers, facts).filter((question) => mayRead(question, answers, audience));
