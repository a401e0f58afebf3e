import type { Section } from '@virtual-school/portal-kit';
import { choice, longText, notRequired, yesNo } from './question';

/** Times without school, and going missing: what social care knows of them. */
export const timeOut: Section = {
  name: 'time-out', title: 'Time out of education', part: 'care', source: 'S03',
  questions: [
    longText({ ...notRequired({ name: 'outOfEducation', label: 'Times without a school place, and what was done', source: 'S03.02' }), next: 'copy' }),
    choice({ name: 'wentMissing', label: 'Has the child gone missing since the last plan?', source: 'S07.06', waysOut: ['not-known-yet'], options: yesNo }),
    longText({ name: 'missingWhat', label: 'What does school have to know about it?', source: 'S07.06', when: (answers) => answers.wentMissing === 'yes' }),
  ],
};
