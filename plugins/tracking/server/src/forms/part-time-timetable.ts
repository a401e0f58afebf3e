import type { Section } from '@virtual-school/portal-kit';
import { count, day, option, some, words } from './question';
import { told } from './questions-of-exclusion';

export const partTimeTimetable = (): Section => ({
  name: 'part-time-timetable', title: 'Part-time timetable', part: 'school', source: 'D59',
  intro: 'A part-time timetable is an exception, for a short time, and agreed in writing.',
  questions: [
    day({ name: 'from', label: 'First day', source: 'D59' }),
    day({ name: 'to', label: 'Last day', source: 'D59' }),
    count({ name: 'weekly', label: 'How many sessions a week is the child in school?', hint: 'A full week is ten sessions.', suffix: 'sessions a week', max: 10, source: 'D59' }),
    words({ name: 'why', label: 'Why, and what happens in the other sessions?', source: 'D59' }),
    words({ name: 'back', label: 'How does the child come back to full time?', source: 'D59' }),
    some({ name: 'agreed', label: 'Who has agreed to it in writing?', source: 'D59', options: [option('carer', 'The carer'), option('social-worker', 'The social worker'), option('virtual-school', 'The Virtual School'), option('nobody', 'Nobody yet')] }),
    told,
  ],
});
