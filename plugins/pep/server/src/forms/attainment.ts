import type { Facts, Section } from '@virtual-school/portal-kit';
import { choice, longText, number, option, rows, text } from './question';

const inYear = (...years: string[]) => (_answers: unknown, facts: Facts): boolean => years.includes(facts.yearGroup ?? '');
const subjectsOf: Record<'primary' | 'secondary', readonly string[]> = {
  primary: ['Reading', 'Writing', 'Maths', 'Science'],
  secondary: ['English', 'Maths', 'Science', 'History', 'Geography', 'Languages', 'Art', 'Physical education', 'Computing', 'Design and technology'],
};
const isPrimary = (facts: Facts): boolean => ['R', '1', '2', '3', '4', '5', '6'].includes(facts.yearGroup ?? '');

const columns = [
  { name: 'subject', label: 'Subject', kind: 'text' as const, required: true, maxLength: 60 },
  { name: 'grade', label: 'Grade or level, in the school’s own words', kind: 'text' as const, required: true, maxLength: 60 },
  { name: 'judgement', label: 'Compared with others of this age', kind: 'choice' as const, required: true, options: [option('below', 'Below'), option('at', 'At'), option('above', 'Above')] },
  { name: 'onTrack', label: 'On track?', kind: 'choice' as const, required: true, options: [option('yes', 'Yes'), option('no', 'No'), option('too-early', 'Too early to say')] },
];

const subjects = (name: string, phase: 'primary' | 'secondary') =>
  rows({ name, label: 'Progress in each subject', rowName: 'Subject', atLeast: 1, atMost: 16, source: 'S06.06', next: 'copy', waysOut: ['not-known-yet'], columns, startWith: subjectsOf[phase].map((subject) => ({ subject })), when: (_answers, facts) => isPrimary(facts) === (phase === 'primary') });

/** How the child is doing: the school's own words, and one judgement that can be compared. */
export const attainment: Section = {
  name: 'attainment', title: 'Attainment and progress', part: 'school', source: 'S06',
  questions: [
    subjects('primarySubjects', 'primary'),
    subjects('secondarySubjects', 'secondary'),
    number({ name: 'phonics', label: 'Phonics screening check: marks out of 40', max: 40, source: 'S06.03', next: 'copy', when: inYear('1', '2') }),
    number({ name: 'timesTables', label: 'Multiplication tables check: marks out of 25', max: 25, source: 'S06.04', next: 'copy', when: inYear('4') }),
    text({ name: 'keyStage2', label: 'Key stage 2: scaled scores and writing judgement', source: 'S06.05', next: 'copy', when: inYear('6') }),
    rows({ name: 'qualifications', label: 'Qualifications', rowName: 'Qualification', atLeast: 1, atMost: 14, source: 'S06.07', next: 'copy', waysOut: ['not-known-yet', 'does-not-apply'], when: inYear('10', '11'),
      columns: [{ name: 'subject', label: 'Subject and kind', kind: 'text', required: true }, { name: 'predicted', label: 'Predicted grade', kind: 'text', required: true }, { name: 'target', label: 'Target grade', kind: 'text', required: false }] }),
    choice({ name: 'preKeyStage', label: 'Is the child working below the standard of the national tests?', required: false, waysOut: undefined, source: 'S06.08', next: 'copy', options: [option('no', 'No'), option('pre-key-stage', 'Yes, pre-key-stage standards'), option('engagement', 'Yes, the engagement model')] }),
    longText({ name: 'barriers', label: 'What gets in the way of learning, and what has been tried?', source: 'S06.10' }),
  ],
};
