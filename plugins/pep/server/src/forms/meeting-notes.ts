import type { Section } from '@virtual-school/portal-kit';
import { longText, notRequired, rows, text } from './question';

/** Who came and what was agreed. The date of the meeting stands on the plan. */
export const meetingNotes: Section = {
  name: 'meeting-notes', title: 'The meeting', part: 'school', source: 'S16',
  questions: [
    text({ name: 'present', label: 'Who was there?', maxLength: 1000, source: 'S02.07' }),
    rows({ name: 'actions', label: 'What was agreed', rowName: 'Action', atMost: 10, source: 'S16.02', columns: [{ name: 'what', label: 'What', kind: 'text', required: true, maxLength: 500 }, { name: 'who', label: 'Who', kind: 'text', required: true }, { name: 'byWhen', label: 'By when', kind: 'date', required: true }] }),
    longText({ ...notRequired({ name: 'minutes', label: 'Anything else that was said and should be kept', source: 'S16.02' }) }),
  ],
};
