import { areaTitles, type Area } from './areas';
import { inSentence } from './sentences';
import type { MessageKind, MessageMove, MessageState } from './message-life';

export const kindWords: Record<MessageKind, string> = { note: 'Note', question: 'Question', offer: 'Offer of help' };

/** What the school said back, as it is shown to both. */
export const answerWords: Partial<Record<MessageState, string>> = { answered: 'Answer', accepted: 'Yes please', declined: 'No thank you', closed: 'Closed: it needs no answer any more' };
export const moveWords: Record<MessageMove, string> = { answer: 'Send the answer', accept: 'Yes please', decline: 'No thank you', close: 'Close it' };

/** "about governance", to follow the kind. */
export const aboutWords = (area: Area | undefined): string => `about ${area ? inSentence(areaTitles[area]) : 'the return'}`;

/** Questions and offers of help that no one of the school has answered. */
export type Waiting = { questions: number; offers: number };

const counted = (count: number, one: string, many: string): string[] => (count === 0 ? [] : [count === 1 ? `1 ${one}` : `${count} ${many}`]);

/** "1 question and 2 offers of help"; nothing where nothing waits. */
export const waitingWords = ({ questions, offers }: Waiting): string => [...counted(questions, 'question', 'questions'), ...counted(offers, 'offer of help', 'offers of help')].join(' and ');
