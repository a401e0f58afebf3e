import type { Section } from '@virtual-school/portal-kit';
import { choice, day, longText, notRequired, option, text } from './question';

const hasNeed = (answers: Readonly<Record<string, unknown>>): boolean => answers.provisionCode === 'K' || answers.provisionCode === 'E';
const needs = [option('SPLD', 'Specific learning difficulty'), option('MLD', 'Moderate learning difficulty'), option('SLD', 'Severe learning difficulty'), option('PMLD', 'Profound and multiple learning difficulty'), option('SEMH', 'Social, emotional and mental health'), option('SLCN', 'Speech, language and communication'), option('HI', 'Hearing impairment'), option('VI', 'Vision impairment'), option('MSI', 'Multi-sensory impairment'), option('PD', 'Physical disability'), option('ASD', 'Autism'), option('DS', 'Down syndrome'), option('OTH', 'Another difficulty or disability'), option('NSA', 'Support, but no specialist has assessed the kind of need')];

/** Special educational needs: linked to the support plan or EHC plan, never a copy of it. */
export const specialNeeds: Section = {
  name: 'special-needs', title: 'Special educational needs', part: 'school', source: 'S08',
  questions: [
    choice({ name: 'provisionCode', label: 'What support does the child have?', source: 'S08.01', next: 'copy', waysOut: ['not-known-yet'], options: [option('N', 'None'), option('K', 'SEN support'), option('E', 'An education, health and care plan')] }),
    choice({ name: 'primaryNeed', label: 'What is the main need?', source: 'S08.02', next: 'copy', when: hasNeed, options: needs }),
    day({ name: 'reviewDue', label: 'When is the next annual review of the EHC plan?', source: 'S08.03', next: 'copy', when: (answers) => answers.provisionCode === 'E' }),
    text({ name: 'maintainingAuthority', label: 'Which authority keeps the EHC plan?', source: 'S08.03', next: 'copy', when: (answers) => answers.provisionCode === 'E' }),
    longText({ name: 'support', label: 'What does the support plan say, in short? Which arrangements are made for tests and exams?', source: 'S08.04', next: 'copy', when: hasNeed }),
    longText({ ...notRequired({ name: 'medical', label: 'Disability or medical needs that touch school', source: 'S08.05' }), next: 'copy' }),
  ],
};
