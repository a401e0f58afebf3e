import type { Section } from '@virtual-school/portal-kit';
import { longText } from './question';

/** What health and feelings mean for learning. Scores and therapy stand in the care part. */
export const wellbeingAtSchool: Section = {
  name: 'wellbeing-at-school', title: 'Wellbeing at school', part: 'school', source: 'S09',
  questions: [longText({ name: 'impact', label: 'How do health and feelings affect learning, and what does school do about it?', source: 'S09.02' })],
};
