import type { Section } from '@virtual-school/portal-kit';
import { longText } from './question';

/** Interests and what is done with them. Basis: Care Planning Regulations 2010, Schedule 1 para 2(4). */
export const enrichment: Section = {
  name: 'enrichment', title: 'Interests and activities', part: 'school', source: 'S12',
  questions: [
    longText({ name: 'interests', label: 'What interests and talents does the child have?', source: 'S12.01', next: 'copy' }),
    longText({ name: 'clubs', label: 'Which clubs, study support and trips? What is in the way, and how is it solved?', source: 'S12.02', next: 'copy' }),
  ],
};
