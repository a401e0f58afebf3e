import { allWords } from './words';

/**
 * What people in the field call by several names. A concept is indexed, and looked for, by its own token, which is no
 * word of the language: so "LAC" finds a text that says "looked after" and the other way round, on both databases.
 */
const concepts: Readonly<Record<string, readonly string[]>> = {
  xqlookedafter: ['looked after', 'looked after child', 'looked after children', 'children looked after', 'child looked after', 'lac', 'cla', 'cic', 'in care', 'child in care', 'children in care', 'pupil in care', 'pupils in care'],
  xqpreviously: ['previously looked after', 'previously looked after children', 'previously looked after child', 'previously in care', 'in care before', 'plac', 'placb', 'post lac'],
  xqteacher: ['designated teacher', 'designated teachers', 'dt', 'dts'],
  xqplan: ['pep', 'peps', 'epep', 'epeps', 'plan', 'plans', 'education plan', 'education plans', 'personal education plan', 'personal education plans'],
  xqcareplan: ['care plan', 'care plans'],
  xqpremium: ['pp', 'ppp', 'ppplus', 'pp plus', 'pupil premium', 'pupil premium plus'],
  xqsuspension: ['suspension', 'suspensions', 'suspend', 'suspended', 'suspending', 'exclusion', 'exclusions', 'exclude', 'excluded', 'excluding'],
  xqhead: ['vsh', 'virtual school head', 'virtual school heads', 'virtual head', 'head of the virtual school'],
  xqneeds: ['sen', 'special educational needs', 'special needs'],
  xqehcplan: ['ehcp', 'ehcps', 'ehc plan', 'ehc plans', 'education health and care plan', 'education health and care plans'],
  xqdifficulties: ['sdq', 'sdqs', 'strengths and difficulties', 'strengths and difficulties questionnaire'],
  xqgovernors: ['governor', 'governors', 'governing body', 'governing bodies', 'governing board', 'governing boards'],
  xqabsence: ['attendance', 'absence', 'absences', 'absent'],
  xqguardian: ['sgo', 'special guardianship', 'special guardianship order', 'special guardian', 'special guardians'],
  xqparttime: ['part time timetable', 'part time timetables', 'reduced timetable', 'reduced timetables'],
  xqalone: ['uasc', 'unaccompanied', 'unaccompanied asylum seeking children', 'unaccompanied children'],
  xqkinship: ['kinship', 'kinship care', 'kinship carer', 'kinship carers', 'family and friends care'],
  xqreviewing: ['iro', 'iros', 'reviewing officer', 'reviewing officers', 'independent reviewing officer'],
};

const forms = new Map(Object.entries(concepts).flatMap(([token, phrases]) => phrases.map((phrase) => [phrase, token] as const)));
const beginnings = new Set([...forms.keys()].map((phrase) => phrase.split(' ')[0] ?? '')); // most words begin no concept
const longest = Math.max(...[...forms.keys()].map((phrase) => phrase.split(' ').length));

/** Every single word of the concepts: a vocabulary that search knows even before an article uses it. */
export const wordsOfConcepts: readonly string[] = [...new Set([...forms.keys()].flatMap((phrase) => phrase.split(' ')))];

export type Span = { from: number; length: number; token: string };

/** Where in a row of words a concept is named; the longest name wins. */
export const conceptsIn = (words: readonly string[]): Span[] => {
  const found: Span[] = [];
  for (let from = 0; from < words.length; from += 1) {
    if (!beginnings.has(words[from] ?? '')) continue;
    for (let length = Math.min(longest, words.length - from); length > 0; length -= 1) {
      const token = forms.get(words.slice(from, from + length).join(' '));
      if (!token) continue;
      found.push({ from, length, token });
      from += length - 1;
      break;
    }
  }
  return found;
};

/** A text as it is indexed: its own words, and the tokens of what it names. */
export const indexedWords = (text: string): string => {
  const words = allWords(text);
  return [...words, ...conceptsIn(words).map(({ token }) => token)].join(' ');
};
