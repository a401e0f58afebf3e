import { formatDay, type Answers, type Block } from '@virtual-school/portal-kit';
import { areaTitles, type Area } from './areas';
import { nameOf, type Duty } from './duty';
import { marksIn, markWords } from './marks';

const textIn = (answers: Answers, name: string): string | undefined => {
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

/** The answers as they are read by head teacher, Virtual School and report: a table for each area, in the words that were answered. */
export const returnBlocks = (duties: readonly Duty[], answers: Answers): Block[] =>
  [...new Set(duties.map(({ area }) => area))].flatMap((area: Area): Block[] => [
    { kind: 'heading', level: 2, text: areaTitles[area] },
    { kind: 'table', caption: `Answers: ${areaTitles[area].toLowerCase()}`, header: ['Duty', 'Answer'], rows: duties.filter((duty) => duty.area === area).map((duty) => [`${duty.code}. ${duty.wording}`, answerLine(duty, answers)]) },
  ]);
