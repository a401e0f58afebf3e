import type { Section } from '@virtual-school/portal-kit';
import { choice, longText, option } from './question';

/** The next change of school or phase, and how the school prepares for it. */
export const transitionAtSchool: Section = {
  name: 'transition-at-school', title: 'Moving on', part: 'school', source: 'S14',
  questions: [
    choice({ name: 'isDue', label: 'Is a change of school, phase or class ahead?', source: 'S14.01', waysOut: ['not-known-yet'], options: [option('yes', 'Yes'), option('no', 'No')] }),
    longText({ name: 'preparation', label: 'What is it, when, how far is the application, and how is the child prepared?', source: 'S14.01', when: (answers) => answers.isDue === 'yes' }),
  ],
};
