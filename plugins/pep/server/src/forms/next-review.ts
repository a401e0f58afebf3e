import type { Section } from '@virtual-school/portal-kit';
import { day } from './question';

/** When the plan is looked at again. */
export const nextReview: Section = {
  name: 'next-review', title: 'Next dates', part: 'care', source: 'S16',
  questions: [
    day({ name: 'nextPlan', label: 'When is the next PEP meeting?', source: 'S16.03', waysOut: ['not-known-yet'] }),
    day({ name: 'nextReview', label: 'When is the next statutory review?', source: 'S16.03', waysOut: ['not-known-yet'] }),
  ],
};
