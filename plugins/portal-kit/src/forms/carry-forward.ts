import type { Answers, Section } from './section';

/** What stands in the next form from the start: answers that change slowly. Their names are kept, so that the page can ask to check them. */
export const carryForward = (section: Section, previous: Answers): { answers: Answers; carried: string[] } => {
  const carried = section.questions.filter((question) => question.next === 'copy' && previous[question.name] !== undefined).map((question) => question.name);
  return { carried, answers: Object.fromEntries(carried.flatMap((name) => {
    const answer = previous[name];
    return answer === undefined ? [] : [[name, answer]];
  })) };
};
