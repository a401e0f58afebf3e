import type { Answers, Question, Section } from '@virtual-school/portal-kit';
import type { Narrative } from '../domain/governor-report';

const question = (name: keyof Narrative, label: string, hint: string): Question => ({ name, label, hint, kind: 'long-text', maxLength: 3000, rows: 6, required: false, audience: ['school'], next: 'ask', source: 'governor report' });

/** What a school adds to the figures, in its own words. */
export const reportNarrative: Section = {
  name: 'narrative', title: 'In the school’s own words', part: 'school', source: 'governor report',
  questions: [
    question('wentWell', 'What went well?', 'Do not name a pupil, and do not write what tells who is meant.'),
    question('willDo', 'What will the school do next?', 'For instance training, time for the designated teacher, a policy to change.'),
    question('askOfGovernors', 'What do you ask of governors?', ''),
  ],
};

export const narrativeOf = (answers: Answers): Narrative =>
  Object.fromEntries(reportNarrative.questions.flatMap(({ name }) => (typeof answers[name] === 'string' && answers[name] !== '' ? [[name, answers[name]]] : [])));
