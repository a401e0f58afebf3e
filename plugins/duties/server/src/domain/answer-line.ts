import { formatDay, type Answers } from '@virtual-school/portal-kit';
import { nameOf, type Duty } from './duty';
import { marksIn, markWords } from './marks';

export const textIn = (answers: Answers, name: string): string | undefined => {
  const answer = answers[name];
  return typeof answer === 'string' && answer !== '' ? answer : undefined;
};

const sentence = (words: string): string => (/[.!?]$/.test(words) ? words : `${words}.`);
const dated = (words: string | undefined, day: string | undefined, before: string): string => [words, day && `${before} ${formatDay(day)}`].filter(Boolean).join(', ');

/** The answer to one duty and all that was said with it, in one cell: "Not yet, by 12 February 2027. Comment: ...". */
export const answerLine = (duty: Duty, answers: Answers): string => {
  const [given] = marksIn([duty], answers);
  if (!given) return 'Not answered';
  const at = (part: string) => textIn(answers, `${nameOf(duty)}${part}`);
  const first = given.mark === 'done' ? dated(markWords.done, at('On'), 'on') : dated(markWords[given.mark], given.byWhen, 'by');
  const [reason, comment, held, link, action] = [given.mark === 'does-not-apply' ? at('Reason') : undefined, at('Comment'), dated(at('Held'), at('Checked'), 'last checked on'), at('Link'), dated([at('Action'), at('Owner')].filter(Boolean).join(', '), at('Due'), 'by')];
  return [first, reason, comment && `Comment: ${comment}`, held && `Evidence: ${held}`, link && `Link: ${link}`, action && `Action: ${action}`].filter((each): each is string => Boolean(each)).map(sentence).join(' ');
};
