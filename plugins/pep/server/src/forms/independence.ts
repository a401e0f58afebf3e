import type { Section } from '@virtual-school/portal-kit';
import { longText } from './question';

/** Skills for living, and the link to the pathway plan, from Year 10. */
export const independence: Section = {
  name: 'independence', title: 'Independence', part: 'care', source: 'S15', when: (facts) => Number(facts.yearGroup) >= 10,
  questions: [longText({ name: 'skills', label: 'Skills for living, and what the pathway plan says about education', source: 'S15.05', next: 'copy' })],
};
