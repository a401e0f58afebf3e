import type { Section } from '@virtual-school/portal-kit';
import { text } from './question';

/** People around the child whom the roll does not know. The social worker and the reviewing officer come from the roll. */
export const people: Section = {
  name: 'people', title: 'People in the plan', part: 'care', source: 'S02',
  questions: [
    text({ name: 'carer', label: 'Carer or key worker, and how school reaches them', maxLength: 300, source: 'S02.03', next: 'copy' }),
    text({ name: 'manager', label: 'The social worker’s team and manager', source: 'S02.01', next: 'copy' }),
  ],
};
