import type { Section } from '@virtual-school/portal-kit';
import type { Lists } from '.';
import { count, day, one, option } from './question';
import { board, provision, reasons, told, tried, work } from './questions-of-exclusion';

export const suspension = (lists: Lists): Section => ({
  name: 'suspension', title: 'Suspension', part: 'school', source: 'D61',
  questions: [
    one({ name: 'kind', label: 'Is it for whole sessions or for lunchtimes?', source: 'D61', options: [option('sessions', 'Whole sessions'), option('lunchtimes', 'Lunchtimes')] }),
    day({ name: 'from', label: 'First day', source: 'D61' }),
    day({ name: 'to', label: 'Last day', source: 'D61' }),
    count({ name: 'sessions', label: 'How many sessions?', hint: 'A school day is two sessions. A lunchtime counts as one.', suffix: 'sessions', max: 90, source: 'D61' }),
    reasons(lists), tried, work, provision, told, board,
  ],
});
