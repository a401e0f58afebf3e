import type { Answer, Question, Value, WayOut, WayOutReason } from './section';

/** How an honest reason is said on a page and in a document. */
export const wayOutWords: Record<WayOutReason, string> = {
  'not-known-yet': 'Not known yet',
  'does-not-apply': 'Does not apply',
  'would-rather-not-say': 'Would rather not say',
  'no-view-received': 'No view received',
};

export const isWayOut = (answer: Answer | undefined): answer is WayOut => typeof answer === 'object' && answer !== null && 'reason' in answer;

export const valueOf = (answer: Answer | undefined): Value | undefined => (answer === undefined || isWayOut(answer) ? undefined : answer);

export const isEmpty = (answer: Answer | undefined): boolean => answer === undefined || (!isWayOut(answer) && answer.length === 0);

export const offersWayOut = (question: Question): boolean => (question.waysOut?.length ?? 0) > 0;
