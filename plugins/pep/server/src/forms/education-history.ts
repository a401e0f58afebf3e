import type { Section } from '@virtual-school/portal-kit';
import { longText } from './question';

/** What went before. The schools themselves and their dates come from the roll. Basis: Care Planning Regulations 2010, Schedule 1 para 2(1). */
export const educationHistory: Section = {
  name: 'education-history', title: 'Education so far', part: 'school', source: 'S03',
  intro: 'The schools attended and their dates come from the roll. You do not need to enter them again.',
  questions: [
    longText({ name: 'record', label: 'Attendance and conduct so far, in short', source: 'S03.03', next: 'copy' }),
    longText({ name: 'achievements', label: 'What has the child achieved, in lessons and outside them?', source: 'S03.04', next: 'copy' }),
  ],
};
