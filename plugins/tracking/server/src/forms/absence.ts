import type { Section } from '@virtual-school/portal-kit';
import type { Lists } from '.';
import { count, day, some, words } from './question';
import { told } from './questions-of-exclusion';

export const absence = ({ codes }: Lists): Section => ({
  name: 'absence', title: 'Serious absence', part: 'school', source: 'D56',
  questions: [
    day({ name: 'from', label: 'First day missed', source: 'D56' }),
    day({ name: 'to', label: 'Last day missed', hint: 'The latest one, if the child is still away.', source: 'D60' }),
    count({ name: 'sessions', label: 'How many sessions were missed?', hint: 'A school day is two sessions.', suffix: 'sessions', max: 400, source: 'D57' }),
    some({ name: 'codes', label: 'How was it recorded in the register?', hint: 'Choose up to three codes.', source: 'D57', options: codes }),
    words({ name: 'why', label: 'What do you know about why?', source: 'D56' }),
    words({ name: 'tried', label: 'What is being done?', source: 'D57' }),
    told,
  ],
});
