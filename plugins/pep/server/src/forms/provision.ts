import type { Section } from '@virtual-school/portal-kit';
import { choice, longText, option, rows, text } from './question';

const partTime = (answers: Readonly<Record<string, unknown>>): boolean => answers.fullTime === 'part-time';

/** How the child is taught now. Basis: Care Planning Regulations 2010, Schedule 1 para 2(2). */
export const provision: Section = {
  name: 'provision', title: 'School now', part: 'school', source: 'S04',
  questions: [
    choice({ name: 'fullTime', label: 'Is the child in full-time education?', source: 'S04.02', next: 'copy', waysOut: ['not-known-yet'], options: [option('full-time', 'Yes, full-time'), option('part-time', 'No, on a part-time timetable'), option('none', 'No, without a school place at the moment')] }),
    longText({ name: 'partTimeWhy', label: 'Part-time: how many hours, why, until when, and who agreed to it?', source: 'S04.02', when: partTime }),
    choice({ name: 'offSite', label: 'Does the child learn somewhere else for a part of the week?', source: 'S04.03', next: 'copy', waysOut: ['not-known-yet'], options: [option('yes', 'Yes'), option('no', 'No')] }),
    rows({ name: 'offSitePlaces', label: 'Where else the child learns', rowName: 'Place', atLeast: 1, atMost: 5, source: 'S04.03', next: 'copy', when: (answers) => answers.offSite === 'yes',
      columns: [{ name: 'provider', label: 'Provider', kind: 'text', required: true }, { name: 'registered', label: 'Is it a registered school?', kind: 'choice', required: true, options: [option('yes', 'Yes'), option('no', 'No')] }, { name: 'days', label: 'Which days', kind: 'text', required: true }, { name: 'checked', label: 'Safeguarding checked on', kind: 'date', required: true }] }),
    text({ name: 'noPlaceAction', label: 'Without a place: since when, and who does what by when?', maxLength: 1000, source: 'S04.07', when: (answers) => answers.fullTime === 'none' }),
    text({ name: 'keyAdult', label: 'Who is the adult at school that the child trusts?', source: 'S02.04', next: 'copy' }),
  ],
};
