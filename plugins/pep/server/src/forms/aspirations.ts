import type { Facts, Section } from '@virtual-school/portal-kit';
import { childsWaysOut, longText, text } from './question';

const fromYear = (first: number) => (_answers: unknown, facts: Facts): boolean => Number(facts.yearGroup) >= first;

/** Where the child wants to go. Talk about it well before Year 9. */
export const aspirations: Section = {
  name: 'aspirations', title: 'Aspirations and careers', part: 'school', source: 'S15',
  questions: [
    longText({ name: 'aspiration', label: 'Which plans for later has the child spoken of?', source: 'S15.01', next: 'copy', waysOut: childsWaysOut }),
    longText({ name: 'careers', label: 'Careers interview and work experience: when, and with what result?', source: 'S15.02', next: 'copy', when: fromYear(8) }),
    text({ name: 'postSixteen', label: 'Offer for after Year 11: what, where, at which level?', source: 'S15.03', next: 'copy', when: fromYear(11) }),
  ],
};
