import type { Section } from '@virtual-school/portal-kit';
import { choice, longText, number, option, rows } from './question';

/** Attendance, suspensions and what is done about them. Persistent absence is 10% of one's own sessions, severe is 50%. */
export const attendance: Section = {
  name: 'attendance', title: 'Attendance, behaviour and inclusion', part: 'school', source: 'S07',
  questions: [
    number({ name: 'sessionsPossible', label: 'Sessions possible this school year', max: 400, source: 'S07.01' }),
    number({ name: 'sessionsAttended', label: 'Sessions attended', max: 400, source: 'S07.01' }),
    number({ name: 'sessionsUnauthorised', label: 'Sessions missed without permission', max: 400, source: 'S07.01' }),
    longText({ name: 'attendancePlan', label: 'If a tenth or more was missed: what is the plan?', source: 'S07.02' }),
    choice({ name: 'suspended', label: 'Has the child been suspended or excluded since the last plan?', source: 'S07.04', waysOut: ['not-known-yet'], options: [option('yes', 'Yes'), option('no', 'No')] }),
    rows({ name: 'suspensions', label: 'Suspensions and exclusions', rowName: 'Suspension', atLeast: 1, atMost: 10, source: 'S07.04', when: (answers) => answers.suspended === 'yes',
      columns: [{ name: 'from', label: 'From', kind: 'date', required: true }, { name: 'sessions', label: 'Sessions', kind: 'number', required: true }, { name: 'reason', label: 'Reason', kind: 'text', required: true }, { name: 'toldOn', label: 'Virtual School told on', kind: 'date', required: true }] }),
    longText({ name: 'behaviour', label: 'What supports behaviour and wellbeing? Is there a risk of exclusion?', source: 'S07.05' }),
  ],
};
