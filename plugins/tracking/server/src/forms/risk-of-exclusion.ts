import type { Section } from '@virtual-school/portal-kit';
import { day, words } from './question';
import { told, tried } from './questions-of-exclusion';

export const riskOfExclusion = (): Section => ({
  name: 'risk-of-exclusion', title: 'Risk of exclusion', part: 'school', source: 'D63',
  questions: [
    day({ name: 'from', label: 'Since when are you worried?', source: 'D63' }),
    words({ name: 'worry', label: 'What worries you?', source: 'D63' }),
    tried,
    words({ name: 'help', label: 'What would help now, and from whom?', source: 'D63' }),
    told,
  ],
});
