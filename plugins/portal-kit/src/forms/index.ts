export { askedQuestions, visibleQuestions } from './asked';
export { carryForward } from './carry-forward';
export { checkComplete, sectionStatus, type SectionStatus } from './check-complete';
export { cleaned, isFieldOf, readAnswers } from './read-answers';
export { answerText, sectionBlocks, type Marks } from './section-blocks';
export { SectionFields } from './section-fields';
export { isEmpty, isWayOut, valueOf, wayOutWords } from './ways-out';
export { wordingOf, type Wording } from './wording';
