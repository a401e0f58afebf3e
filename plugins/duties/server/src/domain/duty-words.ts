import { factsThatAsk } from './applies';
import type { Duty } from './duty';
import { happenedWords } from './happenings';
import { forceAt, forceTitles, kindWords, pupilWords } from './labels';
import type { SchoolKind } from './school-kind';
import { inSentence } from './sentences';

/** Sentences about one duty, for pages that explain it. Source: docs/rules/duties.md, rules 3 and 10. */
const listed = (words: readonly string[], last: 'and' | 'or'): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const kindsListed = (kinds: readonly SchoolKind[]): string => capital(listed(kinds.map((kind) => inSentence(kindWords[kind])), 'and'));
const everyKind = Object.keys(kindWords).length;

const admissionsWords = { any: '', own: ' that are their own admission authority', not: ' that are not their own admission authority' };

/** "Every kind of school", "Academies and nursery schools that are their own admission authority". */
export const schoolsWords = ({ kinds, ownAdmissions }: Duty): string => (kinds.length === everyKind ? 'Every kind of school' : kindsListed(kinds)) + admissionsWords[ownAdmissions];

/** Which kinds of schools it binds otherwise than the others, and how. */
export const elsewhereWords = (duty: Duty): string | undefined => {
  const others = duty.kinds.filter((kind) => forceAt(duty, kind) !== duty.force);
  return others[0] && `${kindsListed(others)}: ${inSentence(forceTitles[forceAt(duty, others[0])])}`;
};

const deadlineWords = ({ deadline }: Duty): string => {
  if (!deadline) return '';
  if (deadline.days === 0) return '; due the same day';
  return `; due within ${deadline.days} ${deadline.unit === 'working-days' ? 'working day' : 'day'}${deadline.days === 1 ? '' : 's'}`;
};

/** What makes the duty one of a school's: nothing, a kind of pupil, or something that happens. */
export const whenWords = (duty: Duty): string => {
  if (duty.when === 'always') return 'Always, with or without a child in care on roll';
  if (duty.when === 'event') return `When it happens${duty.event ? `: ${inSentence(happenedWords[duty.event])}` : ''}${deadlineWords(duty)}`;
  return `Only with ${listed(factsThatAsk(duty.when).map((fact) => pupilWords[fact]), 'or')}`;
};

const schoolYear = (year: number): string => `${year} to ${year + 1}`;

/** Said of a duty that is not one of this school year. */
export const otherYearWords = ({ validFrom, retiredFrom }: Duty, year: number): string | undefined => {
  if (retiredFrom !== undefined && year >= retiredFrom) return `This is no longer asked, from the school year ${schoolYear(retiredFrom)}.`;
  return validFrom !== undefined && year < validFrom ? `This is asked from the school year ${schoolYear(validFrom)}.` : undefined;
};
